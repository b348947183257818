import type { Session } from '@shared/domain/events/event'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import { formalStaffName } from '@shared/words/documents'
import { initialsOf } from '@shared/words/names'
import type { Block, DocumentModel, Row } from '../model'
import { roomOf } from '../phrases'
import { meetingsOf, paperOf, paperWork, type PaperOptions, type PaperWork } from './paper'

export interface DoorSignOptions extends PaperOptions {
  /** A door is read by whoever passes: it tells the initials of a child, or times alone. */
  readonly tells: 'initials' | 'times'
}

/** The signs of rooms, a page for each session in which there are meetings: who sits there, and when it is whose turn. */
export function doorSignsOf(conference: Conference, plan: Plan, options: DoorSignOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { format } = work.words
  const rows = groupBy(
    plan.appointments.flatMap((row) => {
      const room = roomOf(work.index, row)
      return room ? [{ room, row }] : []
    }),
    ({ room }) => room.id,
  )
  const rooms = [...rows.values()].flatMap((pairs) => {
    const [first] = pairs
    return first ? [{ room: first.room, rows: pairs.map(({ row }) => row) }] : []
  })
  rooms.sort(
    (a, b) => format.compare(a.room.building, b.room.building) || format.compare(a.room.name, b.room.name),
  )
  return paperOf(
    work,
    'door-sign',
    rooms.map(({ room, rows: own }) => ({
      recipient: room.id,
      footer: [conference.event.title, room.building].filter((text) => text !== '').join(' · '),
      blocks: conference.event.sessions.flatMap((session) =>
        signOf(
          work,
          room.name,
          session,
          own.filter((row) => row.sessionId === session.id),
          options.tells,
        ),
      ),
    })),
  )
}

function signOf(
  work: PaperWork,
  room: string,
  session: Session,
  rows: readonly Appointment[],
  tells: DoorSignOptions['tells'],
): readonly Block[] {
  if (rows.length === 0) return []
  const { words, index } = work
  const ids = new Set(rows.flatMap((row) => row.staffIds))
  const staff = [...ids].flatMap((id) => {
    const one = index.staff.get(id)
    return one ? [formalStaffName(one)] : []
  })
  return [
    { kind: 'pageBreak' },
    { kind: 'sign', size: 'large', text: room },
    ...staff.map((name): Block => ({ kind: 'sign', size: 'middle', text: name })),
    {
      kind: 'heading',
      level: 2,
      text: words.together(words.fullDate(session.date), words.format.range(session)),
    },
    {
      kind: 'table',
      columns: [
        { title: words.columns.time, share: 30 },
        { title: tells === 'initials' ? words.columns.child : '', share: 70 },
      ],
      rows: [...meetingRows(work, rows, tells), ...breakRows(work, session)]
        .sort((a, b) => a.start - b.start)
        .map(({ row }) => row),
    },
  ]
}

interface Timed {
  readonly start: number
  readonly row: Row
}

const meetingRows = (
  work: PaperWork,
  rows: readonly Appointment[],
  tells: DoorSignOptions['tells'],
): readonly Timed[] =>
  meetingsOf(work, rows).flatMap((meeting): Timed[] => {
    const [first] = meeting
    if (!first) return []
    const text =
      tells === 'times'
        ? work.words.doorSign.busy
        : work.words.format.list([...new Set(meeting.map((row) => childInitials(work, row)))])
    return [
      {
        start: first.start,
        row: {
          emphasis: 'plain',
          cells: [{ text: work.words.format.range(first), strong: true }, { text }],
        },
      },
    ]
  })

const breakRows = ({ words }: PaperWork, { breaks }: Session): readonly Timed[] =>
  breaks.map((pause) => ({
    start: pause.start,
    row: { emphasis: 'band', cells: [{ text: words.format.range(pause) }, { text: words.doorSign.break }] },
  }))

function childInitials({ index }: PaperWork, { studentId }: Appointment): string {
  const student = index.students.get(studentId)
  return student ? initialsOf(student) : ''
}
