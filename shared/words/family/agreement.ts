import { blanksOf, type Agreement } from '@shared/domain/meetings/agreement'
import { familyWords } from './index'

/** What stands where a blank is not filled in yet. */
const blankGap = '…'

/** Something agreed as a sentence in a language of paper, English where there are no words in it. */
export function agreementText(agreement: Agreement, locale: string): string {
  if (agreement.kind === 'own-words') return agreement.text
  const { phrase, blanks } = agreement
  return familyWords(locale, locale).words.afterwards.agreement(
    phrase,
    blanksOf(phrase).map((_, i) => blanks[i]?.trim() || blankGap),
  )
}
