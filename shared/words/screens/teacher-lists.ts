import type { ListProblem } from '@shared/domain/folder/list-problem'
import type {
  FamilyWish,
  TeacherAnswer,
  TeacherAnswerField,
  TeacherListRow,
  TeacherWish,
} from '@shared/domain/requests/teacher-list'
import type { Format, PluralForms } from '../format'
import type { PeopleNames } from '../people-names'

/** What the screen for teachers' lists says. */
export const teacherListWords = {
  title: 'Teachers’ lists',
  open: 'Teachers’ lists',
  label: 'children',
  undo: 'Mark a teacher’s list',
  undoAll: 'Fill in teachers’ lists',
  toRequests: 'Back to requests',
  figures: {
    marked: 'marked',
    mustSee: 'must see',
    notNecessary: 'not necessary',
    asked: 'of them asked for',
  },
  teacher: 'Teacher',
  nobody: 'Nobody found',
  previous: 'Previous teacher',
  next: 'Next teacher',
  keys: 'Keys:',
  keyNames: {
    m: 'must see',
    w: 'would like to see',
    n: 'not necessary',
    d: 'double length',
    c: 'comment',
    x: 'clear',
    arrows: 'teacher before or after',
  },
  wishes: {
    'must-see': 'Must see',
    'would-like': 'Would like to see',
    'not-necessary': 'Not necessary',
  } satisfies Record<TeacherWish, string>,
  noWish: 'Not marked',
  double: 'Double length',
  columns: {
    child: 'Child',
    form: 'Form',
    subjects: 'Teaches',
    families: 'Family',
    request: 'Meeting',
    wish: 'Teacher',
    double: 'Double',
    comment: 'Comment',
  },
  form: 'Own form',
  family: {
    ticked: 'Asked for',
    unticked: 'Not asked for',
    none: 'No slip yet',
    noFamily: 'No family gets letters',
  },
  ranked: (position: string) => `Asked for, choice ${position}`,
  ofFamily: (family: string, wish: string) => `${family}: ${wish}`,
  yes: 'Yes',
  no: 'No',
  clear: 'Clear',
  marked: (child: string, wish: string) => `${child}: ${wish}`,

  children: { one: 'child', other: 'children' } satisfies PluralForms,
  fields: { wish: 'Mark', doubleLength: 'Double length', comment: 'Comment' } satisfies Record<
    TeacherAnswerField,
    string
  >,
  noFamilyNote: 'The mark is kept, but no meeting is requested: no family of this child gets letters.',
  notSaved: 'The mark was not saved',
  notSavedTodo: 'The event has changed. Check the list and mark it again.',
  emptyTitle: 'No lists yet',
  emptyText:
    'A teacher’s list has the children of their groups and their form. Import groups with your school’s lists, or add them under People.',
  noChildrenTitle: 'No children on this list',
  noChildrenText: 'This teacher has no group or form with children who are invited.',
  section: 'Teacher’s list',
} as const

/** What a teacher has filled in, in one field. */
export function teacherAnswerText(answer: TeacherAnswer, field: TeacherAnswerField): string {
  switch (field) {
    case 'wish':
      return answer.wish === null ? '' : teacherListWords.wishes[answer.wish]
    case 'doubleLength':
      return answer.doubleLength ? teacherListWords.yes : ''
    case 'comment':
      return answer.comment
  }
}

/** What the lists of teachers are written with. */
export interface ListTexts {
  readonly format: Format
  readonly names: PeopleNames
}

/** What a family wants of the teacher. */
export function familyWishText(
  { isTicked, request }: FamilyWish,
  { format }: Pick<ListTexts, 'format'>,
): string {
  if (isTicked === null) return teacherListWords.family.none
  if (!isTicked) return teacherListWords.family.unticked
  const rank = request?.rank ?? null
  return rank === null ? teacherListWords.family.ticked : teacherListWords.ranked(format.number(rank))
}

/** What all families of a child want, each with its name where there are several. */
export function familyWishesText({ families }: TeacherListRow, texts: ListTexts): string {
  if (families.length === 0) return teacherListWords.family.noFamily
  return families
    .map((wish) => {
      const text = familyWishText(wish, texts)
      return families.length === 1
        ? text
        : teacherListWords.ofFamily(texts.names.household(wish.householdId), text)
    })
    .join('; ')
}

/** What the workbook of teachers' lists says, and the screen that reads it back. */
export const listSheetWords = {
  save: 'Save spreadsheet',
  open: 'Read filled-in lists',
  drop: 'Drop filled-in lists here',
  file: (event: string) => `Teachers’ lists ${event}`,
  cross: 'x',
  titles: {
    child: 'Child',
    form: 'Form',
    family: 'Family',
    'must-see': 'Must see',
    'would-like': 'Would like to see',
    'not-necessary': 'Not necessary',
    double: 'Double length',
    comment: 'Comment',
    teacher: 'Teacher',
    'child-id': 'Child ID',
    'teacher-id': 'Teacher ID',
  },
  saved: (name: string) =>
    `Saved: ${name}. Each teacher has a sheet: mark cells with x, and drop the file back here.`,
  notSaved: 'The spreadsheet was not saved',
  notSavedTodo: 'Save it again, or in another place.',
  notOpened: 'The file was not opened',
  notOpenedTodo: 'Close it in other programs and choose it again.',
  title: 'Filled-in lists',
  changes: 'What would change',
  changesText: 'A blank cell changes nothing. To take a mark back, write “no” in its cell.',
  columns: { teacher: 'Teacher', child: 'Child', field: 'What', before: 'Now', after: 'Would become' },
  none: 'Nothing would change: Parley already has everything on these lists.',
  problems: 'Problems',
  problemsText: 'Nothing can be saved until these are put right. Correct them in the file and drop it again.',
  problemColumns: {
    file: 'File',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    what: 'Problem',
  },
  keep: (changes: string) => `Save ${changes}`,
  counted: { one: 'change', other: 'changes' } satisfies PluralForms,
  cancel: 'Cancel',
  kept: (changes: string) => `${changes} saved.`,
  nothing: 'Blank',
} as const

/** What is wrong with a cell, a row or a file of lists. */
export const listProblemSentences: Readonly<Record<ListProblem['kind'], string>> = {
  'not-a-workbook': 'This is not an Excel workbook (.xlsx)',
  'too-large': 'This workbook is too large to read',
  'no-lists': 'No sheet has the columns of a teacher’s list. Save the spreadsheet again and fill that one in',
  'missing-column': 'This column is missing',
  'unknown-teacher': 'No teacher at this event has this ID',
  'unknown-child': 'No child at this event has this ID',
  'unreadable-mark': 'Write x or yes for a mark, no to take it back, or leave the cell blank',
  'several-marks': 'Mark at most one of must see, would like to see and not necessary',
  twice: 'This child is on this teacher’s list a second time',
}
