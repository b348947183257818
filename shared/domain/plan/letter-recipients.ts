import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { AnnouncedGroupSession, GroupSession } from '../events/group-session'
import { letterAdultsAmong } from '../people/letter-adults'
import type { Household, Student } from '../people/people'
import type { ConferenceIndex } from './conference-index'
import { groupSessionsNow } from './group-sessions'
import type { Conference } from './plan'
import { changesSinceAnnounced, type HouseholdChanges } from './announced-changes'
import type { AnnouncedRevision, AppointmentRecord } from './revision'

interface OfFamily {
  readonly householdId: HouseholdId
  readonly studentId: StudentId
}

/**
 * Whether the school sends a household letters about a child: it does unless it is written down that it does not, for the child
 * or for every adult of the household.
 */
export function receivesLetters(conference: Conference): (row: OfFamily) => boolean {
  const { isNobody } = letterAdultsAmong(conference.adults)
  const key = ({ householdId, studentId }: OfFamily): string => `${householdId}\n${studentId}`
  const withheld = new Set(conference.guardianships.filter((row) => !row.receivesLetters).map(key))
  return (row) => !withheld.has(key(row)) && !isNobody(row.householdId)
}

/** Meetings withheld from the family, as the school sends the household no letters about the child. */
export interface WithheldMeetings {
  readonly requests: number
  /** Each household and child once. */
  readonly about: readonly { readonly household: Household; readonly student: Student }[]
}

/** The requested meetings that are withheld from families. */
export function withheldMeetings({ conference, households, students }: ConferenceIndex): WithheldMeetings {
  const receives = receivesLetters(conference)
  const rows = conference.requests.filter((row) => !receives(row))
  const pairs = new Map(rows.map((row) => [`${row.householdId} ${row.studentId}`, row]))
  return {
    requests: rows.length,
    about: [...pairs.values()].flatMap(({ householdId, studentId }) => {
      const [household, student] = [households.get(householdId), students.get(studentId)]
      return household && student ? [{ household, student }] : []
    }),
  }
}

/**
 * The changes in a plan and in group sessions that families have not been informed of; households which get no letters
 * about a child are left out.
 */
export function changesForFamilies(
  conference: Conference,
  { announcement, appointments }: Pick<AnnouncedRevision, 'announcement' | 'appointments'>,
  now: readonly AppointmentRecord[],
): readonly HouseholdChanges<AppointmentRecord>[] {
  return changesBetween(
    conference,
    { appointments, groupSessions: announcement.groupSessions },
    { appointments: now, groupSessions: groupSessionsNow(conference) },
  )
}

/** What a plan and its group sessions give families to come to. */
interface Occasions {
  readonly appointments: readonly AppointmentRecord[]
  readonly groupSessions: readonly AnnouncedGroupSession[]
}

/** What differs for families from one plan to another; households which get no letters about a child are left out. */
export function changesBetween(
  conference: Conference,
  before: Occasions,
  now: Occasions,
): readonly HouseholdChanges<AppointmentRecord>[] {
  const receives = receivesLetters(conference)
  const isWrittenTo = new Set(conference.guardianships.filter(receives).map(({ householdId }) => householdId))
  const writtenTo = (all: readonly AnnouncedGroupSession[]): readonly AnnouncedGroupSession[] =>
    all.map((one) => ({
      ...one,
      members: one.members.filter(({ householdId, studentId }) =>
        studentId === null ? isWrittenTo.has(householdId) : receives({ householdId, studentId }),
      ),
    }))
  return changesSinceAnnounced(before.appointments.filter(receives), now.appointments.filter(receives), {
    was: writtenTo(before.groupSessions),
    is: writtenTo(now.groupSessions),
  })
}

/**
 * The families who get a letter about an event, each with the children it mentions: those with a request, with one of
 * `appointments` or in one of `groupSessions` (left out: the event's own), except those about which the school sends that household no letters.
 */
export function letterRecipients(
  conference: Conference,
  appointments: Iterable<OfFamily> = [],
  groupSessions: readonly Pick<GroupSession, 'members'>[] = conference.groupSessions,
): ReadonlyMap<HouseholdId, ReadonlySet<StudentId>> {
  const receives = receivesLetters(conference)
  const found = new Map<HouseholdId, Set<StudentId>>()
  for (const row of [...conference.requests, ...appointments, ...groupMembers(conference, groupSessions)]) {
    if (!receives(row)) continue
    const { householdId, studentId } = row
    found.set(householdId, (found.get(householdId) ?? new Set<StudentId>()).add(studentId))
  }
  return found
}

/** Who comes to group sessions: where a household comes without a child, the children that it is written to about. */
function groupMembers(
  { guardianships }: Conference,
  groupSessions: readonly Pick<GroupSession, 'members'>[],
): readonly OfFamily[] {
  const members = groupSessions.flatMap((one) => one.members)
  const alone = new Set(members.flatMap((one) => (one.studentId === null ? [one.householdId] : [])))
  return [
    ...members.flatMap(({ householdId, studentId }) =>
      studentId === null ? [] : [{ householdId, studentId }],
    ),
    ...guardianships.filter(({ householdId }) => alone.has(householdId)),
  ]
}

/** The families who are asked before the planning: those who are sent letters about a child, whether or not they have asked for anything yet; and the recipients of letters. */
export function invitationRecipients(
  conference: Conference,
  appointments: Iterable<OfFamily> = [],
): ReadonlyMap<HouseholdId, ReadonlySet<StudentId>> {
  const invited = new Map<HouseholdId, Set<StudentId>>()
  const add = (householdId: HouseholdId, studentId: StudentId): void => {
    invited.set(householdId, (invited.get(householdId) ?? new Set()).add(studentId))
  }
  for (const row of conference.guardianships.filter(receivesLetters(conference)))
    add(row.householdId, row.studentId)
  for (const [id, children] of letterRecipients(conference, appointments))
    for (const child of children) add(id, child)
  return invited
}

/** The households that are sent letters about each child. */
export function householdsWrittenTo(
  conference: Conference,
): ReadonlyMap<StudentId, ReadonlySet<HouseholdId>> {
  const found = new Map<StudentId, Set<HouseholdId>>()
  for (const row of conference.guardianships.filter(receivesLetters(conference))) {
    found.set(row.studentId, (found.get(row.studentId) ?? new Set()).add(row.householdId))
  }
  return found
}
