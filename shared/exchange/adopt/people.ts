import type { AdoptionNote } from '@shared/domain/folder/adoption'
import type { Enrolment, Guardianship } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type {
  AdultId,
  HouseholdId,
  InterpreterId,
  RoomId,
  SchoolYearId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { AdoptionOptions } from './adopt'
import { nameOfPerson, recognise, type IdMap } from './identities'

/** The app's ids of a folder's people and rooms. */
export interface PeopleIds {
  readonly staff: IdMap<StaffId>
  readonly student: IdMap<StudentId>
  readonly household: IdMap<HouseholdId>
  readonly adult: IdMap<AdultId>
  readonly interpreter: IdMap<InterpreterId>
  readonly room: IdMap<RoomId>
}

/** What stands under a new id; an id that no row has (an announced appointment of somebody gone) stays as it is. */
export const renamed = <Id>(ids: IdMap<Id>, id: Id): Id => ids.get(id) ?? id

/** The people and rooms of a conference under the app's own ids, with the rows that link them. */
export function renamePeople(
  conference: Conference,
  { school, newId }: AdoptionOptions,
  schoolYearId: SchoolYearId,
) {
  const staff = recognise(conference.staff, school.staff, 'staff', nameOfPerson, newId)
  const student = recognise(conference.students, school.student, 'student', nameOfPerson, newId)
  const household = recognise(conference.households, school.household, 'household', ({ name }) => name, newId)
  const adult = recognise(conference.adults, school.adult, 'adult', nameOfPerson, newId)
  const interpreter = recognise(
    conference.interpreters,
    school.interpreter,
    'interpreter',
    nameOfPerson,
    newId,
  )
  const room = recognise(conference.rooms, school.room, 'room', ({ name }) => name, newId)
  const ids: PeopleIds = {
    staff: staff.ids,
    student: student.ids,
    household: household.ids,
    adult: adult.ids,
    interpreter: interpreter.ids,
    room: room.ids,
  }
  const notes: readonly AdoptionNote[] = [staff, student, household, adult, interpreter, room].flatMap(
    (one) => one.notes,
  )

  const guardianships = conference.guardianships.map((row): Guardianship => ({
    ...row,
    householdId: renamed(ids.household, row.householdId),
    studentId: renamed(ids.student, row.studentId),
  }))
  const enrolments = conference.enrolments.map((row): Enrolment => ({
    ...row,
    schoolYearId,
    studentId: renamed(ids.student, row.studentId),
  }))
  return {
    ids,
    notes,
    guardianships: withIds(
      guardianships,
      school.guardianship,
      (row) => [row.householdId, row.studentId],
      newId,
    ),
    enrolments: withIds(enrolments, school.enrolment, (row) => [row.studentId, row.schoolYearId], newId),
    records: {
      staff: conference.staff.map((row) => ({ ...row, id: renamed(ids.staff, row.id) })),
      students: conference.students.map((row) => ({ ...row, id: renamed(ids.student, row.id) })),
      households: conference.households.map((row) => ({ ...row, id: renamed(ids.household, row.id) })),
      interpreters: conference.interpreters.map((row) => ({ ...row, id: renamed(ids.interpreter, row.id) })),
      rooms: conference.rooms.map((row) => ({ ...row, id: renamed(ids.room, row.id) })),
      adults: conference.adults.map((row) => ({
        ...row,
        id: renamed(ids.adult, row.id),
        householdIds: row.householdIds.map((id) => renamed(ids.household, id)),
        staffId: row.staffId === null ? null : renamed(ids.staff, row.staffId),
      })),
      guardianships,
      enrolments,
    },
  }
}

/** Gives each row the id of the row that the school has for the same pair, else a new one. */
function withIds<Row extends object>(
  rows: readonly Row[],
  known: readonly (Row & { readonly id: string })[],
  pairOf: (row: Row) => readonly [string, string],
  newId: () => string,
): readonly (Row & { readonly id: string })[] {
  const keyOf = (row: Row): string => pairOf(row).join(' ')
  const ids = new Map(known.map((row) => [keyOf(row), row.id]))
  return rows.map((row) => ({ ...row, id: ids.get(keyOf(row)) ?? newId() }))
}
