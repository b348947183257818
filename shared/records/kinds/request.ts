import { z } from 'zod'
import { meetingModes, priorities, type Request } from '@shared/domain/requests/request'
import type {
  EventId,
  HouseholdId,
  MeetingGroupId,
  RequestId,
  RoomId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { flag, id, minutes, sourced, text } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'

export type RequestRecord = Request & { readonly eventId: EventId }

export const mapRequest = <Row extends Request>(row: Row, mapId: IdMapper): Row => {
  const mapStaff = (staff: StaffId): StaffId => mapId('staff', staff, 'staffIds')
  const [first, ...others] = row.staffIds
  return {
    ...row,
    id: mapId('request', row.id, 'id'),
    householdId: mapId('household', row.householdId, 'householdId'),
    studentId: mapId('student', row.studentId, 'studentId'),
    staffIds: [mapStaff(first), ...others.map(mapStaff)],
    roomId: mapNullable(row.roomId, (room) => mapId('room', room, 'roomId')),
    groupId: mapNullable(row.groupId, (group) => mapId('meetingGroup', group, 'groupId')),
  }
}

/** A meeting that a family or the school asks for. */
export const request = recordType<RequestRecord>({
  schema: z.strictObject({
    id: id<RequestId>(),
    eventId: id<EventId>(),
    ...sourced,
    householdId: id<HouseholdId>(),
    studentId: id<StudentId>(),
    staffIds: z.tuple([id<StaffId>()], id<StaffId>()),
    priority: z.enum(priorities),
    rank: z.number().int().positive().nullable(),
    minutes,
    studentAttends: flag,
    roomId: id<RoomId>().nullable(),
    subject: text,
    mode: z.enum(meetingModes),
    groupId: id<MeetingGroupId>().nullable(),
  }),
  indexes: ['eventId', 'householdId', 'studentId', 'roomId'],
  listIndexes: ['staffIds'],
  upgrades: {
    // Families could not rank their requests before.
    2: (row) => ({ rank: null, ...row }),
  },
  mapIds: (row, mapId) => ({ ...mapRequest(row, mapId), eventId: mapId('event', row.eventId, 'eventId') }),
})
