import type {
  Availability,
  AvailabilitySubject,
  ConferenceEvent,
  Room,
  StaffRoom,
  Travel,
} from '@shared/domain/events/event'
import { separationRules, type Separation } from '@shared/domain/people/separation'
import { meetingModes, priorities, type Request } from '@shared/domain/requests/request'
import { idOf, type RoomId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { formatTime, minutes, type Minutes } from '@shared/kernel/time'
import { limits } from './limits'
import { reportRepeated, type RowOf, type TableOf } from './read-people'
import type { Reading } from './table'

/** A request; `event` is null where event.json could not be read, and then the grid is unknown. */
export function readRequest(row: RowOf<'requests'>, event: ConferenceEvent | null): Request {
  row.filled('staff_ids')
  const [first = idOf<StaffId>(''), ...others] = row.references<StaffId>('staff_ids', 'staff')
  const group = row.word('meeting_id')
  const length = row.wholeNumber('minutes', 1)
  if (event && length % event.slotMinutes > 0) {
    row.report('minutes', { kind: 'off-grid', what: 'length', slotMinutes: event.slotMinutes })
  }
  return {
    id: row.ownId('request_id'),
    sourceId: row.word('request_id'),
    householdId: row.reference('household_id', 'household'),
    studentId: row.reference('student_id', 'student'),
    staffIds: [first, ...others],
    priority: row.oneOf('priority', priorities),
    minutes: length,
    studentAttends: row.yesNo('student_attends'),
    roomId: row.referenceOrNull('room_id', 'room'),
    subject: row.text('subject'),
    mode: row.word('mode') === '' ? 'in-person' : row.oneOf('mode', meetingModes),
    groupId: group === '' ? null : idOf(group),
    rank: row.word('rank') === '' ? null : row.wholeNumber('rank', 1, limits.rank),
  }
}

export function readStaffRooms(table: TableOf<'staffRooms'>): readonly StaffRoom[] {
  const seen = new Map<string, number>()
  return table.rows.map((row) => {
    const staffRoom: StaffRoom = {
      staffId: row.reference('staff_id', 'staff'),
      sessionId: row.reference('session_id', 'session'),
      roomId: row.reference('room_id', 'room'),
    }
    reportRepeated(row, 'session_id', [staffRoom.staffId, staffRoom.sessionId], seen)
    return staffRoom
  })
}

/** Walking times. A blank end is the unnamed room of the unnamed building, where meetings without a room take place. */
export function readTravel(
  table: TableOf<'travel'>,
  rooms: readonly Room[],
  { ids }: Reading,
): readonly Travel[] {
  const buildings = new Set(rooms.map((room) => room.building))
  const seen = new Map<string, { readonly line: number; readonly minutes: Minutes }>()
  return table.rows.map((row) => {
    const walk = readWalk(row, buildings, ids.isComplete('room'), (id) => ids.has('room', id))
    const key = JSON.stringify([walk.between, ...[walk.from, walk.to].sort()])
    const before = seen.get(key)
    if (before && before.minutes !== walk.minutes && row.isValid)
      row.report('minutes', { kind: 'duplicate-row', firstLine: before.line })
    if (!before) seen.set(key, { line: row.line, minutes: walk.minutes })
    return walk
  })
}

function readWalk(
  row: RowOf<'travel'>,
  buildings: ReadonlySet<string>,
  allRoomsKnown: boolean,
  isRoom: (id: string) => boolean,
): Travel {
  const [from, to, time] = [row.word('from'), row.word('to'), row.wholeNumber('minutes', 0)]
  const ends = [
    ['from', from],
    ['to', to],
  ] as const
  const unknown = ends.filter(([, id]) => id !== '' && !isRoom(id) && !buildings.has(id))
  if (allRoomsKnown)
    for (const [column, id] of unknown) row.report(column, { kind: 'unknown-id', id, subject: 'building' })

  const areRooms = ends.every(([, id]) => id === '' || isRoom(id))
  const areBuildings = ends.every(([, id]) => id === '' || buildings.has(id))
  if (from === '' && to === '') row.report('from', { kind: 'blank' })
  else if (!areRooms && !areBuildings && unknown.length === 0) {
    row.report('to', { kind: 'room-to-building', room: isRoom(from) ? from : to })
  }
  return areRooms
    ? { between: 'rooms', from: idOf<RoomId>(from), to: idOf<RoomId>(to), minutes: time }
    : { between: 'buildings', from, to, minutes: time }
}

const subjects = ['staff', 'household', 'student', 'interpreter', 'room'] as const

export function readAvailability(row: RowOf<'availability'>): Availability {
  const kind = row.oneOf('kind', subjects)
  // Where the kind cannot be read, nothing can be said of the id.
  const id = row.says('kind', kind) ? row.reference('id', kind) : row.filled('id')
  const [start, end] = [row.time('start'), row.time('end')]
  if (end <= start) row.report('end', { kind: 'end-before-start', start: formatTime(start) })
  return {
    subject: subjectOf(kind, id),
    sessionId: row.reference<SessionId>('session_id', 'session'),
    start,
    end,
  }
}

function subjectOf(kind: AvailabilitySubject['kind'], id: string): AvailabilitySubject {
  switch (kind) {
    case 'staff':
      return { kind, id: idOf(id) }
    case 'household':
      return { kind, id: idOf(id) }
    case 'student':
      return { kind, id: idOf(id) }
    case 'interpreter':
      return { kind, id: idOf(id) }
    case 'room':
      return { kind, id: idOf(id) }
  }
}

export function readSeparation(row: RowOf<'separations'>): Separation {
  const separation: Separation = {
    households: [row.reference('household_a', 'household'), row.reference('household_b', 'household')],
    rule: row.oneOf('rule', separationRules),
    // Only `apart` counts minutes; the other rule may leave the cell blank.
    minutes:
      row.says('rule', 'other-session') && row.word('minutes') === ''
        ? minutes(0)
        : row.wholeNumber('minutes', 0),
  }
  const [a, b] = separation.households
  if (a === b && a !== '') row.report('household_b', { kind: 'self-separation' })
  return separation
}
