import { z } from 'zod'
import { eventKinds } from '@shared/domain/events/event'
import { meetingModes, priorities, separationRules } from '@shared/domain/requests/request'
import type {
  AdultId,
  EventId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  PlanId,
  RequestId,
  RoomId,
  SchoolYearId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import {
  count,
  flag,
  id,
  instant,
  localDate,
  minuteOfDay,
  minutes,
  recordId,
  sourced,
  text,
} from './primitives'

const range = { start: minuteOfDay, end: minuteOfDay }
const ofEvent = { id: recordId, eventId: id<EventId>() }

export const event = z.strictObject({
  id: id<EventId>(),
  schoolYearId: id<SchoolYearId>(),
  title: text,
  kind: z.enum(eventKinds),
  timezone: text,
  slotMinutes: minutes,
  changeoverMinutes: minutes,
  travelMinutes: z.strictObject({ sameRoom: minutes, sameBuilding: minutes, otherBuilding: minutes }),
  staffRest: z.strictObject({ afterMinutes: minutes, restMinutes: minutes }).nullable(),
  sessions: z.array(
    z.strictObject({
      id: id<SessionId>(),
      ...sourced,
      ...range,
      date: localDate,
      breaks: z.array(z.strictObject(range)),
    }),
  ),
  currentPlanId: id<PlanId>().nullable(),
  importedAt: instant,
  isSample: flag,
})

export const roster = z.strictObject({
  id: id<EventId>(),
  staffIds: z.array(id<StaffId>()),
  studentIds: z.array(id<StudentId>()),
  householdIds: z.array(id<HouseholdId>()),
  adultIds: z.array(id<AdultId>()),
  interpreterIds: z.array(id<InterpreterId>()),
  roomIds: z.array(id<RoomId>()),
})

export const room = z.strictObject({
  id: id<RoomId>(),
  ...sourced,
  name: text,
  building: text,
  meetingsAtOnce: count.nullable(),
})

export const staffRoom = z.strictObject({
  ...ofEvent,
  staffId: id<StaffId>(),
  sessionId: id<SessionId>().nullable(),
  roomId: id<RoomId>(),
})

/** Blank is the unnamed room of the unnamed building, where meetings without a room take place. */
const roomOrNone = z.custom<RoomId>((value) => typeof value === 'string')
export const travel = z.discriminatedUnion('between', [
  z.strictObject({ ...ofEvent, between: z.literal('rooms'), from: roomOrNone, to: roomOrNone, minutes }),
  z.strictObject({ ...ofEvent, between: z.literal('buildings'), from: text, to: text, minutes }),
])

export const availability = z.strictObject({
  ...ofEvent,
  ...range,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('staff'), id: id<StaffId>() }),
    z.strictObject({ kind: z.literal('household'), id: id<HouseholdId>() }),
    z.strictObject({ kind: z.literal('student'), id: id<StudentId>() }),
    z.strictObject({ kind: z.literal('interpreter'), id: id<InterpreterId>() }),
    z.strictObject({ kind: z.literal('room'), id: id<RoomId>() }),
  ]),
  sessionId: id<SessionId>(),
})

export const request = z.strictObject({
  id: id<RequestId>(),
  eventId: id<EventId>(),
  ...sourced,
  householdId: id<HouseholdId>(),
  studentId: id<StudentId>(),
  staffIds: z.tuple([id<StaffId>()], id<StaffId>()),
  priority: z.enum(priorities),
  minutes,
  studentAttends: flag,
  roomId: id<RoomId>().nullable(),
  subject: text,
  mode: z.enum(meetingModes),
  groupId: id<MeetingGroupId>().nullable(),
})

export const separation = z.strictObject({
  ...ofEvent,
  households: z.tuple([id<HouseholdId>(), id<HouseholdId>()]),
  rule: z.enum(separationRules),
  minutes,
})

export const commitment = z.strictObject({
  ...ofEvent,
  requestId: id<RequestId>(),
  sessionId: id<SessionId>(),
  start: minuteOfDay,
  status: z.enum(['announced', 'pinned']),
  staffIds: z.array(id<StaffId>()).nullable(),
  roomId: id<RoomId>().nullable(),
})
