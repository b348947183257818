import type { Session } from '@shared/domain/events/event'
import { cancelledBy, isIn, sessionsNamed } from '@shared/domain/plan/cancelled'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import { minuteOfDay } from '@shared/kernel/time'
import type { Block, DocumentModel, Row } from '../model'
import { interpretationOf, staffNames } from '../phrases'
import {
  adultsOf,
  headOf,
  linesOfEach,
  paperOf,
  paperWork,
  placeOf,
  quiet,
  tableOf,
  type PaperOptions,
  type PaperWork,
} from './paper'

/**
 * The day of each interpreter who has a meeting, or had one in a former revision: time, place, family and language, and
 * the gaps; and which meetings of the former sheet are cancelled.
 */
export function interpreterSheetsOf(
  conference: Conference,
  plan: Plan,
  options: PaperOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { names, words } = work
  const meetings = groupBy(plan.appointments, (row) => row.interpreterId)
  const former = (options.former ?? []).flatMap(({ appointments }) => appointments)
  const cancelled = cancelledBy([plan, ...(options.former ?? [])], ({ interpreterId }) => [interpreterId])
  const sessions = sessionsNamed(work.sessions, [...cancelled.values()].flat())
  const called = new Set([...plan.appointments, ...former].map(({ interpreterId }) => interpreterId))
  const interpreters = conference.interpreters
    .filter((one) => called.has(one.id))
    .sort((a, b) => words.format.compare(names.interpreterInList(a.id), names.interpreterInList(b.id)))
  return paperOf(
    work,
    'interpreter-sheet',
    interpreters.map((interpreter) => ({
      recipient: interpreter.id,
      footer: [names.interpreter(interpreter.id), conference.event.title].join(' · '),
      blocks: [
        ...headOf(work, names.interpreter(interpreter.id)),
        ...(meetings.has(interpreter.id) ? [] : [quiet(words.meetings(0))]),
        ...sessions.flatMap((session) =>
          sessionBlocks(
            work,
            session,
            (meetings.get(interpreter.id) ?? []).filter((row) => isIn(session, row)),
            (cancelled.get(interpreter.id) ?? []).filter((row) => isIn(session, row)),
          ),
        ),
      ],
    })),
  )
}

function sessionBlocks(
  work: PaperWork,
  session: Session,
  rows: readonly Appointment[],
  cancelled: readonly Appointment[],
): readonly Block[] {
  if (rows.length + cancelled.length === 0) return []
  const { words } = work
  const { columns } = words
  return [
    {
      kind: 'keepTogether',
      blocks: [
        { kind: 'heading', level: 2, text: words.fullDate(session.date) },
        quiet(words.format.range(session)),
        ...cancelledLines(work, cancelled),
        ...(rows.length === 0
          ? []
          : [
              tableOf(
                [
                  { title: columns.time, share: 15 },
                  { title: columns.family, share: 27 },
                  { title: columns.language, share: 14 },
                  { title: columns.teacher, share: 22 },
                  { title: columns.place, share: 22 },
                ],
                withGaps(work, meetingsOf(work.index, rows)),
              ),
            ]),
      ],
    },
  ]
}

/** One line for each: time, family and room as planned. */
function cancelledLines(work: PaperWork, rows: readonly Appointment[]): readonly Block[] {
  const { index, words } = work
  const lines = meetingsOf(index, rows).map((meeting) => {
    const [first] = meeting
    const families = words.format.list([...new Set(meeting.map((row) => adultsOf(work, row)))])
    const facts = [words.format.range(first), families, placeOf(work, first)]
    return words.cancelled(facts.reduce(words.together))
  })
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: lines.join('\n') }]
}

function withGaps(work: PaperWork, meetings: readonly (readonly Appointment[])[]): readonly Row[] {
  let end: number | null = null
  return meetings.flatMap((meeting) => {
    const [first] = meeting
    if (!first) return []
    const gap: readonly Row[] =
      end !== null && first.start > end
        ? [
            {
              emphasis: 'quiet',
              cells: [
                { text: work.words.format.range({ start: minuteOfDay(end), end: first.start }) },
                { text: work.words.interpreters.free },
                { text: '' },
                { text: '' },
                { text: '' },
              ],
            },
          ]
        : []
    end = first.end
    return [...gap, meetingRow(work, first, meeting)]
  })
}

function meetingRow(work: PaperWork, first: Appointment, meeting: readonly Appointment[]): Row {
  const { index, names, words } = work
  return {
    emphasis: 'plain',
    cells: [
      { text: words.format.range(first), strong: true },
      {
        text: linesOfEach(meeting, (row) => adultsOf(work, row)),
        details: [linesOfEach(meeting, (row) => names.studentWithForm(row.studentId))],
      },
      {
        text: linesOfEach(meeting, (row) => {
          const found = interpretationOf(index, row)
          return found ? words.format.language(found.language) : ''
        }),
      },
      { text: linesOfEach(meeting, (row) => words.format.list(staffNames(index, row.staffIds))) },
      { text: linesOfEach(meeting, (row) => placeOf(work, row)) },
    ],
  }
}
