import type { AgreementBlank } from '@shared/domain/meetings/agreement'

/** What the part of the minutes says that a family takes home. */
export const agreementWords = {
  title: 'What the family takes home',
  add: 'Add something agreed',
  ownWords: 'In your own words',
  notTranslated: 'Printed as you write it, and marked as not translated',
  row: (n: string) => `agreed ${n}`,
  remove: (n: string) => `Remove agreed ${n}`,
  blanks: {
    minutes: 'Minutes',
    topic: 'What to practise',
    subject: 'Subject',
    day: 'Day',
    what: 'With what',
    date: 'Date',
  } satisfies Record<AgreementBlank['name'], string>,
  print: 'Print in the family’s language',
  nothing: 'These minutes no longer exist, so there is nothing to save.',
  undo: 'Change what the family takes home',
} as const
