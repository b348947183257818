import { z } from 'zod'
import type {
  AdultId,
  EventId,
  HouseholdId,
  InterpreterId,
  RoomId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { id } from '../primitives'
import { recordType } from '../record-type'

/** Which people and rooms of the school take part in one event. */
export interface EventRoster {
  /** The event's own id. */
  readonly id: EventId
  readonly staffIds: readonly StaffId[]
  readonly studentIds: readonly StudentId[]
  readonly householdIds: readonly HouseholdId[]
  readonly adultIds: readonly AdultId[]
  readonly interpreterIds: readonly InterpreterId[]
  readonly roomIds: readonly RoomId[]
}

/** Which people and rooms of the school take part in one event. */
export const roster = recordType<EventRoster>({
  schema: z.strictObject({
    id: id<EventId>(),
    staffIds: z.array(id<StaffId>()),
    studentIds: z.array(id<StudentId>()),
    householdIds: z.array(id<HouseholdId>()),
    adultIds: z.array(id<AdultId>()),
    interpreterIds: z.array(id<InterpreterId>()),
    roomIds: z.array(id<RoomId>()),
  }),
  mapIds: (row, mapId) => ({
    id: mapId('event', row.id, 'id'),
    staffIds: row.staffIds.map((one) => mapId('staff', one, 'staffIds')),
    studentIds: row.studentIds.map((one) => mapId('student', one, 'studentIds')),
    householdIds: row.householdIds.map((one) => mapId('household', one, 'householdIds')),
    adultIds: row.adultIds.map((one) => mapId('adult', one, 'adultIds')),
    interpreterIds: row.interpreterIds.map((one) => mapId('interpreter', one, 'interpreterIds')),
    roomIds: row.roomIds.map((one) => mapId('room', one, 'roomIds')),
  }),
})
