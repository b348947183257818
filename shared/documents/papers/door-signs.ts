import type { Room, Session } from '@shared/domain/events/event'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import { cancelledBy, cancelledGroupsBy, isIn, sessionsNamed } from '@shared/domain/plan/cancelled'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import { groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { RoomId, StudentId } from '@shared/kernel/ids'
import { initialsOf } from '@shared/words/names'
import type { Block, DocumentModel, Row } from '../model'
import { roomOf } from '@shared/domain/plan/places'
import { staffNames } from '../phrases'
import { paperOf, paperWork, type PaperOptions, type PaperWork } from './paper'

/** What a door sign hangs on beside the event and its plan. */
export interface DoorSignOptions extends PaperOptions {
  /** A door is read by whoever passes: it tells the initials of a child, or times alone. */
  readonly nameStyle: 'initials' | 'times'
}

/**
 * The signs of rooms, a page for each session in which there are meetings: who sits there, and when it is whose turn. A
 * room that had a sign in a former revision gets one that says it is not used. Meetings of the former sign that no
 * longer take place are listed as cancelled.
 */
export function doorSignsOf(
  conference: Conference,
  plan: PaperPlan,
  options: DoorSignOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { format } = work.words
  const placed = roomsOf(work, plan.appointments)
  const former = (options.former ?? []).flatMap(({ appointments }) => appointments)
  const cancelled = cancelledBy([plan, ...(options.former ?? [])], (row) => [
    roomOf(work.index, row)?.id ?? null,
  ])
  const formerGroups = (options.former ?? []).map((one) => one.groupSessions)
  const cancelledGroups = cancelledGroupsBy([work.groupSessions, ...formerGroups], ({ roomId }) => [roomId])
  const sessions = sessionsNamed(work.sessions, [...cancelled.values(), ...cancelledGroups.values()].flat())
  const groupsIn = (all: readonly AnnouncedGroupSession[]) => groupSessionsOf(work.index, null, all)
  const groupSessions = groupBy(groupsIn(work.groupSessions), ({ roomId }) => roomId)
  const withGroups = [...groupsIn(work.groupSessions), ...formerGroups.flatMap(groupsIn)].flatMap(
    ({ room }) => (room ? [[room.id, { room }] as const] : []),
  )
  const rooms = [...new Map([...withGroups, ...roomsOf(work, former), ...placed]).values()]
    .map(({ room }) => ({
      room,
      groups: groupSessions.get(room.id) ?? [],
      rows: placed.get(room.id)?.rows ?? [],
      off: cancelled.get(room.id) ?? [],
      offGroups: groupsIn(cancelledGroups.get(room.id) ?? []),
    }))
    .sort(
      (a, b) => format.compare(a.room.building, b.room.building) || format.compare(a.room.name, b.room.name),
    )
  return paperOf(
    work,
    'door-sign',
    rooms.map(({ room, rows, off, groups, offGroups }) => ({
      recipient: room.id,
      footer: [conference.event.title, room.building].filter((text) => text !== '').join(' · '),
      blocks:
        rows.length + off.length + groups.length + offGroups.length === 0
          ? unusedSign(work, room.name)
          : sessions.flatMap((session) =>
              signOf(work, room.name, session, {
                rows: rows.filter((row) => isIn(session, row)),
                cancelled: off.filter((row) => isIn(session, row)),
                groups: groups.filter((one) => isIn(session, one)),
                cancelledGroups: offGroups.filter((one) => isIn(session, one)),
                nameStyle: options.nameStyle,
              }),
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

interface Shown {
  readonly rows: readonly Appointment[]
  /** Those of the sign before that take place no longer. */
  readonly cancelled: readonly Appointment[]
  readonly groups: readonly DatedGroupSession[]
  readonly cancelledGroups: readonly DatedGroupSession[]
  readonly nameStyle: DoorSignOptions['nameStyle']
}

function signOf(work: PaperWork, room: string, session: Session, shown: Shown): readonly Block[] {
  const { rows, cancelled, groups, cancelledGroups, nameStyle } = shown
  const all = [...rows, ...cancelled, ...groups, ...cancelledGroups]
  if (all.length === 0) return []
  const { words, index } = work
  const staffOf = (some: readonly Pick<Appointment, 'staffIds'>[]): readonly string[] =>
    staffNames(index, [...new Set(some.flatMap((row) => row.staffIds))])
  const staff = staffOf([...rows, ...groups])
  const isHall = staffOf(all).length > 1
  const childTitle = nameStyle === 'initials' ? words.columns.child : ''
  return [
    { kind: 'pageBreak' },
    ...(rows.length + groups.length === 0
      ? unusedSign(work, room)
      : [{ kind: 'sign', size: 'large', text: room } as const]),
    // The names of a whole hall stand in its table.
    ...(staff.length > maxNames ? [] : staff).map((name): Block => ({
      kind: 'sign',
      size: 'middle',
      text: name,
    })),
    {
      kind: 'heading',
      level: 2,
      text: words.together(words.fullDate(session.date), words.format.range(session)),
    },
    {
      kind: 'table',
      dense: isHall,
      columns: isHall
        ? [
            { title: words.columns.time, share: 22 },
            { title: words.columns.teacher, share: 43 },
            { title: childTitle, share: 35 },
          ]
        : [
            { title: words.columns.time, share: 30 },
            { title: childTitle, share: 70 },
          ],
      rows: [
        ...meetingRows(work, shown, isHall),
        ...groupRows(work, groups, { isHall, isOff: false }),
        ...groupRows(work, cancelledGroups, { isHall, isOff: true }),
        ...breakRows(work, session, isHall),
      ]
        .sort((a, b) => a.start - b.start || words.format.compare(a.staff, b.staff))
        .map(({ row }) => row),
    },
  ]
}

/** As many as a sign names in large below the room. */
const maxNames = 4

interface Timed {
  readonly start: number
  readonly staff: string
  readonly row: Row
}

/** Whose turn it is when; in a hall also the member of staff. */
function meetingRows(
  work: PaperWork,
  { rows, cancelled, nameStyle }: Shown,
  isHall: boolean,
): readonly Timed[] {
  const { index, words } = work
  const initials = initialsIn(work, [...rows, ...cancelled])
  const timed =
    (isOff: boolean) =>
    (meeting: readonly [Appointment, ...Appointment[]]): Timed => {
      const [first] = meeting
      const children = new Set(meeting.map(({ studentId }) => initials.get(studentId) ?? ''))
      const turn = nameStyle === 'times' ? words.doorSign.busy : words.format.list([...children])
      const child = isOff ? words.cancelled(turn) : turn
      const staff = words.format.list(
        staffNames(index, [...new Set(meeting.flatMap(({ staffIds }) => staffIds))]),
      )
      const time = { text: words.format.range(first), strong: !isOff }
      const cells = isHall ? [time, { text: staff }, { text: child }] : [time, { text: child }]
      return { start: first.start, staff, row: { emphasis: isOff ? 'quiet' : 'plain', cells } }
    }
  return [...meetingsOf(index, cancelled).map(timed(true)), ...meetingsOf(index, rows).map(timed(false))]
}

/** Group sessions by their titles: everybody may read them. */
const groupRows = (
  { index, words }: PaperWork,
  groups: readonly DatedGroupSession[],
  { isHall, isOff }: { readonly isHall: boolean; readonly isOff: boolean },
): readonly Timed[] =>
  groups.map((one) => {
    const staff = words.format.list(staffNames(index, one.staffIds))
    const time = { text: words.format.range(one), strong: !isOff }
    const title = { text: isOff ? words.cancelled(one.title) : one.title }
    const cells = isHall ? [time, { text: staff }, title] : [time, title]
    return { start: one.start, staff, row: { emphasis: isOff ? 'quiet' : 'plain', cells } }
  })

const breakRows = ({ words }: PaperWork, { breaks }: Session, isHall: boolean): readonly Timed[] =>
  breaks.map((pause) => {
    const cells = [{ text: words.format.range(pause) }, { text: words.doorSign.break }]
    return {
      start: pause.start,
      staff: '',
      row: { emphasis: 'band', cells: isHall ? [...cells, { text: '' }] : cells },
    }
  })

/** The initials of the children on a sign, with the form where two have the same; a door tells no more of them. */
function initialsIn(
  { index, names }: PaperWork,
  rows: readonly Appointment[],
): ReadonlyMap<StudentId, string> {
  const students = [...new Set(rows.map(({ studentId }) => studentId))].flatMap(
    (id) => index.students.get(id) ?? [],
  )
  return new Map(
    [...groupBy(students, initialsOf)].flatMap(([initials, all]) =>
      all.map(({ id }) => {
        const form = all.length > 1 ? names.form(id) : ''
        return [id, form === '' ? initials : `${initials} (${form})`] as const
      }),
    ),
  )
}
