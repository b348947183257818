/** What a blank of a phrase takes: numbers, weekdays and dates are written in the family's language; words stay as typed. */
export type AgreementBlank = 'number' | 'weekday' | 'date' | 'words'

/** The phrases in which something is agreed so that it can be printed in any language of paper, with their blanks in order. */
export const agreementBlanks = {
  read: ['number'],
  practise: ['words', 'number'],
  planner: [],
  homework: [],
  attend: [],
  equipment: [],
  'ask-help': [],
  'extra-help': ['words', 'weekday'],
  'school-helps': ['words'],
  'school-calls': ['date'],
  'meet-again': ['date'],
} as const satisfies Readonly<Record<string, readonly AgreementBlank[]>>
/** A phrase in which something is agreed. */
export type AgreementPhrase = keyof typeof agreementBlanks

/** All phrases, in the order in which they are offered. */
export const agreementPhrases = [
  'read',
  'practise',
  'planner',
  'homework',
  'attend',
  'equipment',
  'ask-help',
  'extra-help',
  'school-helps',
  'school-calls',
  'meet-again',
] as const satisfies readonly AgreementPhrase[]

/**
 * Something agreed as a family takes it home: a phrase with what was filled in, or words of one's own, which nobody translates.
 * A blank holds digits, an ISO weekday or an ISO date, or words, as its phrase says; what is not filled in is blank.
 */
export type Agreement =
  | {
      readonly kind: 'phrase'
      readonly id: string
      readonly phrase: AgreementPhrase
      readonly blanks: readonly string[]
    }
  | { readonly kind: 'own-words'; readonly id: string; readonly text: string }

/** The kinds of a phrase's blanks. */
export const blanksOf = (phrase: AgreementPhrase): readonly AgreementBlank[] => agreementBlanks[phrase]

/** Whether something agreed can be given to a family: every blank is filled in, or something is written. */
export const isComplete = (agreement: Agreement): boolean =>
  agreement.kind === 'own-words'
    ? agreement.text.trim() !== ''
    : blanksOf(agreement.phrase).every((_, i) => (agreement.blanks[i] ?? '').trim() !== '')
