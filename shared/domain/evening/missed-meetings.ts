import type { HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import { isNoShow } from '../meetings/no-shows'
import type { Appointment, Conference } from '../plan/plan'
import type { AskedMeeting } from '../requests/sheet-request'
import { familyTurnouts, type TurnoutSource } from './turnout'

/** A meeting to which nobody of the family came. */
export interface MissedMeeting {
  readonly studentId: StudentId
  readonly householdId: HouseholdId
  readonly staffIds: readonly StaffId[]
}

/**
 * The meetings to which nobody of the family came: those whose minutes say so, and those without minutes of a family that did not
 * come at all. `appointments` are the plan's.
 */
export function missedMeetings(
  source: TurnoutSource & { readonly appointments: readonly Appointment[] },
): readonly MissedMeeting[] {
  const { meetings, appointments } = source
  const stayedAway = new Set(familyTurnouts(source).flatMap((one) => (one.came ? [] : one.householdId)))
  const hasMinutes = ({ studentId, householdId, staffIds }: Appointment): boolean =>
    meetings.some(
      ({ facts }) =>
        facts.student.id === studentId &&
        facts.household.id === householdId &&
        facts.staff.some(({ id }) => staffIds.includes(id)),
    )
  return [
    ...meetings.filter(isNoShow).map(({ facts }) => ({
      studentId: facts.student.id,
      householdId: facts.household.id,
      staffIds: facts.staff.map(({ id }) => id),
    })),
    ...appointments
      .filter((row) => stayedAway.has(row.householdId) && !hasMinutes(row))
      .map(({ studentId, householdId, staffIds }) => ({ studentId, householdId, staffIds })),
  ]
}

/** Missed meetings as another event asks for them, as far as child, family and teacher take part in it; each teacher by itself, once. */
export function askedAgain(
  missed: readonly MissedMeeting[],
  { students, households, staff }: Pick<Conference, 'students' | 'households' | 'staff'>,
): readonly AskedMeeting[] {
  const known = new Set<string>([...students, ...households, ...staff].map(({ id }) => id))
  const found = new Map<string, AskedMeeting>()
  for (const { studentId, householdId, staffIds } of missed) {
    if (!known.has(studentId) || !known.has(householdId)) continue
    for (const staffId of staffIds)
      if (known.has(staffId))
        found.set([studentId, householdId, staffId].join(' '), {
          ...{ studentId, householdId, staffId },
          ...{ priority: null, minutes: null, rank: null, subject: '' },
        })
  }
  return [...found.values()]
}
