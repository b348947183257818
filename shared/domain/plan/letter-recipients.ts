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
