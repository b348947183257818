import type { AssembledSchool } from './assemble'
import type { AdultRecord } from './adults'
import {
  comingAdults,
  getsLetters,
  greetingOf,
  householdName,
  languagesOf,
  neverAttends,
  type HouseholdRecord,
} from './households'
import { idList, type RosterRow, type RosterTables } from './tables'

/** The people of a school as rows of the tables; `language` is the school's. */
export function schoolTables(school: AssembledSchool, language: string): RosterTables {
  return {
    staff: school.staff.map((one) => ({
      staff_id: one.id,
      title: one.title,
      given_name: one.givenName,
      family_name: one.familyName,
      role: one.role || 'teacher',
      room_id: one.room,
      languages: idList(one.languages),
      email: one.email,
    })),
    rooms: school.rooms.map(({ id, name, building }) => ({
      room_id: id,
      name,
      building,
      meetings_at_once: '',
    })),
    students: school.students.map((one) => ({
      student_id: one.id,
      given_name: one.givenName,
      family_name: one.familyName,
      preferred_name: one.preferredName,
      date_of_birth: one.dateOfBirth ?? '',
      form: one.form,
      year_group: one.yearGroup,
    })),
    households: school.households.map((household) => householdRow(household, language)),
    householdStudents: school.households.flatMap(householdStudentRows),
    adults: adultRows(school.households),
    teachingGroups: school.groups.map(({ group, staffIds, students }) => ({
      group_id: group.id,
      name: group.name,
      subject: group.subject,
      year_group: group.yearGroup,
      staff_ids: idList(staffIds),
      student_ids: idList([...students].map((student) => student.id)),
    })),
    blockedTimes: school.blocked.map(({ staffId, day, period }) => ({
      staff_id: staffId,
      day: String(day),
      period: String(period),
    })),
    attendance: [...school.attendance.all].map(([id, figure]) => ({
      student_id: id,
      sessions_possible: String(figure.sessionsPossible),
      sessions_missed: String(figure.sessionsMissed),
      times_late: figure.timesLate === null ? '' : String(figure.timesLate),
      as_of: figure.asOf ?? '',
    })),
  }
}

function householdRow(household: HouseholdRecord, school: string): RosterRow<'households'> {
  const { letter, interpreter } = languagesOf(household, school)
  const adults = comingAdults(household)
  const first = (field: 'email' | 'mobile' | 'phone' | 'address'): string =>
    adults.map((adult) => adult[field]).find((text) => text !== '') ?? ''
  const ways = [
    ['email', first('email')],
    ['sms', first('mobile')],
    ['phone', first('phone')],
    ['letter', first('address')],
  ] as const
  const [channel, contact] = ways.find(([, text]) => text !== '') ?? ['letter', '']
  return {
    household_id: household.id,
    name: householdName(household),
    adults: greetingOf(household, school),
    letter_language: letter,
    interpreter_language: interpreter,
    contact_channel: channel,
    contact,
  }
}

function householdStudentRows({ id, links }: HouseholdRecord): readonly RosterRow<'householdStudents'>[] {
  const students = [...new Set(links.map((link) => link.student))]
  return students.map((student) => {
    const own = links.filter((link) => link.student === student)
    const relationships = own
      .filter((link) => !neverAttends(link.relationship))
      .map((link) => link.relationship)
    return {
      household_id: id,
      student_id: student.id,
      relationship: [...new Set(relationships)].filter((text) => text !== '').join(', '),
      receives_letters: getsLetters(own) ? 'yes' : 'no',
    }
  })
}

function adultRows(households: readonly HouseholdRecord[]): readonly RosterRow<'adults'>[] {
  const of = new Map<AdultRecord, HouseholdRecord[]>()
  for (const household of households)
    for (const adult of household.adults) of.set(adult, [...(of.get(adult) ?? []), household])
  return [...of].map(([adult, own]) => {
    const links = own.flatMap((household) => household.links.filter((link) => link.adult === adult))
    const flags = links.map((link) => link.hasResponsibility)
    return {
      adult_id: adult.id,
      household_ids: idList(own.map((household) => household.id)),
      title: adult.title,
      given_name: adult.givenName,
      family_name: adult.familyName,
      attends: links.some((link) => !neverAttends(link.relationship)) ? 'yes' : 'no',
      staff_id: adult.staffId,
      email: adult.email,
      phone: adult.mobile || adult.phone,
      parental_responsibility: flags.includes(true) ? 'yes' : flags.includes(false) ? 'no' : '',
    }
  })
}
