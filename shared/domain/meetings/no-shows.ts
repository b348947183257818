import type { MeetingRecord } from './meeting'
import type { Conference } from '../plan/plan'
import type { AskedMeeting } from '../requests/sheet-request'

/** Whether nobody of the family came: every adult was expected, and noted as absent. */
export const isNoShow = ({ attendance: { adults } }: Pick<MeetingRecord, 'attendance'>): boolean =>
  adults.length > 0 && adults.every(({ presence }) => presence === 'absent')

/**
 * The meetings to which nobody of the family came, as far as child, family and teacher take part in another event; each teacher
 * of a meeting by itself.
 */
export function missedMeetings(
  meetings: readonly Pick<MeetingRecord, 'attendance' | 'facts'>[],
  { students, households, staff }: Pick<Conference, 'students' | 'households' | 'staff'>,
): readonly AskedMeeting[] {
  const known = new Set<string>([...students, ...households, ...staff].map(({ id }) => id))
  const found = new Map<string, AskedMeeting>()
  for (const { facts } of meetings.filter(isNoShow)) {
    const [studentId, householdId] = [facts.student.id, facts.household.id]
    if (!known.has(studentId) || !known.has(householdId)) continue
    for (const { id: staffId } of facts.staff)
      if (known.has(staffId))
        found.set([studentId, householdId, staffId].join(' '), {
          ...{ studentId, householdId, staffId },
          ...{ priority: null, minutes: null, rank: null, subject: '' },
        })
  }
  return [...found.values()]
}
