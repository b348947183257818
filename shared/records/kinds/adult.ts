import { z } from 'zod'
import type { Adult } from '@shared/domain/people/people'
import type { AdultId, HouseholdId, StaffId } from '@shared/kernel/ids'
import { flag, id, personName, sourced, text } from '../primitives'
import { mapNullable, recordType } from '../record-type'

/** An adult of one household or more. */
export const adult = recordType<Adult>({
  schema: z.strictObject({
    id: id<AdultId>(),
    ...sourced,
    ...personName,
    householdIds: z.array(id<HouseholdId>()),
    title: text,
    attends: flag,
    staffId: id<StaffId>().nullable(),
    email: text,
    phone: text,
    parentalResponsibility: text,
  }),
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('adult', row.id, 'id'),
    householdIds: row.householdIds.map((household) => mapId('household', household, 'householdIds')),
    staffId: mapNullable(row.staffId, (staff) => mapId('staff', staff, 'staffId')),
  }),
})
