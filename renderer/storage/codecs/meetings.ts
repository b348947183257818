import { z } from 'zod'
import type {
  ActionId,
  AppointmentId,
  EventId,
  HouseholdId,
  MeetingId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { id, instant, localDate, minuteOfDay, recordId, text } from './primitives'

const presence = z.enum(['present', 'absent', 'unknown'])

const facts = z.strictObject({
  eventTitle: text,
  date: localDate,
  start: minuteOfDay,
  end: minuteOfDay,
  staff: z.array(z.strictObject({ id: id<StaffId>(), name: text })),
  student: z.strictObject({ id: id<StudentId>(), name: text, form: text }),
  household: z.strictObject({ id: id<HouseholdId>(), name: text }),
  room: text,
  building: text,
  interpreter: text.nullable(),
})

const noteTexts = z.strictObject({
  childVoice: text,
  progress: text,
  attitude: text,
  behaviour: text,
  familyPoints: text,
  strategies: text,
})

export const meeting = z.strictObject({
  id: id<MeetingId>(),
  eventId: id<EventId>(),
  appointmentId: id<AppointmentId>().nullable(),
  facts,
  attendance: z.strictObject({
    student: presence,
    adults: z.array(z.strictObject({ name: text, presence })),
    interpreter: presence,
  }),
  targets: z.array(z.strictObject({ id: recordId, what: text, who: text, by: localDate.nullable() })),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('draft') }),
    z.strictObject({ kind: z.literal('final'), at: instant, by: text, texts: noteTexts }),
  ]),
  addenda: z.array(z.strictObject({ at: instant, by: text, text })),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
})

export const jotting = z.strictObject({
  id: recordId,
  meetingId: id<MeetingId>(),
  staffId: id<StaffId>(),
  text,
  updatedAt: instant,
})

export const action = z.strictObject({
  id: id<ActionId>(),
  meetingId: id<MeetingId>(),
  targetId: text.nullable(),
  what: text,
  owner: text,
  due: localDate.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
})

export const incident = z.strictObject({
  id: recordId,
  meetingId: id<MeetingId>(),
  at: instant,
  reportedTo: text,
  text,
})
