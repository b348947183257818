import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { DocumentModel, Row } from '../model'
import { listPaper, paperWork, type PaperOptions, type PaperWork } from './paper'

/** What was agreed in the event's meetings and is still to be done, the soonest first. */
export function actionListOf(
  conference: Conference,
  plan: Plan,
  meetings: readonly MeetingRecord[],
  actions: readonly Action[],
  options: PaperOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  const { columns } = words
  const rows = openActions(work, meetings, actions)
  return listPaper(work, 'action-list', {
    none: words.actions.none,
    columns: [
      { title: columns.done, share: 8 },
      { title: columns.due, share: 16 },
      { title: columns.what, share: 38 },
      { title: columns.who, share: 17 },
      { title: columns.child, share: 21 },
    ],
    rows,
  })
}

function openActions(
  { words }: PaperWork,
  meetings: readonly MeetingRecord[],
  actions: readonly Action[],
): readonly Row[] {
  const of = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return actions
    .flatMap((action) => {
      const meeting = of.get(action.meetingId)
      return meeting && action.state === 'open' ? [{ action, meeting }] : []
    })
    .sort(
      (a, b) =>
        // Those without a date come last.
        (a.action.due ?? '9').localeCompare(b.action.due ?? '9', 'en') ||
        words.format.compare(a.action.owner, b.action.owner) ||
        a.action.id.localeCompare(b.action.id, 'en'),
    )
    .map(({ action, meeting }): Row => {
      const { student, staff } = meeting.facts
      return {
        emphasis: 'plain',
        cells: [
          { text: '', tick: true },
          { text: action.due === null ? words.actions.noDate : words.format.date(action.due), strong: true },
          { text: action.what },
          { text: action.owner },
          {
            text: student.form === '' ? student.name : `${student.name} (${student.form})`,
            details: [words.format.list(staff.map(({ name }) => name))],
          },
        ],
      }
    })
}
