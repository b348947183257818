import { describe, expect, it } from 'vitest'
import { appointmentOf as appointmentAt, indexConference } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import { prepareBoard } from '@shared/domain/rules/verdict'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import {
  idOf,
  type EventId,
  type MeetingGroupId,
  type MeetingId,
  type RequestId,
  type SessionId,
} from '@shared/kernel/ids'
import { instant, type MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import { createBoard, type PlanInHand, type RoomMaking } from '@renderer/workflows/board'
import { createHistory } from '@renderer/workflows/history'
import type { EventImport } from '@renderer/workflows/ports'
import { at } from '@tests/fixtures/build-conference'
import {
  appointment,
  event,
  household,
  idle,
  openTestStorage,
  plan,
  request,
  roster,
  staff,
  student,
} from '../storage/fixtures'

const eventId = idOf<EventId>('e1')
const tuesday = idOf<SessionId>('tue')
const [r1, r2, r3, r4] = ['r1', 'r2', 'r3', 'r4'].map((id) => idOf<RequestId>(id)) as [
  RequestId,
  RequestId,
  RequestId,
  RequestId,
]
const together = { groupId: idOf<MeetingGroupId>('g1') }

/** Hale with t1 at 16:00 (r1); Hale with t2 not placed (r2); Hale and Moss together with t2 at 16:30 (r3, r4). */
async function evening() {
  const { storage, queries } = await openTestStorage()
  const records: EventImport['records'] = {
    event: [event('e1', { currentPlanId: idOf('pl') })],
    roster: [roster('e1', ['t1', 't2'], ['p1', 'p2'], ['h1', 'h2'])],
    staff: [staff('t1'), staff('t2', 'Tan')],
    student: [student('p1'), student('p2')],
    household: [household('h1'), { ...household('h2'), name: 'Moss' }],
    guardianship: [],
    request: [
      request('r1', 'e1', ['t1', 'h1', 'p1']),
      request('r2', 'e1', ['t2', 'h1', 'p1']),
      { ...request('r3', 'e1', ['t2', 'h1', 'p1']), ...together },
      { ...request('r4', 'e1', ['t2', 'h2', 'p1']), ...together },
    ],
    plan: [
      plan('pl', eventId, {
        unplaced: [{ requestId: r2, reason: 'staff-full', blocking: [{ kind: 'staff', id: idOf('t2') }] }],
      }),
    ],
    appointment: [
      appointment('a1', 'pl', 'e1', 'r1'),
      {
        ...appointment('a3', 'pl', 'e1', 'r3'),
        start: at('16:30'),
        end: at('16:35'),
        staffIds: [idOf('t2')],
      },
      {
        ...appointment('a4', 'pl', 'e1', 'r4'),
        start: at('16:30'),
        end: at('16:35'),
        staffIds: [idOf('t2')],
        householdId: idOf('h2'),
      },
    ],
  }
  const imported = await storage.importEvent({ eventId, records }, idle())
  if (!imported.ok) throw new Error(imported.error.kind)
  const history = createHistory(storage, {
    now: () => instant('2026-12-01T14:02:00.000Z'),
    today: () => {
      throw new Error('not asked')
    },
  })
  let ids = 0
  const board = createBoard({ storage, newId: () => `new-${++ids}` }, history)
  const inHand = async (): Promise<PlanInHand> => {
    const conference = await storage.conference(eventId)
    const { plan: plans, appointment: rows } = await storage.readAll(['plan', 'appointment'])
    const [record] = plans
    if (!conference || !record) throw new Error('no plan')
    const index = indexConference(conference)
    return { index, record, board: prepareBoard(index, rows), appointmentOf: byRequest(rows) }
  }
  /** `r1 16:00`, `pinned` after it; then what is not placed, with its reason. */
  const told = async (): Promise<readonly string[]> => {
    const { record, appointmentOf } = await inHand()
    const placed = [...appointmentOf.values()].map(
      (row) => `${row.requestId} ${clock(row.start)}${row.pinned ? ' pinned' : ''}`,
    )
    return [...placed.sort(), ...record.unplaced.map((row) => `${row.requestId} ${row.reason}`)]
  }
  return { storage, queries, history, board, inHand, told }
}

const byRequest = (rows: readonly AppointmentRecord[]) => new Map(rows.map((row) => [row.requestId, row]))
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const before = ['r1 16:00', 'r3 16:30', 'r4 16:30', 'r2 staff-full']

describe('moving by hand', () => {
  it('moves an appointment, keeping its identity, and undo takes it back by name', async () => {
    const { board, inHand, told, history, storage } = await evening()
    expect(await board.moveTo(await inHand(), r1, tuesday, at('17:10'))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await told()).toEqual(['r1 17:10', 'r3 16:30', 'r4 16:30', 'r2 staff-full'])
    expect(await storage.read('appointment', 'a1')).toMatchObject({ start: at('17:10'), end: at('17:15') })
    expect(history.state().undo).toBe(boardWords.undoMove)
    await history.undo()
    expect(await told()).toEqual(before)
    await history.redo()
    expect((await told())[0]).toBe('r1 17:10')
  })

  it('moves all who share the meeting', async () => {
    const { board, inHand, told, history } = await evening()
    await board.moveTo(await inHand(), r4, tuesday, at('17:00'))
    expect(await told()).toEqual(['r1 16:00', 'r3 17:00', 'r4 17:00', 'r2 staff-full'])
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('says which rules forbid a place, and changes nothing', async () => {
    const { board, inHand, told, history } = await evening()
    const outcome = await board.moveTo(await inHand(), r1, tuesday, at('16:30'))
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    const kinds =
      !outcome.ok && outcome.error.kind === 'forbidden'
        ? outcome.error.violations.map(({ kind }) => kind)
        : []
    expect(kinds).toContain('in-two-meetings')
    expect(await told()).toEqual(before)
    expect(history.state().undo).toBeNull()
  })

  it('places a request that had no place, and strikes it off the list', async () => {
    const { board, inHand, told, history } = await evening()
    await board.moveTo(await inHand(), r2, tuesday, at('16:05'))
    expect(await told()).toEqual(['r1 16:00', 'r2 16:05', 'r3 16:30', 'r4 16:30'])
    expect(history.state().undo).toBe(boardWords.undoPlace)
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('knows no request and no session that is gone', async () => {
    const { board, inHand } = await evening()
    const gone = { ok: false, error: { kind: 'gone' } }
    expect(await board.moveTo(await inHand(), idOf('r9'), tuesday, at('16:00'))).toEqual(gone)
    expect(await board.moveTo(await inHand(), r1, idOf('wed'), at('16:00'))).toEqual(gone)
  })

  it('does nothing on a plan that was changed meanwhile', async () => {
    const { board, inHand, told } = await evening()
    const stale = await inHand()
    await board.moveTo(await inHand(), r1, tuesday, at('17:10'))
    expect(await board.moveTo(stale, r1, tuesday, at('18:00'))).toMatchObject({
      ok: false,
      error: { kind: 'not-saved', problem: { kind: 'changed-meanwhile' } },
    })
    expect((await told())[0]).toBe('r1 17:10')
  })
})

describe('taking out', () => {
  it('takes the whole meeting out with its reason, and undo brings it back', async () => {
    const { board, inHand, told, history } = await evening()
    await board.takeOut(await inHand(), r3)
    expect(await told()).toEqual(['r1 16:00', 'r2 staff-full', 'r3 taken-out', 'r4 taken-out'])
    expect(history.state().undo).toBe(boardWords.undoCancel)
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('lets minutes that were begun stand on their own', async () => {
    const { board, inHand, storage, history } = await evening()
    await history.commit(minutesBegun((await inHand()).appointmentOf.get(r1)))
    await board.takeOut(await inHand(), r1)
    expect(await storage.read('meeting', 'm1')).toMatchObject({ appointmentId: null })
    await history.undo()
    expect(await storage.read('meeting', 'm1')).toMatchObject({ appointmentId: 'a1' })
  })

  it('has nothing to take out of a request without a place', async () => {
    const { board, inHand } = await evening()
    expect(await board.takeOut(await inHand(), r2)).toEqual({ ok: false, error: { kind: 'gone' } })
  })
})

describe('pinning', () => {
  it('pins the whole meeting, which then neither moves nor goes until it is unpinned', async () => {
    const { board, inHand, told, history } = await evening()
    await board.setPinned(await inHand(), r3, true)
    expect(await told()).toEqual(['r1 16:00', 'r3 16:30 pinned', 'r4 16:30 pinned', 'r2 staff-full'])
    expect(history.state().undo).toBe(boardWords.undoPin)
    const pinned = { ok: false, error: { kind: 'pinned' } }
    expect(await board.moveTo(await inHand(), r4, tuesday, at('17:00'))).toEqual(pinned)
    expect(await board.takeOut(await inHand(), r4)).toEqual(pinned)
    await board.setPinned(await inHand(), r4, false)
    expect(history.state().undo).toBe(boardWords.undoUnpin)
    expect(await told()).toEqual(before)
  })
})

describe('making room', () => {
  it('moves others and places a request as one step, which undo takes back', async () => {
    const { board, inHand, told, history, storage } = await evening()
    const plan = await inHand()
    const repair = moving(plan, at('16:10'))
    expect(await board.makeRoom(plan, repair)).toEqual({ ok: true, value: undefined })
    expect(await told()).toEqual(['r1 16:10', 'r2 16:00', 'r3 16:30', 'r4 16:30'])
    expect(await storage.read('appointment', 'a1')).toMatchObject({ end: at('16:15') })
    expect(history.state().undo).toBe(boardWords.undoRepair)
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('leaves a whole meeting out, with its reason', async () => {
    const { board, inHand, told, history } = await evening()
    const plan = await inHand()
    const leaves = [standing(plan, r3), standing(plan, r4)]
    const appointments = [placed(plan, r2, at('16:30'))]
    await board.makeRoom(plan, { kind: 'leave-out', appointments, leaves, told: 0 })
    expect(await told()).toEqual(['r1 16:00', 'r2 16:30', 'r3 taken-out', 'r4 taken-out'])
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('does nothing against a rule, against a pin, or on a plan that has changed', async () => {
    const { board, inHand, told } = await evening()
    const first = await inHand()
    const repair = moving(first, at('16:10'))
    const error = async (plan: PlanInHand, tried: RoomMaking): Promise<unknown> => {
      const outcome = await board.makeRoom(plan, tried)
      return outcome.ok ? 'done' : outcome.error.kind
    }
    expect(await error(first, { ...repair, moves: [] })).toBe('forbidden')
    await board.setPinned(first, r1, true)
    expect(await error(await inHand(), repair)).toBe('pinned')
    await board.setPinned(await inHand(), r1, false)
    await board.moveTo(await inHand(), r1, tuesday, at('17:10'))
    expect(await error(await inHand(), repair)).toBe('gone')
    expect((await told())[0]).toBe('r1 17:10')
  })
})

/** R2 in the place of r1, which goes elsewhere. */
const moving = (plan: PlanInHand, to: MinuteOfDay): Extract<RoomMaking, { kind: 'move' }> => ({
  kind: 'move',
  appointments: [placed(plan, r2, at('16:00'))],
  moves: [{ from: standing(plan, r1), to: placed(plan, r1, to) }],
  told: 0,
})

function standing({ appointmentOf }: PlanInHand, id: RequestId): Appointment {
  const row = appointmentOf.get(id)
  if (!row) throw new Error(`${id} has no place`)
  return row
}

function placed({ index }: PlanInHand, id: RequestId, start: MinuteOfDay): Appointment {
  const [request_, session] = [index.requests.get(id), index.sessions.get(tuesday)]
  if (!request_ || !session) throw new Error(`${id} is not in the event`)
  return appointmentAt(index, request_, session, start, null)
}

function minutesBegun(
  row: AppointmentRecord | undefined,
): Parameters<ReturnType<typeof createHistory>['commit']>[0] {
  if (!row) throw new Error('not placed')
  const meetingId = idOf<MeetingId>('m1')
  const meeting = {
    id: meetingId,
    eventId,
    appointmentId: row.id,
    targets: [],
    addenda: [],
    startedAt: null,
    finishedAt: null,
    state: { kind: 'draft' },
    attendance: { student: 'unknown', adults: [], interpreter: 'unknown' },
    facts: {
      eventTitle: '',
      date: row.date,
      start: row.start,
      end: row.end,
      staff: [],
      room: '',
      building: '',
      interpreter: null,
      student: { id: row.studentId, name: '', form: '' },
      household: { id: row.householdId, name: '' },
    },
  } as const
  return {
    title: 'Begin minutes',
    changes: [
      { kind: 'meeting', id: meetingId, before: null, after: meeting },
      { kind: 'appointment', id: row.id, before: row, after: { ...row, meetingId } },
    ],
  }
}
