import type { PluralForms } from '../format'

/** A child over the years: its meetings at all events, and what became of what was agreed. */
export const childStoryWords = {
  title: 'Meetings over the years',
  open: 'Meetings over the years',
  counted: { one: 'meeting', other: 'meetings' } satisfies PluralForms,
  onlySchool: 'Holds what was agreed with every family of this child. Keep it in the school.',
  attendance: 'Attendance',
  attendanceHeads: ['School year', 'Attended', 'Times late', 'Up to'],
  meetings: 'Meetings',
  with: (staff: string) => `With ${staff}`,
  family: (family: string) => `Family: ${family}`,
  came: (names: string) => `Came: ${names}`,
  nobody: 'Nobody is recorded as present',
  presences: {
    present: 'The family came',
    absent: 'The family did not come',
    unknown: 'Not recorded who came',
  },
  items: 'Targets and actions',
  agreed: 'Agreed with the family',
  incident: 'An incident was reported',
  toMinutes: 'Open the minutes',
  print: 'Save as PDF',
  nothingToPrint: 'This child is no longer here, so there is nothing to print.',
  emptyTitle: 'No meetings about this child yet',
  emptyText: 'Each meeting appears here once its minutes are started, at whichever event.',
  emptyAction: 'Back to the child',
  goneTitle: 'Child not found',
  goneText: 'The child was removed, or the link is from another computer.',
  goneAction: 'Go to People',
} as const
