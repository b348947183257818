import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
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

/** How a family took part in an event, as its minutes tell. */
export interface FamilyTurnout {
  readonly householdId: HouseholdId
  /** Whether anybody of it came to any of its meetings. */
  readonly came: boolean
  /** The day of its first meeting that it came to, or else of its first. */
  readonly date: LocalDate
  /** The children of those meetings. */
  readonly studentIds: readonly StudentId[]
}

/** The families that are known to have come or not: those with a meeting to which somebody came, and those who missed all. */
export function familyTurnouts(
  meetings: readonly Pick<MeetingRecord, 'attendance' | 'facts'>[],
): readonly FamilyTurnout[] {
  return [...groupBy(meetings, ({ facts }) => facts.household.id)].flatMap(([householdId, own]) => {
    const attended = own.filter(({ attendance }) => hasCome(attendance))
    const came = attended.length > 0
    if (!came && !own.every(isNoShow)) return []
    const met = [...(came ? attended : own)].sort((a, b) => (a.facts.date < b.facts.date ? -1 : 1))
    const [first] = met
    const studentIds = [...new Set(met.map(({ facts }) => facts.student.id))]
    return first ? [{ householdId, came, date: first.facts.date, studentIds }] : []
  })
}

/** Whether an adult of the family was there: a child alone is at school anyway. */
const hasCome = ({ adults }: MeetingRecord['attendance']): boolean =>
  adults.some(({ presence }) => presence === 'present')
