import type { Room } from '@shared/domain/events/event'
import type { Enrolment, Student } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { StaffId, StudentId } from '@shared/kernel/ids'
import { spokenLanguage } from '@shared/kernel/language'
import { formalStaffName } from '@shared/words/documents'
import { proseName } from '@shared/words/names'
import type { Block } from './model'

/** How a meeting takes place; in person where its request is no longer known. */
export const modeOf = (index: ConferenceIndex, appointment: Appointment): MeetingMode =>
  index.requests.get(appointment.requestId)?.mode ?? 'in-person'

/** The room that people meet in; null by phone, online, and where none is set. */
export function roomOf(index: ConferenceIndex, appointment: Appointment): Room | null {
  if (appointment.roomId === null || modeOf(index, appointment) !== 'in-person') return null
  return index.rooms.get(appointment.roomId) ?? null
}

/**
 * Minutes on foot from one appointment of a session to a later one, by the school's walking times; 0 where nobody has
 * to walk: another session, the same place, by phone or online, or both at once.
 */
export function walkBetween(
  index: ConferenceIndex,
  former: Appointment | null,
  appointment: Appointment,
): number {
  const walks =
    former !== null &&
    former.sessionId === appointment.sessionId &&
    former.end <= appointment.start &&
    former.roomId !== appointment.roomId &&
    modeOf(index, former) === 'in-person' &&
    modeOf(index, appointment) === 'in-person'
  return walks ? index.travelMinutes(former.roomId, appointment.roomId) : 0
}

/** The members of staff as paper names them. */
export const staffNames = (index: ConferenceIndex, ids: readonly StaffId[]): readonly string[] =>
  ids.flatMap((id) => {
    const staff = index.staff.get(id)
    return staff ? [formalStaffName(staff)] : []
  })

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
