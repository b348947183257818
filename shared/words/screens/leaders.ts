import type { OwnerGroup } from '@shared/domain/evening/owner-counts'
import type { WaitBand } from '@shared/domain/evening/leaders-overview'
import type { Format } from '../format'

/** What the overview of an event for a school's leaders says. */
export const leadersWords = {
  title: 'Overview for leaders',
  print: 'Save as PDF',
  nothingToPrint: 'The plan is gone, so there is nothing to print.',
  noPlanTitle: 'No plan yet',
  noPlanText:
    'Once the meetings are planned, this page counts who came, how late meetings started, and what is still to be done.',
  noPlanAction: 'Go to the plan',
  figures: { came: 'families came', wait: 'typical wait', open: 'open', overdue: 'overdue' },
  cameOf: (came: string, expected: string) => `${came} of ${expected}`,
  byYear: 'Families by year',
  byLanguage: 'Families by language',
  byForm: 'Families by class',
  year: 'Year',
  language: 'Language of letters',
  form: 'Class',
  unnamed: 'Not recorded',
  all: 'All families',
  expected: 'Expected',
  came: 'Came',
  missed: 'Did not come',
  unknown: 'Not recorded',
  share: 'Share',
  bar: 'Solid: came. Striped: did not come. Empty: not recorded.',
  countsInEach: 'A family with children in several years or classes counts in each of them.',
  nobody: 'Nothing says yet who came. Check families in at reception, or mark who came in the minutes.',
  toReception: 'Go to reception',
  toMinutes: 'Go to the minutes',
  waits: 'How late meetings started',
  waitsText: (counted: string) =>
    `${counted} with a recorded start, against the time that the family was told.`,
  meetings: { one: 'meeting', other: 'meetings' },
  noStarts: 'No start of a meeting is recorded. At reception, teachers or ushers record when meetings start.',
  late: 'Late',
  count: 'Meetings',
  shareOfMeetings: 'Share',
  owners: 'Still to be done',
  owner: 'Owner',
  open: 'Open',
  overdue: 'Overdue',
  ownerBar: 'Solid: open. Striped: overdue.',
  noItems: 'Nothing is open. Targets and actions come from the minutes.',
  toFollowUp: 'Go to Follow-up',
} as const

/** How late the meetings of a band started. */
export function waitBandWords({ from, below }: WaitBand, format: Format): string {
  if (below === null) return `${format.number(from)} min or more`
  return from === 0
    ? `Less than ${format.number(below)} min`
    : `${format.number(from)} to ${format.number(below - 1)} min`
}

/** Who is to do something: children and families are never named. */
export function ownerWords(owner: OwnerGroup): string {
  switch (owner.kind) {
    case 'staff':
      return owner.name
    case 'children':
      return 'Children'
    case 'families':
      return 'Families'
    case 'others':
      return 'Others'
    case 'nobody':
      return 'Nobody named'
  }
}
