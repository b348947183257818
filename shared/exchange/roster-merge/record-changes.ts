import type { RosterPolicies } from '@shared/domain/folder/roster-import'
import type { BlockedTime } from '@shared/domain/events/blocked-times'
import type { SchoolYear } from '@shared/domain/school/school'
import type { LocalDate } from '@shared/kernel/time'
import type { RecordKind, Records } from '@shared/records/registry'
import type { FamilyFacts } from '../roster/school/family-facts'
import type { RosterTables } from '../roster/school/tables'
import { emptiedLinks } from './emptied-links'
import { keyOfRow, type RosterIds } from './rename-ids'
import {
  adultOf,
  attendanceOf,
  blockedTimeOf,
  dateOf,
  enrolmentOf,
  groupOf,
  guardianshipOf,
  householdOf,
  roomOf,
  staffOf,
  studentOf,
  withAdultFacts,
} from './row-records'
import { areLettersByHand } from './set-by-hand'
import type { StoredPeople } from './stored-tables'

/** The kinds of records that a roster changes. */
export type RosterKind = Exclude<keyof StoredPeople, 'marker'>

/** One record before and after: null before is an addition, null after a removal. */
export type RosterRecordChange = {
  [Kind in RosterKind]: {
    readonly kind: Kind
    readonly id: string
    readonly before: Records[Kind] | null
    readonly after: Records[Kind] | null
  }
}[RosterKind]

/** A roster that was matched with what is stored. */
export interface MergedTables {
  readonly stored: StoredPeople
  readonly year: SchoolYear
  readonly before: RosterTables
  /** What was read, under the records' ids. */
  readonly now: RosterTables
  readonly after: RosterTables
  readonly ids: RosterIds
  /** What the files say beside the tables, under the ids that they have there. */
  readonly families: FamilyFacts
  readonly policies: RosterPolicies
  /** The records of people who have left. */
  readonly leftIds: ReadonlySet<string>
  readonly today: LocalDate
  readonly newId: () => string
}

/** The changes of records that make the stored school the one that the tables hold. Nobody is removed. */
export function recordChanges(merged: MergedTables): readonly RosterRecordChange[] {
  const { stored, year, after, ids, families, newId } = merged
  const leftOn = leavingDates(merged)
  const isOpen = (before: object | null): boolean =>
    before === null || merged.policies.families !== 'add-only'
  const isUpdate = merged.policies.families === 'update'
  const source = {
    staff: sourceIds(ids.staff, stored.staff),
    room: sourceIds(ids.room, stored.room),
    student: sourceIds(ids.student, stored.student),
    household: sourceIds(ids.household, stored.household),
    adult: sourceIds(ids.adult, stored.adult),
    group: sourceIds(ids.group, stored.teachingGroup),
  }
  const known = {
    staff: byId(stored.staff),
    room: byId(stored.room),
    student: byId(stored.student),
    household: byId(stored.household),
    adult: byId(stored.adult),
    group: byId(stored.teachingGroup),
  }
  const links = new Map(stored.guardianship.map((row) => [`${row.householdId} ${row.studentId}`, row]))
  const places = new Map(
    stored.enrolment.filter((row) => row.schoolYearId === year.id).map((row) => [row.studentId, row]),
  )
  const blockedTimes = new Map(stored.blockedTime.map((row) => [blockedKey(row), row.id]))
  const read = new Set(merged.now.students.map((row) => row.student_id))
  const isYearUsed =
    after.students.some((row) => read.has(row.student_id)) ||
    after.teachingGroups.length > 0 ||
    after.attendance.length > 0
  return [
    ...(isYearUsed ? changesOf('schoolYear', stored.schoolYear, [year]) : []),
    ...changesOf(
      'staff',
      stored.staff,
      after.staff.map((row) => ({
        ...staffOf(row, known.staff(row.staff_id), source.staff(row.staff_id)),
        ...leftOn(row.staff_id, known.staff(row.staff_id)),
      })),
    ),
    ...changesOf(
      'room',
      stored.room,
      after.rooms.map((row) => roomOf(row, known.room(row.room_id), source.room(row.room_id))),
    ),
    ...changesOf(
      'student',
      stored.student,
      after.students.map((row) => ({
        ...studentOf(row, known.student(row.student_id), source.student(row.student_id)),
        ...leftOn(row.student_id, known.student(row.student_id)),
      })),
    ),
    ...changesOf(
      'enrolment',
      stored.enrolment,
      after.students
        .filter((row) => read.has(row.student_id))
        .map((row) => enrolmentOf(row, year.id))
        .map((row) => ({ ...row, id: places.get(row.studentId)?.id ?? newId() })),
    ),
    ...changesOf(
      'household',
      stored.household,
      after.households.map((row) => {
        const before = known.household(row.household_id)
        const household = householdOf(row, before, source.household(row.household_id))
        const address = isOpen(before) ? families.addresses.get(household.sourceId) : undefined
        return address === undefined ? household : { ...household, address }
      }),
    ),
    ...changesOf(
      'guardianship',
      stored.guardianship,
      after.householdStudents
        .map(guardianshipOf)
        .map((row) => ({ ...row, id: links.get(`${row.householdId} ${row.studentId}`)?.id ?? newId() })),
    ),
    ...changesOf(
      'guardianship',
      stored.guardianship,
      emptiedLinks(merged).map((row) => ({ ...row, receivesLetters: false })),
    ),
    ...changesOf(
      'adult',
      stored.adult,
      after.adults.map((row) => {
        const before = known.adult(row.adult_id)
        const adult = adultOf(row, before, source.adult(row.adult_id))
        const facts = isOpen(before) ? families.adults.get(adult.sourceId) : undefined
        const keepsLetters = isUpdate && before !== null && areLettersByHand(before)
        return { ...withAdultFacts(adult, facts, keepsLetters), ...leftOn(row.adult_id, before) }
      }),
    ),
    ...changesOf(
      'teachingGroup',
      stored.teachingGroup,
      after.teachingGroups.map((row) =>
        groupOf(row, known.group(row.group_id), source.group(row.group_id), year.id),
      ),
    ),
    ...changesOf(
      'blockedTime',
      stored.blockedTime,
      after.blockedTimes.map((row) => ({
        ...blockedTimeOf(row),
        id: blockedTimes.get(keyOfRow('blockedTimes', row)) ?? newId(),
      })),
    ),
    ...attendanceChanges(merged),
    ...goneRecords(merged),
    ...leavers('staff', stored.staff, merged),
    ...leavers('student', stored.student, merged),
    ...leavers('adult', stored.adult, merged),
  ]
}

