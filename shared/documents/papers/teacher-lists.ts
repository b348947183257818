import type { Conference, Plan } from '@shared/domain/plan/plan'
import type {
  FamilyWish,
  TeacherAnswer,
  TeacherListRow,
  TeacherLists,
  TeacherWish,
} from '@shared/domain/requests/teacher-list'
import type { Cell, DocumentModel, Row } from '../model'
import { headOf, paperOf, paperWork, quiet, tableOf, type PaperOptions, type PaperWork } from './paper'

/** Each teacher's children with boxes to tick by pen, and what was filled in before; black on white throughout. */
export function teacherListsOf(
  conference: Conference,
  plan: Plan,
  lists: TeacherLists,
  options: PaperOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { names, words } = work
  const { columns, teacherLists } = words
  const staff = conference.staff
    .filter(({ id }) => lists.has(id))
    .toSorted((a, b) => words.format.compare(names.staffInList(a.id), names.staffInList(b.id)))
  return paperOf(
    work,
    'teacher-list',
    staff.map(({ id }) => {
      const rows = (lists.get(id) ?? []).toSorted((a, b) =>
        words.format.compare(names.studentInList(a.studentId), names.studentInList(b.studentId)),
      )
      return {
        recipient: id,
        footer: [names.staff(id), conference.event.title].join(' · '),
        margins: 'narrow',
        blocks: [
          ...headOf(work, names.staffInFull(id)),
          quiet(rows.length === 0 ? teacherLists.none : teacherLists.hint),
          tableOf(
            [
              { title: columns.child, share: 24 },
              { title: columns.family, share: 15 },
              { title: columns.mustSee, share: 10 },
              { title: columns.wouldLike, share: 11 },
              { title: columns.notNecessary, share: 12 },
              { title: columns.double, share: 10 },
              { title: columns.notes, share: 18 },
            ],
            rows.map((row) => rowOf(work, row)),
          ),
        ],
      }
    }),
  )
}

function rowOf({ names, words }: PaperWork, { studentId, subjects, families, answer }: TeacherListRow): Row {
  return {
    emphasis: 'plain',
    cells: [
      {
        text: names.studentInListBesideForm(studentId),
        strong: true,
        details: [[names.form(studentId), ...subjects].filter((text) => text !== '').join(' · ')],
      },
      { text: [...new Set(families.map((wish) => wishText(wish, words)))].join('\n') },
      wishCell(answer, 'must-see'),
      wishCell(answer, 'would-like'),
      wishCell(answer, 'not-necessary'),
      boxOf(answer.doubleLength),
      { text: answer.comment },
    ],
  }
}

const wishCell = (answer: TeacherAnswer, wish: TeacherWish): Cell => boxOf(answer.wish === wish)

/** A box to tick by pen; a cross where it was marked before. */
const boxOf = (isMarked: boolean): Cell => (isMarked ? { text: '×', strong: true } : { text: '', tick: true })

function wishText({ isTicked, request }: FamilyWish, { teacherLists }: PaperWork['words']): string {
  if (isTicked === null) return ''
  if (!isTicked) return teacherLists.notAsked
  const rank = request?.rank ?? null
  return rank === null ? teacherLists.asked : teacherLists.choice(rank)
}
