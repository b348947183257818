import { z } from 'zod'
import { familyTapKinds, meetingTapKinds, type Tap, type TapFact } from '@shared/domain/evening/tap'
import { assertNever } from '@shared/kernel/assert-never'
import type { EventId, HouseholdId, RequestId } from '@shared/kernel/ids'
import { id, instant, recordId } from '../primitives'
import { recordType, type IdMapper } from '../record-type'

/** What was recorded on the evening: only added, never changed. The family or request may be gone since. */
export const tap = recordType<Tap>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    device: recordId,
    at: instant,
    fact: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(familyTapKinds), householdId: id<HouseholdId>() }),
      z.strictObject({ kind: z.enum(meetingTapKinds), requestId: id<RequestId>() }),
      z.strictObject({ kind: z.literal('undone'), tapIds: z.array(recordId).min(1) }),
    ]),
  }),
  indexes: ['eventId', 'fact.householdId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    fact: mapFact(row.fact, mapId),
  }),
})

function mapFact(fact: TapFact, mapId: IdMapper): TapFact {
  switch (fact.kind) {
    case 'here':
    case 'left':
    case 'not-coming':
      return { ...fact, householdId: mapId('household', fact.householdId, 'fact.householdId', 'history') }
    case 'started':
    case 'finished':
      return { ...fact, requestId: mapId('request', fact.requestId, 'fact.requestId', 'history') }
    case 'undone':
      return fact
    default:
      return assertNever(fact)
  }
}
