import { describe, expect, it } from 'vitest'
import type { FileToSave } from '@shared/bridge/desktop-bridge'
import type { ChosenFields } from '@shared/domain/requests/sheet-request'
import { writeWorkbook } from '@shared/exchange/xlsx'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import { askedAgain, missedMeetings } from '@shared/domain/evening/missed-meetings'
import { idOf, type StaffId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { createRequestSheets } from '@renderer/services/request-sheets'
import { household, meeting, request, roster, staff, student } from '../storage/fixtures'
import { child, eventId, home, requestedEvening } from './requested-evening'

const csv = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
})

/** Noor Hale with one family and Sam Reed with two; `r1` asks for Noor's meeting with Ms Okafor. */
async function evening(planned = false) {
  const sam = { ...student('p2'), givenName: 'Sam', familyName: 'Reed' }
  const family = (householdId: string, studentId: string) => ({
    id: `${householdId}-${studentId}`,
    householdId: idOf<typeof home>(householdId),
    studentId: idOf<typeof child>(studentId),
    relationship: 'parent',
    receivesLetters: true,
  })
  const { storage, history, newId } = await requestedEvening(planned, {
    roster: [roster('e1', ['t1', 't2', 't3'], ['p1', 'p2'], ['h1', 'h2', 'h3'])],
    staff: [
      staff('t1'),
      { ...staff('t2', 'Tan'), givenName: 'Wei' },
      { ...staff('t3', 'Tan'), givenName: 'Lin' },
    ],
    student: [student('p1'), sam],
    household: [household('h1'), { ...household('h2'), name: 'Reed' }, { ...household('h3'), name: 'Brook' }],
    guardianship: [family('h1', 'p1'), family('h2', 'p2'), family('h3', 'p2')],
    request: [request('r1', 'e1', ['t1', 'h1', 'p1']), request('r2', 'e1', ['t2', 'h1', 'p1'])],
  })
  const clock = { today: () => '2026-11-20' as LocalDate }
  const saved: FileToSave[] = []
  const bridge = {
    openLists: () => expect.fail('not asked'),
    saveFile: (file: FileToSave) => {
      saved.push(file)
      return Promise.resolve({ kind: 'saved', name: file.name } as const)
    },
  }
  const sheets = createRequestSheets({ newId, clock, bridge, storage }, history)
  const read = async (files: Parameters<typeof sheets.read>[1], chosen: ChosenFields = {}) => {
    const outcome = await sheets.read(eventId, files, chosen)
    return outcome.ok ? outcome.value : expect.fail(outcome.error.kind)
  }
  const all = async () => {
    const kept = await storage.readAll(['request', 'plan'])
    return {
      requests: kept.request
        .map(
          (one) =>
            `${one.studentId} ${one.householdId} ${one.staffIds.join()} ${one.priority} ${one.minutes} ${one.rank}`,
        )
        .sort(),
      unplaced: kept.plan.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason)),
    }
  }
  return { sheets, read, all, history, saved }
}

