import { z } from 'zod'
import type { StandingSeparation } from '@shared/domain/people/safeguarding'
import { separationRules } from '@shared/domain/people/separation'
import type { HouseholdId } from '@shared/kernel/ids'
import { id, localDate, minutes, recordId, text } from '../primitives'
import { recordType } from '../record-type'
import { mapSeparation } from './separation'

export type StandingSeparationRecord = StandingSeparation & { readonly id: string }

/** Two households of the school that must not meet at any event. */
export const standingSeparation = recordType<StandingSeparationRecord>({
  schema: z.strictObject({
    id: recordId,
    households: z.tuple([id<HouseholdId>(), id<HouseholdId>()]),
    rule: z.enum(separationRules),
    minutes,
    source: text,
    date: localDate,
  }),
  since: 2,
  mapIds: mapSeparation,
})
