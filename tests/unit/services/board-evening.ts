import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type EventId, type MeetingGroupId, type RequestId, type SessionId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createBoard } from '@renderer/services/board'
import type { EditablePlan } from '@renderer/services/board-plan'
import { createHistory } from '@renderer/services/history'
import type { EventImport, Storage } from '@renderer/services/ports'
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

export const eventId = idOf<EventId>('e1')
export const tuesday = idOf<SessionId>('tue')
export const [r1, r2, r3, r4] = ['r1', 'r2', 'r3', 'r4'].map((id) => idOf<RequestId>(id)) as [
  RequestId,
  RequestId,
  RequestId,
  RequestId,
]
const together = { groupId: idOf<MeetingGroupId>('g1') }

/** Hale with t1 at 16:00 (r1); Hale with t2 not placed (r2); Hale and Moss together with t2 at 16:30 (r3, r4). */
export async function evening() {
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
  /** Of another window on the same store, or one whose store is slow. */
  const boardOver = (store: Storage) => createBoard({ storage: store, newId: () => `new-${++ids}` }, history)
  const board = boardOver(storage)
  const editable = async (): Promise<EditablePlan> => {
    const planned = await storage.planned(eventId)
    if (!planned?.plan) throw new Error('no plan')
    return { ...layOutEvent(planned), plan: planned.plan }
  }
  /** `r1 16:00`, `pinned` after it; then what is not placed, with its reason. */
  const planLines = async (): Promise<readonly string[]> => {
    const { plan: now } = await editable()
    const placed = now.appointments.map(
      (row) => `${row.requestId} ${clock(row.start)}${row.pinned ? ' pinned' : ''}`,
    )
    return [...placed.sort(), ...now.record.unplaced.map((row) => `${row.requestId} ${row.reason}`)]
  }
  return { storage, queries, history, board, boardOver, editable, planLines }
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
/** How the evening stands, as `planLines` writes it. */
export const before = ['r1 16:00', 'r3 16:30', 'r4 16:30', 'r2 staff-full']
