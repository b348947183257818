import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { Conference } from './plan'

/**
 * The families who get a letter about an event, each with the children it speaks of: those it asked to talk about, save
 * any for whom the school sends that household no letters.
 */
export function letterRecipients(conference: Conference): ReadonlyMap<HouseholdId, ReadonlySet<StudentId>> {
  const key = (householdId: HouseholdId, studentId: StudentId): string => `${householdId}\n${studentId}`
  const withheld = new Set(
    conference.guardianships
      .filter((row) => !row.receivesLetters)
      .map((row) => key(row.householdId, row.studentId)),
  )
  const found = new Map<HouseholdId, Set<StudentId>>()
  for (const { householdId, studentId } of conference.requests) {
    if (withheld.has(key(householdId, studentId))) continue
    const children = found.get(householdId) ?? new Set<StudentId>()
    found.set(householdId, children.add(studentId))
  }
  return found
}

/** The families who are asked before the planning: those who are sent letters about a child, whether or not they have asked for anything yet. */
export function invitationRecipients(
  conference: Conference,
): ReadonlyMap<HouseholdId, ReadonlySet<StudentId>> {
  const invited = new Map<HouseholdId, Set<StudentId>>()
  const add = (householdId: HouseholdId, studentId: StudentId): void => {
    invited.set(householdId, (invited.get(householdId) ?? new Set()).add(studentId))
  }
  for (const row of conference.guardianships) if (row.receivesLetters) add(row.householdId, row.studentId)
  for (const [id, children] of letterRecipients(conference)) for (const child of children) add(id, child)
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