describe('a spreadsheet of requests', () => {
  it('is read by the names of its columns, and kept as one step that can be undone', async () => {
    const { sheets, read, all, history } = await evening(true)
    const before = await all()
    const { problems, rows, outcome } = await read([
      csv(
        'wishes.csv',
        'Year 7 wishes',
        'Pupil name;Teacher;Priority;Minutes;Choice;Family',
        'Hale, Noor;Ms Okafor;must see;10;;',
        'Sam Reed;Tan, Wei;optional;;2;Brook',
        'Sam Reed;t1;;;;Reed',
      ),
    ])
    expect(problems).toEqual([])
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(outcome.added).toHaveLength(2)
    expect(await all()).toEqual(before)
    await sheets.keep(eventId, rows)
    expect(await all()).toEqual({
      requests: [
        'p1 h1 t1 required 10 null',
        'p1 h1 t2 requested 5 null',
        'p2 h2 t1 requested 5 null',
        'p2 h3 t2 optional 5 2',
      ],
      unplaced: ['staff-full', 'asked-after-planning', 'asked-after-planning'],
    })
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('has a teacher in each of several columns, or several in one', async () => {
    const { read } = await evening()
    const wide = writeWorkbook('Form responses', [
      ['First name', 'Surname', 'Teacher 1', 'Teacher 2', 'Remarks'],
      ['Noor', 'Hale', 'Okafor', 'Wei Tan', 'thank you'],
    ])
    const { rows, files, problems } = await read([
      { name: 'responses.xlsx', bytes: wide },
      csv('list.csv', 'Pupil,Teachers', 'Noor Hale,"Ada Okafor, Lin Tan"'),
    ])
    expect(problems).toEqual([])
    expect(rows.map(({ file, staffId }) => `${file} ${staffId}`)).toEqual([
      'responses.xlsx t1',
      'responses.xlsx t2',
      'list.csv t1',
      'list.csv t3',
    ])
    expect(files[0]?.columns.map(({ field }) => field)).toEqual([
      'child-given-name',
      'child-family-name',
      'teacher',
      'teacher',
      null,
    ])
  })

  it('is read as somebody says what its columns are', async () => {
    const { read } = await evening()
    const file = csv('odd.csv', 'A,B', 'Noor Hale,Okafor')
    expect((await read([file])).problems.map(({ kind }) => kind)).toEqual([
      'no-child-column',
      'no-teacher-column',
    ])
    const { problems, rows } = await read([file], { 'odd.csv': { 0: 'child', 1: 'teacher' } })
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ studentId: child, householdId: home, staffId: 't1' }])
  })

  it('is read the next time as its columns were chosen, in whatever order they come', async () => {
    const { sheets, read, history } = await evening()
    const file = csv('odd.csv', 'A,B,B', 'Noor Hale,Okafor,Wei Tan')
    const { rows, files } = await read([file], { 'odd.csv': { 0: 'child', 1: 'teacher', 2: 'teacher' } })
    expect(files[0]?.isRemembered).toBe(false)
    await sheets.keep(eventId, rows, { files })
    const next = await read([csv('next.csv', 'B,B,A', 'Lin Tan,Okafor,Noor Hale')])
    expect(next.problems).toEqual([])
    expect(next.rows.map(({ staffId }) => staffId)).toEqual(['t3', 't1'])
    expect(next.files[0]?.isRemembered).toBe(true)
    const other = await read([csv('next.csv', 'B,B,A', 'Lin Tan,Okafor,Noor Hale')], {
      'next.csv': { 0: null },
    })
    expect(other.rows.map(({ staffId }) => staffId)).toEqual(['t1'])
    await history.undo()
    expect((await read([file])).files[0]?.isRemembered).toBe(false)
  })

  it('names every problem at once by file, row, column and value', async () => {
    const { read } = await evening()
    const { problems } = await read([
      csv(
        'wishes.csv',
        'Pupil name,Teacher,Priority,Minutes,Choice',
        'Nobody Here,Okafor,urgent,7,first',
        'Sam Reed,Tan,,,',
        'Noor Hale,Mr Unknown,,,',
      ),
    ])
    const at = (line: number, column: string, value: string, kind: string) => ({
      file: 'wishes.csv',
      ...{ line, column, value, kind },
    })
    expect(problems).toEqual([
      at(2, 'Pupil name', 'Nobody Here', 'unknown-child'),
      at(2, 'Priority', 'urgent', 'unreadable-priority'),
      at(2, 'Minutes', '7', 'unreadable-minutes'),
      at(2, 'Choice', 'first', 'unreadable-rank'),
      at(3, 'Teacher', 'Tan', 'several-teachers'),
      at(3, '', '', 'several-families'),
      at(4, 'Teacher', 'Mr Unknown', 'unknown-teacher'),
    ])
  })

  it('has its columns remembered until they are forgotten', async () => {
    const { sheets, read, history } = await evening()
    const file = csv('wishes.csv', 'Pupil name,Who', 'Noor Hale,Okafor')
    const chosen = { 'wishes.csv': { 1: 'teacher' as const } }
    const first = await read([file], chosen)
    await sheets.keep(eventId, first.rows, { files: first.files })
    const [again] = (await read([file])).files
    expect(again).toMatchObject({ isRemembered: true, columns: [{}, { field: 'teacher' }] })
    await sheets.forgetColumns(again?.fingerprint ?? '')
    expect((await read([file])).files).toMatchObject([
      { isRemembered: false, columns: [{}, { field: null }] },
    ])
    await history.undo()
    expect((await read([file])).files).toMatchObject([{ isRemembered: true }])
  })

  it('has its columns renamed, saved as a file, and remembered from that file on another computer', async () => {
    const here = await evening()
    const file = csv('wishes.csv', 'Pupil name,Who', 'Noor Hale,Okafor')
    const first = await here.read([file], { 'wishes.csv': { 1: 'teacher' } })
    await here.sheets.keep(eventId, first.rows, { files: first.files })
    const [again] = (await here.read([file])).files
    expect(again?.rememberedAs).toBe('wishes.csv')
    const fingerprint = again?.fingerprint ?? ''
    await here.sheets.renameColumns(fingerprint, 'Forms office')
    // Keeping them again leaves the name as it is.
    const renamed = await here.read([file])
    await here.sheets.keep(eventId, [], { files: renamed.files })
    expect((await here.read([file])).files).toMatchObject([{ rememberedAs: 'Forms office' }])
    expect(await here.sheets.saveColumns(fingerprint)).toMatchObject({ kind: 'saved' })
    expect(await here.sheets.saveColumns('unknown header')).toEqual({ kind: 'cancelled' })
    const [columns] = here.saved
    if (!columns) return expect.fail('nothing saved')

    const there = await evening()
    const other = csv('other.json', '{"format":"parley-mapping/1"}')
    expect(await there.sheets.takeColumns([columns, file, other])).toEqual({
      ok: true,
      value: { names: ['Forms office'], others: [file, other] },
    })
    expect((await there.read([file])).files).toMatchObject([
      { isRemembered: true, rememberedAs: 'Forms office', columns: [{}, { field: 'teacher' }] },
    ])
    await there.history.undo()
    expect((await there.read([file])).files).toMatchObject([{ isRemembered: false }])
  })

  it('that asks for what is asked for already changes nothing', async () => {
    const { sheets, read, history } = await evening()
    const { rows, outcome } = await read([csv('wishes.csv', 'Pupil name,Teacher', 'Noor Hale,Okafor')])
    expect(outcome).toEqual({ added: [], changed: [], unchanged: 1 })
    await sheets.keep(eventId, rows)
    expect(history.state().undo).toBeNull()
  })
})

