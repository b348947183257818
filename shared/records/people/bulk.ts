import type { Enrolment } from '@shared/domain/people/people'
import type { HouseholdId, SchoolYearId, StudentId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { editRecords, type AllRecords, type RecordChange } from '../record-edit'
import type { Records } from '../registry'
import { keepAway } from './safeguarding'

type Changed = Result<readonly RecordChange[], never>

/** Gives students another form or year group in one school year. */
export function setEnrolments(
  all: AllRecords,
  studentIds: readonly StudentId[],
  to: Partial<Pick<Enrolment, 'form' | 'yearGroup'>>,
  { schoolYearId, newId }: { readonly schoolYearId: SchoolYearId; readonly newId: () => string },
): Changed {
  const edit = editRecords(all)
  const ids = new Set(studentIds)
  const enrolled = new Set<StudentId>()
  edit.update('enrolment', (row) => {
    if (!ids.has(row.studentId) || row.schoolYearId !== schoolYearId) return row
    enrolled.add(row.studentId)
    return differs(row, to) ? { ...row, ...to } : row
  })
  const missing = studentIds.filter((id) => !enrolled.has(id) && edit.one('student', id) !== null)
  edit.add(
    'enrolment',
    ...missing.map((studentId) => ({ id: newId(), studentId, schoolYearId, form: '', yearGroup: '', ...to })),
  )
  return ok(edit.changes())
}

/** What several of each kind can be given at once. */
export interface BulkFields {
  readonly household: Partial<
    Pick<Records['household'], 'letterLanguage' | 'interpreterLanguage' | 'contactChannel'>
  >
  readonly adult: Partial<Pick<Records['adult'], 'attends' | 'receivesLetters'>>
  readonly staff: Partial<Pick<Records['staff'], 'role' | 'roomId'>>
  readonly room: Partial<Pick<Records['room'], 'building' | 'meetingsAtOnce'>>
}
export type BulkKind = keyof BulkFields

/** Gives several of a kind the same fields. Adults who must not attend still do not. */
export function setFields<Kind extends BulkKind>(
  all: AllRecords,
  kind: Kind,
  ids: readonly string[],
  to: BulkFields[Kind],
): Changed {
  const edit = editRecords(all)
  const chosen = new Set(ids)
  edit.update(kind, (row) =>
    chosen.has(row.id) && differs(row, to) ? { ...row, ...Object.fromEntries(Object.entries(to)) } : row,
  )
  if (kind === 'adult') keepAway(edit)
  return ok(edit.changes())
}

/** Whether families get letters about their children, all of them. */
export function setLetters(
  all: AllRecords,
  householdIds: readonly HouseholdId[],
  receivesLetters: boolean,
): Changed {
  const edit = editRecords(all)
  edit.update('guardianship', (row) =>
    householdIds.includes(row.householdId) && row.receivesLetters !== receivesLetters
      ? { ...row, receivesLetters }
      : row,
  )
  return ok(edit.changes())
}

/** The kinds of people who leave the school. */
export type LeaverKind = 'student' | 'adult' | 'staff'

/** Marks people as having left on a day; null takes that back. */
export function setLeft(
  all: AllRecords,
  kind: LeaverKind,
  ids: readonly string[],
  leftOn: LocalDate | null,
): Changed {
  const edit = editRecords(all)
  edit.update(kind, (row) => (ids.includes(row.id) && row.leftOn !== leftOn ? { ...row, leftOn } : row))
  return ok(edit.changes())
}

const differs = (row: object, to: object): boolean => {
  const now = new Map<string, unknown>(Object.entries(row))
  return Object.entries(to).some(([field, value]: [string, unknown]) => now.get(field) !== value)
}