/** Whoever is listed again has not left; nobody else's date changes. */
function leavingDates({ now }: MergedTables): (id: string, before: Leaver | null) => Leaver {
  const listed = new Set([
    ...now.staff.map((row) => row.staff_id),
    ...now.students.map((row) => row.student_id),
    ...now.adults.map((row) => row.adult_id),
  ])
  return (id, before) => ({ leftOn: listed.has(id) ? null : (before?.leftOn ?? null) })
}

type Leaver = Pick<Records['student'], 'leftOn'>

/** Those who leave with this import: they are marked, with all that is stored of them. */
const leavers = <Kind extends 'staff' | 'student' | 'adult'>(
  kind: Kind,
  stored: readonly Records[Kind][],
  { leftIds, today }: MergedTables,
): readonly ChangeOfKind<Kind>[] =>
  stored
    .filter(({ id, leftOn }) => leftIds.has(id) && leftOn === null)
    .map((before) => ({ kind, id: before.id, before, after: { ...before, leftOn: today } }))

/** Figures of the year; those of students that no row tells of stay. */
function attendanceChanges({
  stored,
  year,
  now,
  after,
  today,
  newId,
}: MergedTables): readonly ChangeOfKind<'attendanceFigure'>[] {
  const read = new Map(now.attendance.map((row) => [row.student_id, row]))
  const known = new Map<string, Records['attendanceFigure']>(
    stored.attendanceFigure.filter((row) => row.schoolYearId === year.id).map((row) => [row.studentId, row]),
  )
  const rows = after.attendance.flatMap((row) => {
    const own = read.get(row.student_id)
    const before = known.get(row.student_id) ?? null
    if (own === undefined) return []
    const asOf = own.as_of === '' ? null : dateOf(row.as_of)
    const figure = attendanceOf(row, before, { schoolYearId: year.id, asOf, today })
    return [{ ...figure, id: before?.id ?? newId() }]
  })
  return changesOf('attendanceFigure', stored.attendanceFigure, rows)
}

/** Groups of the year and blocked lessons that a list no longer names. Nothing else names them. */
function goneRecords({ stored, before, after }: MergedTables): readonly RosterRecordChange[] {
  const goneFrom = (table: 'teachingGroups' | 'blockedTimes'): ReadonlySet<string> => {
    const left = new Set(after[table].map((row) => keyOfRow(table, row)))
    return new Set(before[table].map((row) => keyOfRow(table, row)).filter((key) => !left.has(key)))
  }
  const [groups, blocked] = [goneFrom('teachingGroups'), goneFrom('blockedTimes')]
  return [
    ...removals(
      'teachingGroup',
      stored.teachingGroup.filter(({ id }) => groups.has(id)),
    ),
    ...removals(
      'blockedTime',
      stored.blockedTime.filter((one) => blocked.has(blockedKey(one))),
    ),
  ]
}

const removals = <Kind extends RosterKind>(
  kind: Kind,
  rows: readonly Records[Kind][],
): readonly ChangeOfKind<Kind>[] => rows.map((before) => ({ kind, id: before.id, before, after: null }))

/** The key of a blocked lesson's row. */
const blockedKey = ({ staffId, day, period }: BlockedTime): string => `${staffId}/${day}/${period}`

/** The school's newest id of each record: that of the roster, else the one that is stored. */
function sourceIds(
  ids: ReadonlyMap<string, string>,
  stored: readonly { readonly id: string; readonly sourceId: string }[],
): (id: string) => string {
  const bySource = new Map<string, string>([
    ...stored.map(({ id, sourceId }) => [id, sourceId] as const),
    ...[...ids].map(([sourceId, id]) => [id, sourceId] as const),
  ])
  return (id) => bySource.get(id) ?? id
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): (id: string) => Row | null {
  const found = new Map<string, Row>(rows.map((row) => [row.id, row]))
  return (id) => found.get(id) ?? null
}

interface ChangeOfKind<Kind extends RecordKind> {
  readonly kind: Kind
  readonly id: string
  readonly before: Records[Kind] | null
  readonly after: Records[Kind] | null
}

/** Additions, and records that are not what they were; those that no row tells of stay. */
function changesOf<Kind extends RosterKind>(
  kind: Kind,
  stored: readonly Records[Kind][],
  rows: readonly Records[Kind][],
): readonly ChangeOfKind<Kind>[] {
  const known = new Map<string, Records[Kind]>(stored.map((row) => [row.id, row]))
  return rows.flatMap((after): readonly ChangeOfKind<Kind>[] => {
    const before = known.get(after.id) ?? null
    return before !== null && isSame(before, after) ? [] : [{ kind, id: after.id, before, after }]
  })
}

function isSame(before: object, after: object): boolean {
  const now = new Map<string, unknown>(Object.entries(after))
  return Object.entries(before).every(
    ([field, value]) => JSON.stringify(now.get(field)) === JSON.stringify(value),
  )
}
