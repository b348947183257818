import { afterEach, describe, expect, it, vi } from 'vitest'
import { everyoneElseCame, putTarget, setPresence } from '@shared/domain/meetings/edit-minutes'
import { idOf, type EventId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createHistory } from '@renderer/services/history'
import { createIncidents } from '@renderer/services/incidents'
import { createMinutes } from '@renderer/services/minutes'
import type { NoteText, Storage } from '@renderer/services/ports'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'
import { action, appointment } from '@tests/fixtures/build-meeting'
import { fakeLocks } from '../storage/fake-locks'
import { idle, openTestStorage, plan, roster } from '../storage/fixtures'

afterEach(() => void vi.unstubAllGlobals())

const planned = conference({
  staff: [staff('t1')],
  students: [student('s1')],
  households: [household('h1')],
  requests: [request('q1', 'h1', 's1', 't1', { studentAttends: true })],
})
const eventId = idOf<EventId>('event')
const row = appointment('a1', 'q1')

let ids = 0
const clock = {
  now: () => instant('2026-12-01T18:00:00.000Z'),
  today: () => {
    throw new Error('not asked')
  },
}
/** A window of its own on a store. */
function windowOn(storage: Storage) {
  const history = createHistory(storage, clock)
  return { history, minutes: createMinutes({ storage, clock, newId: () => `id${String(++ids)}` }, history) }
}

type Minutes = ReturnType<typeof windowOn>['minutes']

async function type(minutes: Minutes, id: MeetingId, into: NoteText): Promise<void> {
  const notes = await minutes.openNotes(id)
  notes.splice(into, 0, 0, 'x')
  await notes.saved()
  notes.close()
}

/** A store with an evening of one meeting. */
async function evening(): Promise<Storage> {
  const { storage } = await openTestStorage()
  const importedAt = instant('2026-11-01T09:00:00.000Z')
  const records = {
    event: [{ ...planned.event, currentPlanId: row.planId, importedAt, isSample: false }],
    roster: [roster('event', ['t1'], ['s1'], ['h1'])],
    staff: planned.staff,
    student: planned.students,
    household: planned.households,
    request: planned.requests.map((one) => ({ ...one, eventId })),
    plan: [plan('plan', eventId)],
    appointment: [row],
  }
  const imported = await storage.importEvent({ eventId, records }, idle())
  if (!imported.ok) throw new Error(imported.error.kind)
  return storage
}

async function begun() {
  const storage = await evening()
  const one = windowOn(storage)
  const id = await one.minutes.begin(eventId, row.id)
  if (!id.ok) throw new Error(id.error.kind)
  return { storage, ...one, id: id.value, read: () => storage.read('meeting', id.value) }
}

describe('beginning minutes', () => {
  it('writes the record and names it on the appointment, for good', async () => {
    const { storage, history, id, read } = await begun()
    expect(await storage.read('appointment', row.id)).toMatchObject({ meetingId: id })
    expect(await read()).toMatchObject({
      state: { kind: 'draft' },
      facts: { staff: [{ name: 'Ms Family t1' }] },
    })
    expect(history.state().undo).toBeNull()
  })

  it('finds the record that another window began a moment before', async () => {
    const { storage, id } = await begun()
    expect(await windowOn(storage).minutes.begin(eventId, row.id)).toEqual({ ok: true, value: id })
    expect((await storage.readAll(['meeting'])).meeting).toHaveLength(1)
  })
})

describe('writing minutes', () => {
  it('keeps what two windows change at the same moment', async () => {
    const { storage, minutes, id, read } = await begun()
    const other = windowOn(storage)
    const target = (n: number) =>
      putTarget({ id: `t${String(n)}`, what: `Do ${String(n)}`, who: '', by: null, ofChild: false })
    const edits = Array.from({ length: 12 }, (_, n) =>
      (n % 2 ? minutes : other.minutes).edit(id, 'x', target(n)),
    )
    expect((await Promise.all(edits)).every(({ ok }) => ok)).toBe(true)
    expect((await read())?.targets).toHaveLength(12)
  })

  it('takes a step back by name', async () => {
    const { history, minutes, id, read } = await begun()
    await minutes.edit(id, 'Record attendance', setPresence({ kind: 'student' }, 'present'))
    expect(history.state().undo).toBe('Record attendance')
    await history.undo()
    expect((await read())?.attendance.student).toBe('unknown')
  })

  it('opens an action for each target once', async () => {
    const { storage, minutes, id } = await begun()
    await minutes.edit(id, 'x', putTarget({ id: 't1', what: 'Read', who: 'Anna', by: null, ofChild: false }))
    await minutes.followTargets(id)
    await minutes.followTargets(id)
    expect((await storage.readAll(['action'])).action).toMatchObject([
      { meetingId: id, targetId: 't1', what: 'Read', state: 'open' },
    ])
  })

  it('keeps a private note apart from the record', async () => {
    const { storage, minutes, id, read } = await begun()
    await minutes.setPrivateNote(id, idOf<StaffId>('t1'), 'Ring')
    await minutes.setPrivateNote(id, idOf<StaffId>('t1'), 'Ring on Friday')
    expect((await storage.readAll(['jotting'])).jotting).toMatchObject([
      { meetingId: id, text: 'Ring on Friday' },
    ])
    expect(JSON.stringify(await read())).not.toContain('Ring')
  })
})

