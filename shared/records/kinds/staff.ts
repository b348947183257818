import { z } from 'zod'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Staff } from '@shared/domain/people/people'
import type { RoomId, StaffId } from '@shared/kernel/ids'
import { id, localDate, personName, sourced, text } from '../primitives'
import { mapNullable, recordType } from '../record-type'

/** A member of staff. */
export const staff = recordType<Staff>({
  schema: z.strictObject({
    id: id<StaffId>(),
    ...sourced,
    ...personName,
    title: text,
    role: text,
    languages: z.array(text),
    email: text,
    roomId: id<RoomId>().nullable(),
    leftOn: localDate.nullable(),
  }),
  indexes: ['roomId'],
  upgrades: {
    2: (row) => ({ ...notInFolder.staff, ...row }),
  },
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('staff', row.id, 'id'),
    roomId: mapNullable(row.roomId, (room) => mapId('room', room, 'roomId')),
  }),
})