describe('meetings to which a family did not come', () => {
  const seen = (...presences: readonly Presence[]) => ({
    ...meeting('m1', 'a1'),
    attendance: {
      student: 'unknown' as const,
      adults: presences.map((presence, i) => ({ name: `Adult ${i}`, presence })),
      interpreter: 'unknown' as const,
    },
  })
  const here = { students: [student('p1')], households: [household('h1')], staff: [staff('t1')] }
  const nothing = { groupMinutes: [], taps: [], visits: [], appointments: [], timezone: 'Europe/London' }
  const again = (meetings: readonly MeetingRecord[], people: Parameters<typeof askedAgain>[1] = here) =>
    askedAgain(missedMeetings({ ...nothing, meetings }), people)

  it('are those of which every adult is noted as absent, where all take part now', () => {
    const missed = { studentId: child, householdId: home, staffId: 't1' }
    expect(again([seen('absent', 'absent'), seen('absent')])).toMatchObject([missed])
    expect(again([seen(), seen('absent', 'unknown'), seen('absent', 'present')])).toEqual([])
    for (const gone of [{ students: [] }, { households: [] }, { staff: [] }])
      expect(again([seen('absent')], { ...here, ...gone })).toEqual([])
  })

  it('are asked for again once, by their own name for undo', async () => {
    const { sheets, all, history } = await evening()
    const before = await all()
    const rows = again([seen('absent')]).map((row) => ({
      ...row,
      staffId: idOf<StaffId>('t3'),
    }))
    await sheets.keep(eventId, rows, { title: 'Ask again' })
    await sheets.keep(eventId, rows, { title: 'Ask once more' })
    expect((await all()).requests).toHaveLength(before.requests.length + 1)
    expect(history.state().undo).toBe('Ask again')
  })
})
