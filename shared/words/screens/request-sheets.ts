import type { SheetField, SheetProblem } from '@shared/domain/requests/sheet-request'
import type { PluralForms } from '../format'

/** What the screen that reads a spreadsheet of requests says. */
export const requestSheetWords = {
  open: 'From a spreadsheet',
  drop: 'Drop a spreadsheet of requests here',
  undo: 'Read a spreadsheet of requests',
  title: 'Requests from a spreadsheet',
  columns: 'Columns',
  columnsText: 'Check what each column is. A row needs a child and a teacher; everything else is optional.',
  column: 'Column',
  is: 'Is',
  isOf: (column: string) => `What ${column} is`,
  unnamed: (position: string) => `Column ${position}`,
  firstRows: 'First rows',
  ignored: 'Not used',
  fields: {
    'child-id': 'Child’s ID',
    child: 'Child’s name',
    'child-given-name': 'Child’s first name',
    'child-family-name': 'Child’s surname',
    form: 'Form',
    family: 'Family',
    teacher: 'Teacher',
    priority: 'Priority',
    minutes: 'Length in minutes',
    rank: 'Choice (1 is first)',
    subject: 'Subject',
  } satisfies Record<SheetField, string>,
  preview: 'What the first rows become',
  previewColumns: {
    row: 'Row',
    child: 'Child',
    family: 'Family',
    teacher: 'Teacher',
    priority: 'Priority',
    minutes: 'Length',
    subject: 'Subject',
  },
  asUsual: 'As usual',
  problems: 'Problems',
  problemsText:
    'Nothing can be kept until these are put right. Change what a column is, or correct the file and drop it again.',
  problemColumns: { file: 'File', row: 'Row', column: 'Column', value: 'Value', what: 'Problem' },
  keep: (requests: string) => `Keep ${requests}`,
  counted: { one: 'request', other: 'requests' } satisfies PluralForms,
  figures: { added: 'new', changed: 'changed', unchanged: 'requested already' },
  cancel: 'Keep none',
  kept: (requests: string) => `${requests} kept.`,
  notOpened: 'The file was not opened',
  notOpenedTodo: 'Close it in other programs and choose it again.',
  notKept: 'The requests were not saved',
  notKeptTodo: 'The event has changed. Read the file again.',
} as const

/** What is wrong with a cell, a row or a file of requests. */
export const sheetProblemSentences: Readonly<Record<SheetProblem['kind'], string>> = {
  'unreadable-file': 'This file could not be read as a table',
  'no-child-column': 'Choose the column with the child',
  'no-teacher-column': 'Choose the column with the teacher',
  'unreadable-row': 'This row could not be read',
  'unknown-child': 'No child at this event matches',
  'several-children': 'Several children match. Add a column with their form or ID',
  'no-family': 'No family of this child gets letters',
  'unknown-family': 'No family of this child has this name or ID',
  'several-families': 'This child has several families. Add a column with the family',
  'unknown-teacher': 'No teacher at this event matches',
  'several-teachers': 'Several teachers match. Write the full name, initials or ID',
  'unreadable-priority': 'Write required, requested or optional',
  'unreadable-minutes': 'Write a number of minutes that fits the event’s slots',
  'unreadable-rank': 'Write 1 for the first choice, 2 for the second …',
}

/** What the panel says that asks again for meetings to which families did not come. */
export const noShowWords = {
  open: 'From another event’s no-shows',
  title: 'Families who did not come',
  event: 'Event',
  undo: 'Add requests for no-shows',
  text: 'Their minutes say that every adult was absent. What is requested already is not requested twice.',
  missed: (child: string, teacher: string) => `${child} with ${teacher}`,
  none: 'No minutes of this event say that a family who takes part here did not come.',
  noEvents: 'There is no other event.',
  add: (requests: string) => `Add ${requests}`,
  counted: { one: 'request', other: 'requests' } satisfies PluralForms,
  notSaved: 'The requests were not saved',
  notSavedTodo: 'The event has changed. Try again.',
} as const