describe('making minutes final', () => {
  async function finished() {
    const all = await begun()
    const { minutes, id } = all
    const notes = await minutes.openNotes(id)
    notes.splice('progress', 0, 0, 'Reads well.')
    await minutes.edit(id, 'x', everyoneElseCame)
    await minutes.putAction(action('x1', { meetingId: id }))
    return { ...all, notes }
  }

  it('fixes the texts, and lets nothing be changed or undone afterwards', async () => {
    const { storage, history, minutes, id, notes, read } = await finished()
    expect(await minutes.finalise(id, 'Ms Okafor', notes)).toEqual({ ok: true, value: undefined })
    expect(await read()).toMatchObject({
      state: { kind: 'final', by: 'Ms Okafor', texts: { progress: 'Reads well.' } },
    })
    expect(history.state().undo).toBeNull()
    expect(await minutes.edit(id, 'x', everyoneElseCame)).toMatchObject({
      ok: false,
      error: { kind: 'already-final' },
    })
    const known = await storage.read('action', 'x1')
    if (!known) throw new Error('the action is gone')
    expect(await minutes.putAction({ ...known, what: 'Other' })).toMatchObject({
      error: { kind: 'already-final' },
    })
    expect(await minutes.removeAction(known)).toMatchObject({ error: { kind: 'already-final' } })
    expect(await minutes.putAction(action('x2', { meetingId: id }))).toMatchObject({
      error: { kind: 'already-final' },
    })
    expect(await minutes.followTargets(id)).toMatchObject({ error: { kind: 'already-final' } })
    expect(await minutes.putAction({ ...known, state: 'done' })).toMatchObject({ ok: true })
  })

  it('is refused while it is not known who came', async () => {
    const { minutes, id, read } = await begun()
    const notes = await minutes.openNotes(id)
    expect(await minutes.finalise(id, 'Ms Okafor', notes)).toMatchObject({
      ok: false,
      error: { kind: 'not-ready' },
    })
    expect((await read())?.state.kind).toBe('draft')
  })

  it('is amended below what was signed', async () => {
    const { minutes, id, notes, read } = await finished()
    expect(await minutes.addAddendum(id, 'Mr Bell', 'Too soon')).toMatchObject({
      error: { kind: 'not-final' },
    })
    await minutes.finalise(id, 'Ms Okafor', notes)
    await minutes.addAddendum(id, 'Mr Bell', 'It was 4 December.')
    expect(await read()).toMatchObject({
      state: { texts: { progress: 'Reads well.' } },
      addenda: [{ by: 'Mr Bell', text: 'It was 4 December.', at: '2026-12-01T18:00:00.000Z' }],
    })
  })
})

