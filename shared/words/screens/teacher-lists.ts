import type { TeacherAnswer, TeacherAnswerField, TeacherWish } from '@shared/domain/requests/teacher-list'
import type { PluralForms } from '../format'

/** What the screen for teachers' lists says. */
export const teacherListWords = {
  title: 'Teachers’ lists',
  open: 'Teachers’ lists',
  label: 'children',
  undo: 'Mark a teacher’s list',
  undoAll: 'Fill in teachers’ lists',
  toRequests: 'Requests',
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
