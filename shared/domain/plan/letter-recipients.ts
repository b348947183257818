import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { Household, Student } from '../people/people'
import type { ConferenceIndex } from './conference-index'
import type { Appointment, Conference } from './plan'
import { toldChanges, type HouseholdChanges } from './told-changes'

interface OfFamily {
  readonly householdId: HouseholdId
  readonly studentId: StudentId
}

/** Whether the school sends a household letters about a child: it does unless it is written down that it does not. */
export function receivesLetters(conference: Conference): (row: OfFamily) => boolean {
  const key = ({ householdId, studentId }: OfFamily): string => `${householdId}\n${studentId}`
  const withheld = new Set(conference.guardianships.filter((row) => !row.receivesLetters).map(key))
  return (row) => !withheld.has(key(row))
}

/** Meetings of which no family may be told, as the school sends the household no letters about the child. */
export interface WithheldMeetings {
  readonly requests: number
  /** Each household and child once. */
  readonly about: readonly { readonly household: Household; readonly student: Student }[]
}

/** The meetings that were asked for and that no family may be told of. */
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

/** What of a plan families have yet to be told; that of households which get no letters about a child is left out. */
export function changesToTell<Row extends Appointment>(
  conference: Conference,
  announced: readonly Row[],
  now: readonly Row[],
): readonly HouseholdChanges<Row>[] {
  const receives = receivesLetters(conference)
  return toldChanges(announced.filter(receives), now.filter(receives))
}

/**
 * The families who get a letter about an event, each with the children it speaks of: those it asked to talk about, or has
 * or had one of `appointments` about, save any for whom the school sends that household no letters.
 */
export function letterRecipients(
  conference: Conference,
  appointments: Iterable<OfFamily> = [],
): ReadonlyMap<HouseholdId, ReadonlySet<StudentId>> {
  const receives = receivesLetters(conference)
  const found = new Map<HouseholdId, Set<StudentId>>()
  for (const row of [...conference.requests, ...appointments]) {
    if (!receives(row)) continue
    const { householdId, studentId } = row
    found.set(householdId, (found.get(householdId) ?? new Set<StudentId>()).add(studentId))
  }
  return found
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
  for (const row of conference.guardianships) if (row.receivesLetters) add(row.householdId, row.studentId)
  for (const [id, children] of letterRecipients(conference, appointments))
    for (const child of children) add(id, child)
  return invited
}

/** The households that are sent letters about each child. */
export function householdsWrittenTo(
  conference: Conference,
): ReadonlyMap<StudentId, ReadonlySet<HouseholdId>> {
  const found = new Map<StudentId, Set<HouseholdId>>()
  for (const row of conference.guardianships) {
    if (!row.receivesLetters) continue
    found.set(row.studentId, (found.get(row.studentId) ?? new Set()).add(row.householdId))
  }
  return found
}
