import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import type {
  AnnouncedChange,
  ChangedAspect,
  GroupSessionChange,
} from '@shared/domain/plan/announced-changes'
import { sameStaff } from '@shared/domain/plan/commitments'
import { formatTime } from '@shared/kernel/time'
import { announceWords as words } from '@shared/words/screens/announce'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'

type Change = AnnouncedChange<AppointmentRecord>

/** "Mei Okafor with Ms Tan": whose meeting it is, as it is now. */
export function whoWords(event: EventPlan, describe: Describe, change: Change): string {
  const row = change.is ?? change.was
  return words.with(event.names.student(row.studentId), staffOf(describe, row))
}

/** "was 16:05, is 16:20": time always, room and staff where they differ. */
export function changeText(event: EventPlan, describe: Describe, change: Change): string {
  switch (change.kind) {
    case 'moved':
      return words.was(
        placeOf(event, describe, change.was, change.differs),
        placeOf(event, describe, change.is, change.differs),
      )
    case 'new':
      return words.isNew(placeOf(event, describe, change.is, ['room']))
    case 'dropped':
      return words.dropped(placeOf(event, describe, change.was, []))
  }
}

/** The same of a group session: time always, title, room and staff where they differ. */
export function groupChangeText(event: EventPlan, describe: Describe, change: GroupSessionChange): string {
  const place = (row: AnnouncedGroupSession, other: AnnouncedGroupSession | null): string =>
    words.place([
      timeOf(event, describe, row),
      other && other.title !== row.title ? row.title : '',
      other && other.roomId !== row.roomId ? describe.room(row.roomId) : '',
      other && !sameStaff(other.staffIds, row.staffIds) ? staffOf(describe, row) : '',
    ])
  switch (change.kind) {
    case 'moved':
      return words.was(place(change.was, change.is), place(change.is, change.was))
    case 'new':
      return words.isNew(place(change.is, null))
    case 'dropped':
      return words.groupDropped(place(change.was, null))
  }
}

function placeOf(
  event: EventPlan,
  describe: Describe,
  row: AppointmentRecord,
  announced: readonly ChangedAspect[],
): string {
  return words.place([
    timeOf(event, describe, row),
    announced.includes('room') ? roomOf(event, describe, row) : '',
    announced.includes('staff') ? staffOf(describe, row) : '',
  ])
}

/** When an announced meeting was; a session that is gone has left only its date. */
export const timeOf = (
  { index }: EventPlan,
  describe: Describe,
  { sessionId, date, start }: Pick<AppointmentRecord, 'sessionId' | 'date' | 'start'>,
): string =>
  index.sessions.get(sessionId)?.date === date
    ? describe.time(sessionId, start)
    : `${describe.format.shortDate(date)} ${formatTime(start)}`

function roomOf({ index }: EventPlan, describe: Describe, { requestId, roomId }: AppointmentRecord): string {
  const request = index.requests.get(requestId)
  return request ? describe.place(request, roomId) : describe.room(roomId)
}

const staffOf = (describe: Describe, { staffIds }: Pick<AppointmentRecord, 'staffIds'>): string =>
  describe.format.list(staffIds.map((id) => describe.staff(id)))