describe('throwing a draft away', () => {
  const markStudent = setPresence({ kind: 'student' }, 'absent')

  it('does not go while only somebody is marked as not here', async () => {
    const { minutes, id, read } = await begun()
    await minutes.edit(id, 'x', markStudent)
    expect(await minutes.discard(id, await minutes.openNotes(id))).toMatchObject({
      error: { kind: 'not-empty' },
    })
    expect((await read())?.attendance.student).toBe('absent')
  })

  it('goes as its last screen is left, where it was begun here', async () => {
    const { storage, minutes, id, read } = await begun()
    minutes.show(id)
    minutes.show(id)
    await minutes.leave(id)
    expect(await read()).not.toBeNull()
    const other = windowOn(storage).minutes
    other.show(id)
    await other.leave(id)
    expect(await read()).not.toBeNull()
    await minutes.leave(id)
    expect(await read()).toBeNull()
    expect(await storage.read('appointment', row.id)).toEqual(row)
  })

  it('stays while another window shows it, whose words may not be stored yet', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    const { storage, minutes, id, read } = await begun()
    const other = windowOn(storage).minutes
    minutes.show(id)
    other.show(id)
    const typed = await other.openNotes(id)
    typed.splice('progress', 0, 0, 'Not stored yet')
    expect(await minutes.discard(id, await minutes.openNotes(id))).toEqual({
      ok: false,
      error: { kind: 'open-elsewhere' },
    })
    await minutes.leave(id)
    expect(await read()).not.toBeNull()

    typed.splice('progress', 0, 14, '')
    await other.leave(id)
    minutes.show(id)
    await minutes.leave(id)
    expect(await read()).toBeNull()
  })

  it.each<[string, (minutes: Minutes, id: MeetingId) => Promise<unknown>]>([
    ['a word', (minutes, id) => type(minutes, id, 'progress')],
    ['a name that is not added yet', (minutes, id) => type(minutes, id, 'attendee')],
    ['a mark', (minutes, id) => minutes.edit(id, 'x', markStudent)],
    ['a private note', (minutes, id) => minutes.setPrivateNote(id, idOf<StaffId>('t1'), 'Ring')],
    ['an action', (minutes, id) => minutes.putAction(action('x1', { meetingId: id }))],
  ])('stays as it is left with %s in it', async (_, put) => {
    const { minutes, id, read } = await begun()
    minutes.show(id)
    await put(minutes, id)
    await minutes.leave(id)
    expect(await read()).not.toBeNull()
  })

  it('stays where an incident is written', async () => {
    const { history, minutes, id, read } = await begun()
    await createIncidents({ clock }, history).write(id, { text: 'He shouted.' })
    const notes = await minutes.openNotes(id)
    expect(await minutes.discard(id, notes)).toMatchObject({ error: { kind: 'not-empty' } })
    expect(await read()).not.toBeNull()
  })

  it('goes only while nothing is in it', async () => {
    const { storage, minutes, id, read } = await begun()
    const notes = await minutes.openNotes(id)
    notes.splice('attitude', 0, 0, 'x')
    expect(await minutes.discard(id, notes)).toMatchObject({
      ok: false,
      error: { kind: 'not-empty' },
    })
    notes.splice('attitude', 0, 1, '')
    expect(await minutes.discard(id, notes)).toMatchObject({ ok: true })
    expect(await read()).toBeNull()
    expect(await storage.read('appointment', row.id)).toEqual(row)
    expect(await minutes.edit(id, 'x', everyoneElseCame)).toMatchObject({
      ok: false,
      error: { kind: 'gone' },
    })
  })

  it('keeps a private note, and takes an emptied one with it', async () => {
    const { storage, minutes, id, read } = await begun()
    const notes = await minutes.openNotes(id)
    const note = (text: string) => minutes.setPrivateNote(id, idOf<StaffId>('t1'), text)
    await note('Ask about the move')
    expect(await minutes.discard(id, notes)).toMatchObject({ error: { kind: 'not-empty' } })
    expect(await read()).not.toBeNull()
    await note(' ')
    expect(await minutes.discard(id, notes)).toMatchObject({ ok: true })
    expect(await storage.readAll(['jotting'])).toEqual({ jotting: [] })
  })
})

describe('after a write has failed', () => {
  it('does not even read the store', async () => {
    const reads: string[] = []
    const storage = await evening()
    const failing = windowOn({
      ...storage,
      commit: () =>
        Promise.resolve({ ok: false, error: { kind: 'write-failed', reason: 'disk-full', detail: '' } }),
      planned: (id) => {
        reads.push('planned')
        return storage.planned(id)
      },
      read: (kind) => {
        reads.push(kind)
        return Promise.resolve(null)
      },
    })
    await failing.minutes.begin(eventId, row.id)
    expect(reads).toEqual(['planned', 'meeting'])
    const outcome = await failing.minutes.edit(idOf<MeetingId>('m1'), 'x', everyoneElseCame)
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'write-failed' } })
    expect(reads).toEqual(['planned', 'meeting'])
  })

  it('leaves an empty draft alone', async () => {
    const storage = await evening()
    const opened: MeetingId[] = []
    const { history, minutes } = windowOn({
      ...storage,
      openNotes: (id) => {
        opened.push(id)
        return storage.openNotes(id)
      },
    })
    const id = await minutes.begin(eventId, row.id)
    if (!id.ok) throw new Error(id.error.kind)
    minutes.show(id.value)
    history.fail({ kind: 'write-failed', reason: 'disk-full', detail: '' })
    await minutes.leave(id.value)
    expect(opened).toEqual([])
    expect(await storage.read('meeting', id.value)).not.toBeNull()
  })
})
