import { z } from 'zod'
import { separationRules, type Separation } from '@shared/domain/people/separation'
import type { HouseholdId } from '@shared/kernel/ids'
import { id, minutes } from '../primitives'
import { recordType, type IdMapper } from '../record-type'
import { eventPart, mapEventPart, type EventPart } from './event-part'

export type SeparationRecord = Separation & EventPart

export function mapSeparation<Row extends Separation>(row: Row, mapId: IdMapper): Row {
  const [one, other] = row.households
  const map = (household: HouseholdId): HouseholdId => mapId('household', household, 'households')
  return { ...row, households: [map(one), map(other)] }
}

/** Two households that must not meet. */
export const separation = recordType<SeparationRecord>({
  schema: z.strictObject({
    ...eventPart,
    households: z.tuple([id<HouseholdId>(), id<HouseholdId>()]),
    rule: z.enum(separationRules),
    minutes,
  }),
  indexes: ['eventId'],
  mapIds: mapEventPart(mapSeparation),
})
