import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { StaffId } from '@shared/kernel/ids'
import { spokenLanguage } from '@shared/kernel/language'
import { namesAmong } from '@shared/words/people-names'
import type { Block } from './model'

/** The members of staff as paper names them, in whatever order their meeting lists them. */
export function staffNames(index: ConferenceIndex, ids: readonly StaffId[]): readonly string[] {
  const names = namesAmong(index.conference)
  return ids
    .filter((id) => index.staff.has(id))
    .sort((a, b) => compareAnywhere(names.staffInList(a), names.staffInList(b)))
    .map((id) => names.staffInFull(id))
}

/** Two papers for readers of two languages name people in one order. */
const compareAnywhere = new Intl.Collator('en').compare

/** The interpreter's name and the language interpreted, as it is spoken, or null where nobody interprets. */
export function interpretationOf(
  index: ConferenceIndex,
  appointment: Appointment,
): { readonly name: string; readonly language: string } | null {
  const { interpreterId: id, householdId } = appointment
  const language = index.households.get(householdId)?.interpreterLanguage
  return id !== null && index.interpreters.has(id) && language
    ? { name: namesAmong(index.conference).interpreter(id), language: spokenLanguage(language) }
    : null
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
