import type { Room } from '@shared/domain/events/event'
import type { Adult, Enrolment, Guardianship, Household, Staff, Student } from '@shared/domain/people/people'

// People as the cells of a conference folder and of the tables that rosters are read into, by column.

/** A list in one cell. */
export const listCell = (items: readonly string[]): string => items.join(';')

export const yesNoCell = (is: boolean): string => (is ? 'yes' : 'no')

/** `room` is the room in which they usually sit; null where it is not known. */
export const staffCells = (one: Staff, room: Staff['roomId']) => ({
  staff_id: one.id,
  title: one.title,
  given_name: one.givenName,
  family_name: one.familyName,
  role: one.role,
  room_id: room ?? '',
  languages: listCell(one.languages),
  email: one.email,
})

export const roomCells = (one: Room) => ({
  room_id: one.id,
  name: one.name,
  building: one.building,
  meetings_at_once: one.meetingsAtOnce === null ? '' : String(one.meetingsAtOnce),
})

/** `enrolment` is that of the year in question. */
export const studentCells = (one: Student, enrolment: Pick<Enrolment, 'form' | 'yearGroup'> | undefined) => ({
  student_id: one.id,
  given_name: one.givenName,
  family_name: one.familyName,
  preferred_name: one.preferredName,
  date_of_birth: one.dateOfBirth ?? '',
  form: enrolment?.form ?? '',
  year_group: enrolment?.yearGroup ?? '',
})

export const householdCells = (one: Household) => ({
  household_id: one.id,
  name: one.name,
  adults: one.adults,
  letter_language: one.letterLanguage,
  interpreter_language: one.interpreterLanguage ?? '',
  contact_channel: one.contactChannel,
  contact: one.contact,
})

export const guardianshipCells = (one: Guardianship, receivesLetters: boolean) => ({
  household_id: one.householdId,
  student_id: one.studentId,
  relationship: one.relationship,
  receives_letters: yesNoCell(receivesLetters),
})

export const adultCells = (one: Adult, phone: string) => ({
  adult_id: one.id,
  household_ids: listCell(one.householdIds),
  title: one.title,
  given_name: one.givenName,
  family_name: one.familyName,
  attends: yesNoCell(one.attends),
  staff_id: one.staffId ?? '',
  email: one.email,
  phone,
  parental_responsibility: one.parentalResponsibility,
})
