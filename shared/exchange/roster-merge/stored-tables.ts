import type { SchoolYearId } from '@shared/kernel/ids'
import type { RecordKind, Records } from '@shared/records/registry'
import {
  adultCells,
  guardianshipCells,
  householdCells,
  listCell,
  roomCells,
  staffCells,
  studentCells,
} from '../people-cells'
import type { RosterTables } from '../roster/school/tables'

type RowsOf<Kind extends RecordKind> = { readonly [K in Kind]: readonly Records[K][] }

/** The people that are stored already. */
export type StoredPeople = RowsOf<
  | 'schoolYear'
  | 'staff'
  | 'student'
  | 'household'
  | 'adult'
  | 'room'
  | 'guardianship'
  | 'enrolment'
  | 'teachingGroup'
  | 'blockedTime'
  | 'attendanceFigure'
  | 'marker'
>

/** Stored records as the tables that a roster is read into, under their own ids; forms, groups and attendance are those of one year. */
export function storedTables(stored: StoredPeople, yearId: SchoolYearId): RosterTables {
  const enrolments = new Map(
    stored.enrolment.filter((row) => row.schoolYearId === yearId).map((row) => [row.studentId, row]),
  )
  return {
    staff: stored.staff.map((one) => staffCells(one, one.roomId)),
    rooms: stored.room.map(roomCells),
    students: stored.student.map((one) => studentCells(one, enrolments.get(one.id))),
    households: stored.household.map(householdCells),
    householdStudents: stored.guardianship.map((one) => guardianshipCells(one, one.receivesLetters)),
    adults: stored.adult.map((one) => adultCells(one, one.mobile || one.phone)),
    teachingGroups: stored.teachingGroup
      .filter((one) => one.schoolYearId === yearId)
      .map((one) => ({
        group_id: one.id,
        name: one.name,
        subject: one.subject,
        year_group: one.yearGroup,
        staff_ids: listCell(one.staffIds),
        student_ids: listCell(one.studentIds),
      })),
    blockedTimes: stored.blockedTime.map((one) => ({
      staff_id: one.staffId,
      day: String(one.day),
      period: String(one.period),
    })),
    attendance: stored.attendanceFigure
      .filter((one) => one.schoolYearId === yearId)
      .map((one) => ({
        student_id: one.studentId,
        sessions_possible: String(one.sessionsPossible),
        sessions_missed: String(one.sessionsMissed),
        times_late: String(one.timesLate),
        as_of: one.asOf,
      })),
  }
}
