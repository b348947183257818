import { z } from 'zod'
import type { Commitment } from '@shared/domain/plan/plan'
import type { RequestId, RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { id, minuteOfDay } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'
import { eventPart, mapEventPart, type EventPart } from './event-part'

export type CommitmentRecord = Commitment & EventPart

/** An announced commitment outlives its request and session; a pinned one goes with its request. */
export const mapCommitment = <Row extends Commitment>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  requestId: mapId('request', row.requestId, 'requestId', row.status === 'pinned' ? 'always' : 'history'),
  sessionId: mapId('session', row.sessionId, 'sessionId', 'history'),
  staffIds: mapNullable(row.staffIds, (ids) => ids.map((id) => mapId('staff', id, 'staffIds', 'history'))),
  roomId: mapNullable(row.roomId, (room) => mapId('room', room, 'roomId', 'history')),
})

/** A place that the next allocation must keep. */
export const commitment = recordType<CommitmentRecord>({
  schema: z.strictObject({
    ...eventPart,
    requestId: id<RequestId>(),
    sessionId: id<SessionId>(),
    start: minuteOfDay,
    status: z.enum(['announced', 'pinned']),
    staffIds: z.array(id<StaffId>()).nullable(),
    roomId: id<RoomId>().nullable(),
  }),
  indexes: ['eventId', 'requestId', 'roomId'],
  listIndexes: ['staffIds'],
  mapIds: mapEventPart(mapCommitment),
})
