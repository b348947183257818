import { describe, expect, it } from 'vitest'
import type { FileToSave } from '@shared/bridge/desktop-bridge'
import { readWorkbookSheets } from '@shared/exchange/workbook'
import { writeWorkbookSheets } from '@shared/exchange/xlsx'
import { blankTeacherAnswer, type TeacherAnswer } from '@shared/domain/requests/teacher-list'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { idOf, type EventId, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { createTeacherLists } from '@renderer/services/teacher-lists'
import { event, request } from '../storage/fixtures'
import { child, eventId, requestedEvening } from './requested-evening'

const [t1, t2, t3] = ['t1', 't2', 't3'].map((id) => idOf<StaffId>(id)) as [StaffId, StaffId, StaffId]
const r1 = request('r1', 'e1', ['t1', 'h1', 'p1'])
const r2 = request('r2', 'e1', ['t2', 'h1', 'p1'])
const give =
  (more: Partial<TeacherAnswer>) =>
  (answer: TeacherAnswer): TeacherAnswer => ({ ...answer, ...more })

const blankLine = { studentId: child, wish: null, denied: [], doubleLength: null, comment: '' }

async function evening(planned = false) {
  const saved: FileToSave[] = []
  const bridge = {
    saveFile: (file: FileToSave) => {
      saved.push(file)
      return Promise.resolve({ kind: 'saved', name: file.name } as const)
    },
    openLists: () => expect.fail('not asked'),
  }
  const { storage, history, newId } = await requestedEvening(planned, { request: [r1, r2] })
  const lists = createTeacherLists({ newId, storage, bridge }, history)
  const all = async () => {
    const kept = await storage.readAll(['request', 'teacherListEntry', 'appointment', 'plan'])
    return {
      requests: kept.request
        .map(({ staffIds, priority, minutes: length }) => `${staffIds.join()} ${priority} ${length}`)
        .sort(),
      entries: kept.teacherListEntry.map(
        ({ staffId, wish, doubleLength, comment }) => `${staffId} ${wish} ${doubleLength} ${comment}`,
      ),
      placed: kept.appointment.map(({ requestId, start }) => `${requestId} ${start}`),
      unplaced: kept.plan.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason)),
    }
  }
  return { storage, history, lists, saved, all }
}

