import type { Enrolment, Student } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { StaffId, StudentId } from '@shared/kernel/ids'
import { spokenLanguage } from '@shared/kernel/language'
import { formalStaffName } from '@shared/words/documents'
import { proseName, staffListName } from '@shared/words/names'
import type { Block } from './model'

export { modeOf, roomOf } from '@shared/domain/plan/places'

/** The members of staff as paper names them, in whatever order their meeting lists them. */
export const staffNames = (index: ConferenceIndex, ids: readonly StaffId[]): readonly string[] =>
  ids
    .flatMap((id) => index.staff.get(id) ?? [])
    .sort((a, b) => compareAnywhere(staffListName(a), staffListName(b)))
    .map((staff) => formalStaffName(staff))

/** Two papers for readers of two languages name people in one order. */
const compareAnywhere = new Intl.Collator('en').compare

/** The form that a child is in; blank where the school tells none. */
export function formOf({ conference: { enrolments } }: ConferenceIndex, id: StudentId): string {
  const known =
    formsOf.get(enrolments) ?? new Map(enrolments.toReversed().map((row) => [row.studentId, row.form]))
  formsOf.set(enrolments, known)
  return known.get(id) ?? ''
}

/** Asked for every row of every paper, so each list of enrolments is gone through once. */
const formsOf = new WeakMap<readonly Enrolment[], ReadonlyMap<StudentId, string>>()

/** A child with the form: Anna Kowalska (9B); blank where the child is not known. */
export function childAndForm(index: ConferenceIndex, id: StudentId): string {
  const student: Student | undefined = index.students.get(id)
  if (!student) return ''
  const form = formOf(index, id)
  return form === '' ? proseName(student) : `${proseName(student)} (${form})`
}

/** The interpreter's name and the language interpreted, as it is spoken, or null where nobody interprets. */
export function interpretationOf(
  index: ConferenceIndex,
  appointment: Appointment,
): { readonly name: string; readonly language: string } | null {
  const interpreter =
    appointment.interpreterId === null ? undefined : index.interpreters.get(appointment.interpreterId)
  const language = index.households.get(appointment.householdId)?.interpreterLanguage
  return interpreter && language ? { name: proseName(interpreter), language: spokenLanguage(language) } : null
}

/** Who writes; nothing where the school has neither a name nor a crest and no line follows. */
export const letterhead = (
  { name, crest = null }: { readonly name: string; readonly crest?: string | null },
  lines: readonly string[],
): readonly Block[] =>
  name === '' && crest === null && lines.length === 0
    ? []
    : [{ kind: 'letterhead', name, lines, ...(crest === null ? {} : { crest }) }]

/** The lines of a text that a person wrote, without blank ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
