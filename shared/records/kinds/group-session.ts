import { z } from 'zod'
import type { GroupMember, GroupSession } from '@shared/domain/events/group-session'
import type {
  EventId,
  GroupSessionId,
  HouseholdId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { count, id, sourced, text, timeRange } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'

export type GroupSessionRecord = GroupSession & { readonly eventId: EventId }

export function mapGroupSession<Row extends GroupSession>(row: Row, mapId: IdMapper): Row {
  const mapHousehold =
    (field: string) =>
    (household: HouseholdId): HouseholdId =>
      mapId('household', household, field)
  const mapMember =
    (field: string) =>
    ({ householdId, studentId }: GroupMember): GroupMember => ({
      householdId: mapHousehold(field)(householdId),
      studentId: mapNullable(studentId, (student) => mapId('student', student, field)),
    })
  return {
    ...row,
    id: mapId('groupSession', row.id, 'id'),
    sessionId: mapId('session', row.sessionId, 'sessionId'),
    staffIds: row.staffIds.map((staff) => mapId('staff', staff, 'staffIds')),
    roomId: mapNullable(row.roomId, (room) => mapId('room', room, 'roomId')),
    members: row.members.map(mapMember('members')),
    invited: row.invited.map(mapHousehold('invited')),
    waiting: row.waiting.map(mapMember('waiting')),
  }
}

/** A household at a group session, with one of its children or alone. */
export const member = z.strictObject({
  householdId: id<HouseholdId>(),
  studentId: id<StudentId>().nullable(),
})

/** A class time or a talk of one event for several families at once. */
export const groupSession = recordType<GroupSessionRecord>({
  schema: z.strictObject({
    id: id<GroupSessionId>(),
    eventId: id<EventId>(),
    ...sourced,
    ...timeRange,
    title: text,
    sessionId: id<SessionId>(),
    staffIds: z.array(id<StaffId>()),
    roomId: id<RoomId>().nullable(),
    capacity: count.nullable(),
    members: z.array(member),
    invited: z.array(id<HouseholdId>()),
    waiting: z.array(member),
  }),
  since: 2,
  indexes: ['eventId'],
  mapIds: (row, mapId) => ({
    ...mapGroupSession(row, mapId),
    eventId: mapId('event', row.eventId, 'eventId'),
  }),
})
