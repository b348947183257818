import type { Guardianship } from '@shared/domain/people/people'
import type { AdultId, HouseholdId, StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { editRecords, type AllRecords, type RecordChange } from '../record-edit'
import { eventsFrom, takePart } from './take-part'

/** Why people are not linked or parted. */
export type LinkProblem =
  | { readonly kind: 'gone' }
  /** The family has requests about the child, which would have no family. */
  | { readonly kind: 'has-requests' }

type Changed = Result<readonly RecordChange[], LinkProblem>

/** Makes an adult one of a family. They come along to its events that are not over. */
export function linkAdult(
  all: AllRecords,
  { adultId, householdId }: { readonly adultId: AdultId; readonly householdId: HouseholdId },
  today: LocalDate,
): Changed {
  const edit = editRecords(all)
  if (!edit.one('adult', adultId) || !edit.one('household', householdId)) return err({ kind: 'gone' })
  edit.update('adult', (row) =>
    row.id === adultId && !row.householdIds.includes(householdId)
      ? { ...row, householdIds: [...row.householdIds, householdId] }
      : row,
  )
  const ahead = eventsFrom(edit, today)
  takePart(
    edit,
    { adultIds: [adultId] },
    (row) => ahead.has(row.id) && row.householdIds.includes(householdId),
  )
  return ok(edit.changes())
}

/** Makes a household family to a child. It takes part in the child's events that are not over. */
export function linkChild(
  all: AllRecords,
  link: Guardianship,
  { newId, today }: { readonly newId: () => string; readonly today: LocalDate },
): Changed {
  const edit = editRecords(all)
  const { studentId, householdId } = link
  if (!edit.one('student', studentId) || !edit.one('household', householdId)) return err({ kind: 'gone' })
  const isLinked = edit.rows('guardianship').some((row) => isBetween(row, link))
  if (!isLinked) edit.add('guardianship', { ...link, id: newId() })
  const ahead = eventsFrom(edit, today)
  takePart(
    edit,
    { householdIds: [householdId] },
    (row) => ahead.has(row.id) && row.studentIds.includes(studentId),
  )
  return ok(edit.changes())
}

/** A household is no family to a child any more. */
export function unlinkChild(
  all: AllRecords,
  link: { readonly studentId: StudentId; readonly householdId: HouseholdId },
): Changed {
  const edit = editRecords(all)
  if (!edit.rows('guardianship').some((row) => isBetween(row, link))) return err({ kind: 'gone' })
  if (edit.rows('request').some((row) => isBetween(row, link))) return err({ kind: 'has-requests' })
  edit.update('guardianship', (row) => (isBetween(row, link) ? null : row))
  return ok(edit.changes())
}

const isBetween = (
  row: { readonly studentId: StudentId; readonly householdId: HouseholdId },
  link: { readonly studentId: StudentId; readonly householdId: HouseholdId },
): boolean => row.studentId === link.studentId && row.householdId === link.householdId
