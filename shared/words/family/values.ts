import type { ConferenceEvent } from '@shared/domain/events/event'
import type { LocalDate } from '@shared/kernel/time'
import type { TemplateCondition, TemplateValues } from './template'
import type { FamilyWords } from './words'

/** What is known of a family when the office's words are filled in for it. */
export interface FamilyFacts {
  /** Null where the school wrote no name. */
  readonly adults: string | null
  /** As they are called at home. */
  readonly children: readonly string[]
  readonly school: string
  readonly event: Pick<ConferenceEvent, 'title' | 'sessions'>
  readonly deadline: LocalDate | null
  readonly interpreter: boolean
  /** Whether another household is sent letters about one of the children; a separation is never revealed. */
  readonly separated: boolean
  readonly unplaced: boolean
}

/** A family's facts as the blanks of a template are filled in, lists and dates in the family's language. */
export function valuesFor(words: FamilyWords, facts: FamilyFacts): TemplateValues {
  const { format, letter } = words
  const dates = [...new Set(facts.event.sessions.map((session) => session.date))]
  const conditions: Readonly<Record<TemplateCondition, boolean>> = {
    interpreter: facts.interpreter,
    separated: facts.separated,
    unplaced: facts.unplaced,
  }
  return {
    blanks: {
      family: facts.adults ?? letter.unnamedAdults,
      children: format.list(facts.children),
      school: facts.school,
      event: facts.event.title,
      date: format.list(dates.map((date) => format.date(date))),
      deadline: facts.deadline === null ? '' : format.date(facts.deadline),
    },
    conditions,
  }
}
