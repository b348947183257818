import type { AgreementBlank } from '@shared/domain/meetings/agreement'

const agreementBlanks = {
  minutes: 'Minutes',
  topic: 'What to practise',
  subject: 'Subject',
  day: 'Day',
  what: 'With what',
  date: 'Date',
} satisfies Record<AgreementBlank['name'], string>

/** What the part of the minutes says that a family takes home. */
export const agreementWords = {
  title: 'What the family takes home',
  add: 'Add something agreed',
  ownWords: 'In your own words',
  notTranslated: 'Printed as you write it, and marked as not translated',
  row: (n: string) => `agreed ${n}`,
  remove: (n: string) => `Remove agreed ${n}`,
  blanks: agreementBlanks,
  /** Stands for a blank that is not filled in. */
  gap: (blank: AgreementBlank['name']) => `[${agreementBlanks[blank].toLowerCase()}]`,
  print: 'Print in the family’s language',
  nothing: 'These minutes no longer exist, so there is nothing to save.',
  undo: 'Change what the family takes home',
} as const