describe('a mark', () => {
  it('is kept with the request that it raises, and undone whole', async () => {
    const { lists, history, all } = await evening()
    const before = await all()
    expect(await lists.mark(eventId, t1, [child], give({ wish: 'must-see' }))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await all()).toMatchObject({
      requests: ['t1 required 5', 't2 requested 5'],
      entries: ['t1 must-see false '],
    })
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('goes on from what is stored, so that keys pressed quickly lose nothing', async () => {
    const { lists, all } = await evening()
    await Promise.all([
      lists.mark(eventId, t3, [child], give({ wish: 'would-like' })),
      lists.mark(eventId, t3, [child], give({ doubleLength: true })),
      lists.mark(eventId, t3, [child], give({ comment: 'Reading' })),
    ])
    expect(await all()).toMatchObject({
      requests: ['t1 requested 5', 't2 requested 5', 't3 requested 10'],
      entries: ['t3 would-like true Reading'],
    })
    await lists.mark(eventId, t3, [child], () => blankTeacherAnswer)
    expect(await all()).toMatchObject({ requests: ['t1 requested 5', 't2 requested 5'], entries: [] })
  })

  it('keeps a longer meeting in its place where there is room, and lists what is new as not placed', async () => {
    const { lists, history, all } = await evening(true)
    const before = await all()
    await lists.fillIn(eventId, [
      { ...blankLine, staffId: t1, doubleLength: true },
      { ...blankLine, staffId: t3, wish: 'must-see' },
    ])
    const after = await all()
    expect(after.requests).toEqual(['t1 requested 10', 't2 requested 5', 't3 required 5'])
    expect(after.placed).toEqual(before.placed)
    expect(after.unplaced).toEqual([...before.unplaced, 'asked-after-planning'])
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('takes a longer meeting out where the session has no room for it', async () => {
    const { lists, storage, history, all } = await evening(true)
    const setup = { ...plainSetup(event('e1')), usualMinutes: minutes(95) }
    await storage.commit({
      title: 'Set up',
      changes: [{ kind: 'eventSetup', id: eventId, before: null, after: setup }],
    })
    const before = await all()
    await lists.mark(eventId, t1, [child], give({ doubleLength: true }))
    const after = await all()
    expect(after.requests).toEqual(['t1 requested 190', 't2 requested 5'])
    expect(after.placed).toEqual([])
    expect(after.unplaced).toEqual([...before.unplaced, 'asked-after-planning'])
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('has a comment, which is undone as a whole and leaves nothing once it is blank', async () => {
    const { lists, history, all } = await evening()
    const before = await all()
    for (const text of ['Re', 'Reading']) await lists.comment(eventId, t2, child, text, 'typing')
    expect(await all()).toEqual({ ...before, entries: ['t2 null false Reading'] })
    await history.undo()
    expect(await all()).toEqual(before)
    await history.redo()
    await lists.comment(eventId, t2, child, '', 'again')
    expect(await all()).toEqual(before)
    expect((await lists.comment(idOf<EventId>('e9'), t2, child, 'x', 'late')).ok).toBe(false)
  })

  it('that says nothing new is no step', async () => {
    const { lists, history } = await evening()
    await lists.mark(eventId, t2, [child], () => blankTeacherAnswer)
    expect(history.state().undo).toBeNull()
  })

  it('at an event that is gone changes nothing', async () => {
    const { lists } = await evening()
    const outcome = await lists.mark(idOf<EventId>('e9'), t1, [child], give({ wish: 'must-see' }))
    expect(outcome).toEqual({ ok: false, error: { kind: 'gone' } })
  })
})

describe('lists as a spreadsheet', () => {
  /** The workbook that was saved, with cells of the first sheet written over: by row and title. */
  async function filledIn(
    saved: readonly FileToSave[],
    cells: readonly [row: number, title: string, text: string][],
  ) {
    const read = await readWorkbookSheets(saved[0]?.bytes ?? new Uint8Array(), { errorsAsText: true })
    if (!read.ok) throw new Error(read.error)
    const sheets = read.value.map(({ name, rows }, at) => ({
      name,
      rows: rows.map((row, i) =>
        row.map(
          (text, j) => cells.find(([r, t]) => at === 0 && r === i + 1 && t === rows[0]?.[j])?.[2] ?? text,
        ),
      ),
    }))
    return [{ name: 'lists.xlsx', bytes: writeWorkbookSheets(sheets) }]
  }

  it('say the same when they come back as they went out', async () => {
    const { lists, saved } = await evening()
    await lists.mark(eventId, t1, [child], give({ wish: 'must-see', doubleLength: true, comment: 'Reading' }))
    expect(await lists.saveSheets(eventId, 'en-GB')).toMatchObject({ kind: 'saved' })
    const read = await lists.readSheets(eventId, await filledIn(saved, []))
    expect(read).toMatchObject({ ok: true, value: { problems: [], changes: [] } })
  })

  it('change what was filled in, field by field, and erase nothing by a blank', async () => {
    const { lists, saved, all, history } = await evening()
    await lists.mark(eventId, t1, [child], give({ wish: 'must-see', comment: 'Reading' }))
    await lists.saveSheets(eventId, 'en-GB')
    const before = await all()
    const files = await filledIn(saved, [
      [2, 'Must see', 'no'],
      [2, 'Double length', 'x'],
      [2, 'Comment', ''],
    ])
    const read = await lists.readSheets(eventId, files)
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.changes.map(({ staffId, field }) => `${staffId} ${field}`)).toEqual([
      't1 wish',
      't1 doubleLength',
    ])
    expect(await all()).toEqual(before)
    await lists.fillIn(eventId, read.value.said)
    expect((await all()).entries).toEqual(['t1 null true Reading'])
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('name every problem at once by file, sheet, row, column and value', async () => {
    const { lists, saved } = await evening()
    await lists.saveSheets(eventId, 'en-GB')
    const files = await filledIn(saved, [
      [2, 'Must see', 'perhaps'],
      [2, 'Would like to see', 'x'],
      [2, 'Not necessary', 'yes'],
      [2, 'Child ID', 'p9'],
    ])
    const read = await lists.readSheets(eventId, [
      ...files,
      { name: 'notes.txt', bytes: new Uint8Array([65]) },
    ])
    if (!read.ok) throw new Error(read.error.kind)
    const at = { file: 'lists.xlsx', sheet: 'Ms Okafor', row: 2 }
    expect(read.value.problems).toEqual([
      { ...at, column: 'Child ID', value: 'p9', kind: 'unknown-child' },
      { ...at, column: 'Must see', value: 'perhaps', kind: 'unreadable-mark' },
      { ...at, column: 'Not necessary', value: 'yes', kind: 'several-marks' },
      { file: 'notes.txt', sheet: '', row: 0, column: '', value: '', kind: 'not-a-workbook' },
    ])
  })

  it('that came back twice, without a column or without a list are problems too', async () => {
    const { lists, saved } = await evening()
    await lists.saveSheets(eventId, 'en-GB')
    const [file] = await filledIn(saved, [])
    const bare = writeWorkbookSheets([{ name: 'A', rows: [['Child ID', 'Must see']] }])
    const other = writeWorkbookSheets([{ name: 'B', rows: [['Forename'], ['Noor']] }])
    if (!file) throw new Error('no file')
    const read = await lists.readSheets(eventId, [
      file,
      { ...file, name: 'again.xlsx' },
      { name: 'bare.xlsx', bytes: bare },
      { name: 'other.xlsx', bytes: other },
    ])
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.problems.map((one) => `${one.file} ${one.kind} ${one.column}`)).toEqual([
      'again.xlsx twice Child ID',
      'again.xlsx twice Child ID',
      ...['Would like to see', 'Not necessary', 'Double length', 'Comment', 'Teacher ID'].map(
        (column) => `bare.xlsx missing-column ${column}`,
      ),
      'other.xlsx no-lists ',
    ])
  })
})
