import type { TeacherListRow } from '@shared/domain/requests/teacher-list'
import { requestWords } from '@shared/words/screens/requests'
import {
  familyWishesText,
  teacherAnswerText,
  teacherListWords as words,
  type ListTexts,
} from '@shared/words/screens/teacher-lists'
import type { Column } from '@renderer/ui/DataTable'
import { WishMark } from './WishMark'

/** The meetings that are asked for, by this list or otherwise. */
function requestsText({ families }: TeacherListRow, { format }: ListTexts): string {
  const texts = families.flatMap(({ request }) =>
    request ? [`${requestWords.priorities[request.priority]}, ${format.duration(request.minutes)}`] : [],
  )
  return [...new Set(texts)].join('; ')
}

/** What is taught, and whether it is the teacher's own form. */
export const subjectsText = ({ subjects, isOwnForm }: TeacherListRow): string =>
  [...(isOwnForm ? [words.form] : []), ...subjects].join(', ')

/** The columns of one teacher's list. */
export function listColumns(texts: ListTexts): readonly Column<TeacherListRow>[] {
  const { names } = texts
  const { columns } = words
  return [
    {
      id: 'child',
      title: columns.child,
      width: 'minmax(130px, 1.4fr)',
      wraps: true,
      text: ({ studentId }) => names.studentInListBesideForm(studentId),
    },
    { id: 'form', title: columns.form, width: '72px', text: ({ studentId }) => names.form(studentId) },
    {
      id: 'subjects',
      title: columns.subjects,
      width: 'minmax(100px, 1fr)',
      wraps: true,
      from: 900,
      text: subjectsText,
    },
    {
      id: 'families',
      title: columns.families,
      width: 'minmax(120px, 1fr)',
      wraps: true,
      text: (row) => familyWishesText(row, texts),
    },
    {
      id: 'wish',
      title: columns.wish,
      width: '156px',
      text: ({ answer }) => teacherAnswerText(answer, 'wish'),
      cell: ({ answer }) => <WishMark wish={answer.wish} />,
    },
    {
      id: 'double',
      title: columns.double,
      width: '80px',
      text: ({ answer }) => teacherAnswerText(answer, 'doubleLength'),
    },
    {
      id: 'comment',
      title: columns.comment,
      width: 'minmax(120px, 1.4fr)',
      from: 700,
      wraps: true,
      text: ({ answer }) => answer.comment,
    },
    {
      id: 'request',
      title: columns.request,
      width: 'minmax(120px, 1fr)',
      from: 900,
      text: (row) => requestsText(row, texts),
    },
  ]
}
