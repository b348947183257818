import { z } from 'zod'
import type { Availability, AvailabilitySubject } from '@shared/domain/events/event'
import type { HouseholdId, InterpreterId, RoomId, SessionId, StaffId, StudentId } from '@shared/kernel/ids'
import { id, timeRange } from '../primitives'
import { recordType, type IdMapper } from '../record-type'
import { eventPart, mapEventPart, type EventPart } from './event-part'

export type AvailabilityRecord = Availability & EventPart

export const mapAvailability = <Row extends Availability>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  subject: mapSubject(row.subject, mapId),
  sessionId: mapId('session', row.sessionId, 'sessionId'),
})

function mapSubject(subject: AvailabilitySubject, mapId: IdMapper): AvailabilitySubject {
  switch (subject.kind) {
    case 'staff':
      return { kind: 'staff', id: mapId('staff', subject.id, 'subject') }
    case 'household':
      return { kind: 'household', id: mapId('household', subject.id, 'subject') }
    case 'student':
      return { kind: 'student', id: mapId('student', subject.id, 'subject') }
    case 'interpreter':
      return { kind: 'interpreter', id: mapId('interpreter', subject.id, 'subject') }
    case 'room':
      return { kind: 'room', id: mapId('room', subject.id, 'subject') }
  }
}

/** A window in which somebody or a room is free. */
export const availability = recordType<AvailabilityRecord>({
  schema: z.strictObject({
    ...eventPart,
    ...timeRange,
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('staff'), id: id<StaffId>() }),
      z.strictObject({ kind: z.literal('household'), id: id<HouseholdId>() }),
      z.strictObject({ kind: z.literal('student'), id: id<StudentId>() }),
      z.strictObject({ kind: z.literal('interpreter'), id: id<InterpreterId>() }),
      z.strictObject({ kind: z.literal('room'), id: id<RoomId>() }),
    ]),
    sessionId: id<SessionId>(),
  }),
  indexes: ['eventId', 'subject.id'],
  mapIds: mapEventPart(mapAvailability),
})
