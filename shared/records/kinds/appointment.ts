import { z } from 'zod'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { meetingModes, priorities } from '@shared/domain/requests/request'
import type {
  AppointmentId,
  EventId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  MeetingId,
  PlanId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { flag, id, localDate, minuteOfDay, text } from '../primitives'
import { mapNullable, recordType } from '../record-type'

/** A meeting's people, time and place in one plan. */
export const appointment = recordType<AppointmentRecord>({
  schema: z.strictObject({
    id: id<AppointmentId>(),
    planId: id<PlanId>(),
    eventId: id<EventId>(),
    pinned: flag,
    meetingId: id<MeetingId>().nullable(),
    requestId: id<RequestId>(),
    sessionId: id<SessionId>(),
    date: localDate,
    start: minuteOfDay,
    end: minuteOfDay,
    staffIds: z.array(id<StaffId>()),
    roomId: id<RoomId>().nullable(),
    interpreterId: id<InterpreterId>().nullable(),
    householdId: id<HouseholdId>(),
    studentId: id<StudentId>(),
    announced: z
      .strictObject({
        sourceId: text,
        priority: z.enum(priorities),
        studentAttends: flag,
        subject: text,
        mode: z.enum(meetingModes),
        groupId: id<MeetingGroupId>().nullable(),
      })
      .exactOptional(),
  }),
  indexes: ['planId', 'requestId', 'householdId', 'studentId', 'roomId', 'interpreterId'],
  listIndexes: ['staffIds'],
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('appointment', row.id, 'id'),
    planId: mapId('plan', row.planId, 'planId'),
    eventId: mapId('event', row.eventId, 'eventId'),
    meetingId: mapNullable(row.meetingId, (id) => mapId('meeting', id, 'meetingId', 'current')),
    requestId: mapId('request', row.requestId, 'requestId', 'current'),
    sessionId: mapId('session', row.sessionId, 'sessionId', 'current'),
    staffIds: row.staffIds.map((id) => mapId('staff', id, 'staffIds', 'current')),
    roomId: mapNullable(row.roomId, (id) => mapId('room', id, 'roomId', 'current')),
    interpreterId: mapNullable(row.interpreterId, (id) =>
      mapId('interpreter', id, 'interpreterId', 'current'),
    ),
    householdId: mapId('household', row.householdId, 'householdId', 'current'),
    studentId: mapId('student', row.studentId, 'studentId', 'current'),
  }),
})
