import { z } from 'zod'
import type { Setting } from '@shared/domain/school/office'
import type { EventId } from '@shared/kernel/ids'
import { id, instant, text } from '../primitives'
import { mapNullable, recordType } from '../record-type'

const share = z.number().min(0).max(1)

/** A choice made on this computer. */
export const setting = recordType<Setting>({
  schema: z.discriminatedUnion('id', [
    z.strictObject({ id: z.literal('appearance'), value: z.enum(['light', 'dark', 'auto']) }),
    z.strictObject({ id: z.literal('density'), value: z.enum(['comfortable', 'compact']) }),
    z.strictObject({ id: z.literal('currentEvent'), value: id<EventId>().nullable() }),
    z.strictObject({ id: z.literal('signer'), value: text }),
    z.strictObject({ id: z.literal('lastBackup'), value: instant }),
    z.strictObject({
      id: z.literal('absenceThresholds'),
      value: z.strictObject({ persistent: share, severe: share }),
    }),
    z.strictObject({ id: z.literal('checkedSentences'), value: z.array(text) }),
  ]),
  mapIds: (row, mapId) =>
    row.id === 'currentEvent'
      ? { ...row, value: mapNullable(row.value, (event) => mapId('event', event, 'value')) }
      : row,
})
