import { z } from 'zod'
import type { StaffRoom } from '@shared/domain/events/event'
import type { RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { id } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'
import { mapEventPart, eventPart, type EventPart } from './event-part'

export type StaffRoomRecord = StaffRoom & EventPart

export const mapStaffRoom = <Row extends StaffRoom>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  staffId: mapId('staff', row.staffId, 'staffId'),
  sessionId: mapNullable(row.sessionId, (session) => mapId('session', session, 'sessionId')),
  roomId: mapId('room', row.roomId, 'roomId'),
})

/** The room in which a member of staff sits at an event. */
export const staffRoom = recordType<StaffRoomRecord>({
  schema: z.strictObject({
    ...eventPart,
    staffId: id<StaffId>(),
    sessionId: id<SessionId>().nullable(),
    roomId: id<RoomId>(),
  }),
  indexes: ['eventId', 'staffId', 'roomId'],
  mapIds: mapEventPart(mapStaffRoom),
})
