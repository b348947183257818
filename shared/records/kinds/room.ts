import { z } from 'zod'
import type { Room } from '@shared/domain/events/event'
import type { RoomId } from '@shared/kernel/ids'
import { count, id, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** A room of the school. */
export const room = recordType<Room>({
  schema: z.strictObject({
    id: id<RoomId>(),
    ...sourced,
    name: text,
    building: text,
    meetingsAtOnce: count.nullable(),
  }),
  mapIds: (row, mapId) => ({ ...row, id: mapId('room', row.id, 'id') }),
})
