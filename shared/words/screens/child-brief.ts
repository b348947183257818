import type { Absence } from '@shared/domain/school/absence'
import type { PluralForms } from '../format'

/** What stands beside the minutes: what is known of the child before the meeting. */
export const briefWords = {
  title: 'About this child',
  marker: 'Ask the safeguarding lead',
  attendance: 'Attendance',
  noFigures: 'No figures for this school year',
  attended: (percent: string) => `Attended ${percent}`,
  absences: { persistent: 'persistent absence', severe: 'severe absence' } satisfies Record<
    Exclude<Absence, 'usual'>,
    string
  >,
  late: { one: 'time late', other: 'times late' } satisfies PluralForms,
  upTo: (date: string) => `Up to ${date}`,
  languages: 'Languages',
  interpreter: (language: string) => `Interpreter for ${language}`,
  last: 'Agreed last time',
  lastAt: (event: string, date: string) => `${event}, ${date}`,
  nothingBefore: 'Nothing was agreed with this family before',
} as const
