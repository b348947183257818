import { letterAdultsAmong } from '@shared/domain/people/letter-adults'
import type { Household } from '@shared/domain/people/people'
import { householdsWrittenTo, invitationRecipients } from '@shared/domain/plan/letter-recipients'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import { spokenIn } from '@shared/words/family'
import type { FamilyFacts } from '@shared/words/family/values'
import { shortNames } from '@shared/words/names'

/** A family of an event, as the office's words are tried on it. */
export interface PreviewFamily {
  readonly household: Household
  readonly facts: FamilyFacts
}

/** The first family who reads a language, else the first of all; null where the event has none. */
export function previewFamily(
  conference: Conference,
  unplaced: Plan['unplaced'],
  language: string,
  school: string,
): PreviewFamily | null {
  const shown = invitationRecipients(conference)
  const invited = conference.households.filter((one) => shown.has(one.id))
  const shownTo =
    invited.find((one) => spokenIn(one.letterLanguage)?.language === language) ??
    invited.find((one) => spokenIn(one.alsoReads ?? '')?.language === language) ??
    invited[0]
  if (!shownTo) return null
  const household = letterAdultsAmong(conference.adults).addressed(shownTo)
  const ids = shown.get(household.id) ?? new Set()
  const children = conference.students.filter((one) => ids.has(one.id))
  const names = shortNames(children.map((one) => ({ id: one.id, name: one, marks: [] })))
  const written = householdsWrittenTo(conference)
  const left = new Set(unplaced.map((one) => one.requestId))
  return {
    household,
    facts: {
      adults: household.adults.trim() || null,
      children: children.map((one) => names.get(one.id) ?? ''),
      school,
      event: conference.event,
      // Nobody has set one yet: any day shows how it reads.
      deadline: conference.event.sessions[0]?.date ?? null,
      interpreter: household.interpreterLanguage !== null,
      separated: children.some((one) => (written.get(one.id)?.size ?? 0) > 1),
      unplaced: conference.requests.some((one) => one.householdId === household.id && left.has(one.id)),
    },
  }
}
