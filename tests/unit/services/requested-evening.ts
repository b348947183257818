import { idOf, type EventId, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createHistory } from '@renderer/services/history'
import type { EventImport } from '@renderer/services/ports'
import {
  appointment,
  event,
  household,
  idle,
  openTestStorage,
  plan,
  roster,
  staff,
  student,
} from '../storage/fixtures'

export const eventId = idOf<EventId>('e1')
export const home = idOf<HouseholdId>('h1')
export const child = idOf<StudentId>('p1')

/** A plan in which `r1` has a place and `r2` has none. */
const planned = {
  plan: [
    plan('pl', eventId, {
      unplaced: [
        { requestId: idOf('r2'), reason: 'staff-full', blocking: [{ kind: 'staff', id: idOf('t2') }] },
      ],
    }),
  ],
  appointment: [appointment('a1', 'pl', 'e1')],
}

/** An event of one family and three teachers with these records, and what services need of it. */
export async function requestedEvening(isPlanned: boolean, records: EventImport['records']) {
  const { storage } = await openTestStorage()
  const base: EventImport['records'] = {
    event: [event('e1', { currentPlanId: isPlanned ? idOf('pl') : null })],
    roster: [roster('e1', ['t1', 't2', 't3'], ['p1'], ['h1'])],
    staff: [staff('t1'), staff('t2', 'Tan'), staff('t3', 'Reed')],
    student: [student('p1')],
    household: [household('h1')],
    guardianship: [
      { id: 'g1', householdId: home, studentId: child, relationship: 'parent', receivesLetters: true },
    ],
    ...(isPlanned ? planned : {}),
  }
  const imported = await storage.importEvent({ eventId, records: { ...base, ...records } }, idle())
  if (!imported.ok) throw new Error(imported.error.kind)
  const clock = {
    now: () => instant('2026-12-01T14:02:00.000Z'),
    today: () => {
      throw new Error('not asked')
    },
  }
  let ids = 0
  return { storage, clock, history: createHistory(storage, clock), newId: () => `new-${++ids}` }
}
