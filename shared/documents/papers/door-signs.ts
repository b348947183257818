import type { Room, Session } from '@shared/domain/events/event'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import type { RoomId } from '@shared/kernel/ids'
import { initialsOf } from '@shared/words/names'
import type { Block, DocumentModel, Row } from '../model'
import { roomOf, staffNames } from '../phrases'
import { paperOf, paperWork, type PaperOptions, type PaperWork } from './paper'

export interface DoorSignOptions extends PaperOptions {
  /** A door is read by whoever passes: it tells the initials of a child, or times alone. */
  readonly tells: 'initials' | 'times'
}

/**
 * The signs of rooms, a page for each session in which there are meetings: who sits there, and when it is whose turn. A room
 * that had a sign in a former revision has one that says it is not used.
 */
export function doorSignsOf(conference: Conference, plan: Plan, options: DoorSignOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { format } = work.words
  const placed = roomsOf(work, plan.appointments)
  const former = (options.former ?? []).flatMap(({ appointments }) => appointments)
  const rooms = [...new Map([...roomsOf(work, former), ...placed]).values()]
    .map(({ room }) => ({ room, rows: placed.get(room.id)?.rows ?? [] }))
    .sort(
      (a, b) => format.compare(a.room.building, b.room.building) || format.compare(a.room.name, b.room.name),
    )
  return paperOf(
    work,
    'door-sign',
    rooms.map(({ room, rows }) => ({
      recipient: room.id,
      footer: [conference.event.title, room.building].filter((text) => text !== '').join(' · '),
      blocks:
        rows.length === 0
          ? unusedSign(work, room.name)
          : conference.event.sessions.flatMap((session) =>
              signOf(
                work,
                room.name,
                session,
                rows.filter((row) => row.sessionId === session.id),
                options.tells,
              ),
            ),
    })),
  )
}

/** The appointments of each room that has some. */
function roomsOf({ index }: PaperWork, appointments: readonly Appointment[]) {
  const found = new Map<RoomId, { readonly room: Room; readonly rows: Appointment[] }>()
  for (const row of appointments) {
    const room = roomOf(index, row)
    if (!room) continue
    const known = found.get(room.id)
    if (known) known.rows.push(row)
    else found.set(room.id, { room, rows: [row] })
  }
  return found
}

/** In place of the sign of a former revision, where nobody meets in the room any more. */
const unusedSign = ({ words }: PaperWork, room: string): readonly Block[] => [
  { kind: 'sign', size: 'large', text: room },
  { kind: 'sign', size: 'middle', text: words.meetings(0) },
]

function signOf(
  work: PaperWork,
  room: string,
  session: Session,
  rows: readonly Appointment[],
  tells: DoorSignOptions['tells'],
): readonly Block[] {
  if (rows.length === 0) return []
  const { words, index } = work
  const staff = staffNames(index, [...new Set(rows.flatMap((row) => row.staffIds))])
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
  meetingsOf(work.index, rows).map((meeting): Timed => {
    const [first] = meeting
    const text =
      tells === 'times'
        ? work.words.doorSign.busy
        : work.words.format.list([...new Set(meeting.map((row) => childInitials(work, row)))])
    return {
      start: first.start,
      row: {
        emphasis: 'plain',
        cells: [{ text: work.words.format.range(first), strong: true }, { text }],
      },
    }
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
