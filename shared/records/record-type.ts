import type { z } from 'zod'
import type {
  AdultId,
  AppointmentId,
  EventId,
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  MeetingId,
  PlanId,
  RequestId,
  RoomId,
  SchoolYearId,
  SessionId,
  StaffId,
  StudentId,
  TeachingGroupId,
} from '@shared/kernel/ids'

/** Everything that a record can be named by, with the type of its id. Sessions and meeting groups are stored inside other records. */
export interface TargetIds {
  schoolYear: SchoolYearId
  staff: StaffId
  student: StudentId
  household: HouseholdId
  adult: AdultId
  interpreter: InterpreterId
  room: RoomId
  teachingGroup: TeachingGroupId
  event: EventId
  session: SessionId
  groupSession: GroupSessionId
  request: RequestId
  meetingGroup: MeetingGroupId
  plan: PlanId
  appointment: AppointmentId
  meeting: MeetingId
}
export type Target = keyof TargetIds

/**
 * How far a reference must be kept. `always`: the record named exists as long as this one does. `current`: only while this
 * record belongs to its event's current plan; older plans may name what is gone. `history`: it says what was so at the time.
 */
export type ReferenceStrength = 'always' | 'current' | 'history'

/** Gives the id to put in place of another. `field` names where it is, for messages; strength is `always` unless given. */
export type IdMapper = <T extends Target>(
  target: T,
  id: TargetIds[T],
  field: string,
  strength?: ReferenceStrength,
) => TargetIds[T]

/** The same record with every id that it has or names replaced by what the mapper gives. */
export type MapIds<Row> = (row: Row, mapId: IdMapper) => Row

/** A stored row whose version is not known to be the current one. */
export type RawRow = Readonly<Record<string, unknown>>

/** Changes a row of the version before into one of this version. Whatever it does not understand stays as it is. */
export type Upgrade = (row: RawRow) => RawRow

export type IndexedField =
  | 'eventId'
  | 'planId'
  | 'meetingId'
  | 'requestId'
  | 'studentId'
  | 'householdId'
  | 'staffId'
  | 'roomId'
  | 'interpreterId'
  | 'schoolYearId'
  | 'appointmentId'
  | 'recipient'
  | 'subject.id'
  | 'facts.household.id'
  | 'facts.student.id'
  | 'fact.householdId'
/** Lists of ids, each of which leads to the record. */
export type IndexedList = 'householdIds' | 'staffIds'

/** Everything that the app knows about one kind of stored record. */
export interface RecordType<Row extends { readonly id: string }> {
  /** The shape of the newest version. */
  readonly schema: z.ZodType<Row>
  /** The fields by which the store finds records, besides the id. */
  readonly indexes: readonly IndexedField[]
  /** The lists of ids by which the store finds records. */
  readonly listIndexes: readonly IndexedList[]
  /** The version of the store that first had this kind. */
  readonly since: number
  /** By the version that they lead to; a version that did not change this kind has none. */
  readonly upgrades: Readonly<Record<number, Upgrade>>
  readonly mapIds: MapIds<Row>
}

/** A kind that has been in the store from the first version and has not changed since, unless it says otherwise. */
export function recordType<Row extends { readonly id: string }>({
  indexes = [],
  listIndexes = [],
  since = 1,
  upgrades = {},
  mapIds = (row) => row,
  schema,
}: Partial<RecordType<Row>> & Pick<RecordType<Row>, 'schema'>): RecordType<Row> {
  return { schema, indexes, listIndexes, since, upgrades, mapIds }
}

/** For optional references: null names nothing. */
export const mapNullable = <Id>(id: Id | null, map: (id: Id) => Id): Id | null =>
  id === null ? null : map(id)
