import { z } from 'zod'
import type { Travel } from '@shared/domain/events/event'
import type { RoomId } from '@shared/kernel/ids'
import { minutes, text } from '../primitives'
import { recordType, type IdMapper } from '../record-type'
import { eventPart, mapEventPart, type EventPart } from './event-part'

export type TravelRecord = Travel & EventPart

/** Blank is the unnamed room of the unnamed building, where meetings without a room take place. */
const roomOrNone = z.custom<RoomId>((value) => typeof value === 'string')

export function mapTravel<Row extends Travel>(row: Row, mapId: IdMapper): Row {
  if (row.between === 'buildings') return row
  const mapRoom = (room: RoomId, field: string): RoomId => (room === '' ? room : mapId('room', room, field))
  return { ...row, from: mapRoom(row.from, 'from'), to: mapRoom(row.to, 'to') }
}

/** A walking time between two rooms or two buildings. */
export const travel = recordType<TravelRecord>({
  schema: z.discriminatedUnion('between', [
    z.strictObject({ ...eventPart, between: z.literal('rooms'), from: roomOrNone, to: roomOrNone, minutes }),
    z.strictObject({ ...eventPart, between: z.literal('buildings'), from: text, to: text, minutes }),
  ]),
  indexes: ['eventId'],
  mapIds: mapEventPart(mapTravel),
})
