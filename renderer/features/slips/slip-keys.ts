import type { SlipAnswers, SlipTime } from '@shared/domain/requests/reply-slip'
import type { SessionPart, TimeBox } from '@shared/domain/requests/slip-boxes'

/** A box of a slip that is ticked or not. */
export type Need = 'wantsInterpreter' | 'oneAdult' | 'maySplit'

/** The letters that tick boxes beside the numbered ones. */
export const needKeys: readonly { readonly key: string; readonly need: Need }[] = [
  { key: 'i', need: 'wantsInterpreter' },
  { key: 'o', need: 'oneAdult' },
  { key: 's', need: 'maySplit' },
]
export const partKeys: readonly { readonly key: string; readonly part: SessionPart }[] = [
  { key: 'e', part: 'early' },
  { key: 'm', part: 'middle' },
  { key: 'l', part: 'late' },
]

export const timeOf = ({ sessionId, start, end }: TimeBox): SlipTime => ({ sessionId, start, end })

/** Answers with a box ticked, or not any more; `language` is the one that a family is likely to mean. */
export const withNeed = (answers: SlipAnswers, need: Need, language: string | null): SlipAnswers => {
  const isTicked = !answers[need]
  return need === 'wantsInterpreter'
    ? { ...answers, wantsInterpreter: isTicked, interpreterLanguage: isTicked ? language : null }
    : { ...answers, [need]: isTicked }
}
