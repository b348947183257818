import { meetingsOf } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import type { DocumentModel, Row } from '../model'
import { childAndForm, staffNames } from '../phrases'
import {
  adultsOf,
  headOf,
  linesOfEach,
  paperOf,
  paperWork,
  placeOf,
  tableOf,
  type PaperOptions,
  type PaperWork,
} from './paper'

/** For those who bring families to rooms: a part for each session, its meetings in order of time. */
export function usherListOf(conference: Conference, plan: Plan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  const { columns } = words
  return paperOf(
    work,
    'usher-list',
    conference.event.sessions.map((session) => ({
      recipient: session.id,
      footer: [words.titles['usher-list'], words.fullDate(session.date)].join(' · '),
      blocks: [
        ...headOf(work, words.together(words.fullDate(session.date), words.format.range(session))),
        tableOf(
          [
            { title: columns.time, share: 14 },
            { title: columns.family, share: 27 },
            { title: columns.child, share: 25 },
            { title: columns.teacher, share: 20 },
            { title: columns.place, share: 18 },
          ],
          meetingsOf(
            work.index,
            plan.appointments.filter((row) => row.sessionId === session.id),
          ).map((meeting) => rowOf(work, meeting)),
        ),
      ],
    })),
  )
}

function rowOf(work: PaperWork, meeting: readonly Appointment[]): Row {
  const { index, words } = work
  const [first] = meeting
  return {
    emphasis: 'plain',
    cells: [
      { text: first ? words.format.range(first) : '', strong: true },
      { text: linesOfEach(meeting, (row) => adultsOf(work, row)) },
      { text: linesOfEach(meeting, (row) => childAndForm(index, row.studentId)) },
      { text: linesOfEach(meeting, (row) => words.format.list(staffNames(index, row.staffIds))) },
      { text: linesOfEach(meeting, (row) => placeOf(work, row)) },
    ],
  }
}
