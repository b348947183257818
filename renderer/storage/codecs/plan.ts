import { z } from 'zod'
import { blockedReasons } from '@shared/domain/plan/plan'
import { documentKinds } from '@shared/domain/plan/revision'
import { meetingModes, priorities } from '@shared/domain/requests/request'
import type {
  AdultId,
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
import { contactChannel } from './people'
import { count, flag, id, instant, localDate, minuteOfDay, recordId, text } from './primitives'

const priorityCounts = z.strictObject({ required: count, requested: count, optional: count })
const amount = z.number().nonnegative()

const blockingFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), id: id<StaffId>() }),
  z.strictObject({ kind: z.literal('household'), id: id<HouseholdId>() }),
  z.strictObject({ kind: z.literal('student'), id: id<StudentId>() }),
  z.strictObject({ kind: z.literal('adult'), id: id<AdultId>() }),
  z.strictObject({ kind: z.literal('room'), id: id<RoomId>() }),
  z.strictObject({ kind: z.literal('interpreter'), id: id<InterpreterId>() }),
  z.strictObject({ kind: z.literal('session'), id: id<SessionId>() }),
  z.strictObject({ kind: z.literal('request'), id: id<RequestId>() }),
  z.strictObject({ kind: z.literal('language'), code: text }),
])

export const plan = z.strictObject({
  id: id<PlanId>(),
  eventId: id<EventId>(),
  madeAt: instant,
  madeBy: z.enum(['allocation', 'import', 'hand']),
  seed: z.number(),
  figures: z.strictObject({
    requests: priorityCounts,
    unplaced: priorityCounts,
    changes: count,
    householdIdleMinutes: z.strictObject({ total: amount, mean: amount, p95: amount, max: amount }),
    extraSessions: count,
    staffIdleMinutes: amount,
    interpreterIdleMinutes: amount,
    cost: amount,
  }),
  bound: z.strictObject({ unplaced: priorityCounts, changes: count, cost: amount }),
  unplaced: z.array(
    z.strictObject({
      requestId: id<RequestId>(),
      reason: z.enum(blockedReasons),
      blocking: z.array(blockingFact),
    }),
  ),
  revision: count.nullable(),
})

export const appointment = z.strictObject({
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
})

export const announcement = z.strictObject({
  id: recordId,
  eventId: id<EventId>(),
  planId: id<PlanId>(),
  revision: count,
  at: instant,
})

export const delivery = z.strictObject({
  id: recordId,
  eventId: id<EventId>(),
  planId: id<PlanId>().nullable(),
  at: instant,
  document: z.enum(documentKinds),
  channel: z.union([contactChannel, z.literal('print')]),
  householdId: id<HouseholdId>().nullable(),
  recipient: z.string().nullable(),
  revision: count.nullable(),
  content: z.string().nullable(),
  requestIds: z.array(id<RequestId>()),
})
