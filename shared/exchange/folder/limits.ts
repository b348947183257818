import { eventLimits } from '@shared/domain/events/event-draft'

/** What no school has: more than this is a mistake, and refused before it costs time or memory. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 32_000_000,
  rowsOfFile: 100_000,
  /** Characters of one cell or value. */
  text: 2_000,
  title: eventLimits.title,
  sessions: 400,
  breaksOfSession: 50,
  /** Of whatever is counted in minutes. */
  minutes: 1440,
  meetingsAtOnce: 10_000,
  /** Of a family's order of preference. */
  rank: 1000,
  years: {
    session: { first: eventLimits.firstYear, last: eventLimits.lastYear },
    birth: { first: 1900, last: 2099 },
  },
  /** Problems that are listed of one file; the others are counted. */
  problemsOfFile: 200,
  /** Lines that are named of one problem; the others are counted. */
  linesOfProblem: 20,
  /** Characters of a cell that are shown with a problem. */
  shownValue: 120,
} as const
