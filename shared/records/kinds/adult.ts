import { z } from 'zod'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Adult } from '@shared/domain/people/people'
import type { AdultId, HouseholdId, StaffId } from '@shared/kernel/ids'
import { flag, id, localDate, personName, sourced, text } from '../primitives'
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
    mobile: text,
    parentalResponsibility: text,
    relationship: text,
    receivesLetters: flag,
    contactOrder: z.number().int().positive().nullable(),
    speaks: z.array(text),
    leftOn: localDate.nullable(),
  }),
  indexes: ['staffId'],
  listIndexes: ['householdIds'],
  upgrades: {
    2: (row) => ({ ...notInFolder.adult, ...row }),
  },
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('adult', row.id, 'id'),
    householdIds: row.householdIds.map((household) => mapId('household', household, 'householdIds')),
    staffId: mapNullable(row.staffId, (staff) => mapId('staff', staff, 'staffId')),
  }),
})
