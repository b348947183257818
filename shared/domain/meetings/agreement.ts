/** A blank of a phrase, and what it takes: words stay as they are typed, all else is written in the family's language. */
export interface AgreementBlank {
  readonly name: 'minutes' | 'topic' | 'subject' | 'day' | 'what' | 'date'
  readonly takes: 'number' | 'weekday' | 'date' | 'words'
}

const minutes = { name: 'minutes', takes: 'number' } as const
const date = { name: 'date', takes: 'date' } as const

/** The phrases in which something is agreed so that it can be printed in any language of paper, with their blanks in order. */
const blanksByPhrase = {
  read: [minutes],
  practise: [{ name: 'topic', takes: 'words' }, minutes],
  planner: [],
  homework: [],
  attend: [],
  equipment: [],
  'ask-help': [],
  'extra-help': [
    { name: 'subject', takes: 'words' },
    { name: 'day', takes: 'weekday' },
  ],
  'school-helps': [{ name: 'what', takes: 'words' }],
  'school-calls': [date],
  'meet-again': [date],
} as const satisfies Readonly<Record<string, readonly AgreementBlank[]>>
/** A phrase in which something is agreed. */
export type AgreementPhrase = keyof typeof blanksByPhrase

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

/** A phrase's blanks, in their order. */
export const blanksOf = (phrase: AgreementPhrase): readonly AgreementBlank[] => blanksByPhrase[phrase]

/** Whether something agreed can be given to a family: every blank is filled in, or something is written. */
export const isComplete = (agreement: Agreement): boolean =>
  agreement.kind === 'own-words'
    ? agreement.text.trim() !== ''
    : blanksOf(agreement.phrase).every((_, i) => (agreement.blanks[i] ?? '').trim() !== '')
