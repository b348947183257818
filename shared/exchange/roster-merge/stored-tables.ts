import type { SchoolYearId } from '@shared/kernel/ids'
import type { RecordKind, Records } from '@shared/records/registry'
import { idList, type RosterTables } from '../roster/school/tables'

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
    staff: stored.staff.map((one) => ({
      staff_id: one.id,
      title: one.title,
      given_name: one.givenName,
      family_name: one.familyName,
      role: one.role,
      room_id: one.roomId ?? '',
      languages: idList(one.languages),
      email: one.email,
    })),
    rooms: stored.room.map((one) => ({
      room_id: one.id,
      name: one.name,
      building: one.building,
      meetings_at_once: one.meetingsAtOnce === null ? '' : String(one.meetingsAtOnce),
    })),
    students: stored.student.map((one) => ({
      student_id: one.id,
      given_name: one.givenName,
      family_name: one.familyName,
      preferred_name: one.preferredName,
      date_of_birth: one.dateOfBirth ?? '',
      form: enrolments.get(one.id)?.form ?? '',
      year_group: enrolments.get(one.id)?.yearGroup ?? '',
    })),
    households: stored.household.map((one) => ({
      household_id: one.id,
      name: one.name,
      adults: one.adults,
      letter_language: one.letterLanguage,
      interpreter_language: one.interpreterLanguage ?? '',
      contact_channel: one.contactChannel,
      contact: one.contact,
    })),
    householdStudents: stored.guardianship.map((one) => ({
      household_id: one.householdId,
      student_id: one.studentId,
      relationship: one.relationship,
      receives_letters: yesNo(one.receivesLetters),
    })),
    adults: stored.adult.map((one) => ({
      adult_id: one.id,
      household_ids: idList(one.householdIds),
      title: one.title,
      given_name: one.givenName,
      family_name: one.familyName,
      attends: yesNo(one.attends),
      staff_id: one.staffId ?? '',
      email: one.email,
      phone: one.mobile || one.phone,
      parental_responsibility: one.parentalResponsibility,
    })),
    teachingGroups: stored.teachingGroup
      .filter((one) => one.schoolYearId === yearId)
      .map((one) => ({
        group_id: one.id,
        name: one.name,
        subject: one.subject,
        year_group: one.yearGroup,
        staff_ids: idList(one.staffIds),
        student_ids: idList(one.studentIds),
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

const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no')
