import { z } from 'zod'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Household } from '@shared/domain/people/people'
import type { HouseholdId } from '@shared/kernel/ids'
import { id, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** How a family can be contacted. */
export const contactChannel = z.enum(['letter', 'email', 'sms', 'phone', 'app'])

/** The adults who come together and get one letter. */
export const household = recordType<Household>({
  schema: z.strictObject({
    id: id<HouseholdId>(),
    ...sourced,
    name: text,
    adults: text,
    letterLanguage: text,
    alsoReads: text.nullable(),
    interpreterLanguage: text.nullable(),
    contactChannel,
    contact: text,
    address: text,
    accessNeeds: text,
  }),
  upgrades: {
    2: (row) => ({ ...notInFolder.household, ...row }),
  },
  mapIds: (row, mapId) => ({ ...row, id: mapId('household', row.id, 'id') }),
})
