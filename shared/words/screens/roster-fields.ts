import { parseDate } from '@shared/kernel/time'
import type { Format } from '../format'

const attributeNames: Readonly<Record<string, string>> = {
  id: 'ID',
  upn: 'UPN',
  title: 'title',
  name: 'full name',
  given_name: 'first name',
  family_name: 'surname',
  infix: 'name prefix',
  preferred_name: 'preferred name',
  date_of_birth: 'date of birth',
  form: 'form',
  form_teacher: 'form teacher',
  year_group: 'year group',
  home_language: 'home language',
  spoken_languages: 'languages spoken',
  languages: 'languages',
  letter_language: 'letter language',
  interpreter: 'interpreter',
  interpreter_language: 'interpreter',
  relationship: 'relationship',
  priority: 'order of contact',
  responsibility: 'parental responsibility',
  parental_responsibility: 'parental responsibility',
  lives_with: 'lives with',
  letters: 'gets letters',
  receives_letters: 'gets letters',
  attends: 'comes to conferences',
  email: 'email',
  mobile: 'mobile',
  phone: 'phone',
  address: 'address',
  salutation: 'greeting in letters',
  adults: 'greeting in letters',
  contact_channel: 'contact by',
  contact: 'contact',
  leaving_date: 'leaving date',
  role: 'role',
  room: 'room',
  room_id: 'room',
  room_name: 'room name',
  building: 'building',
  meetings_at_once: 'meetings at once',
  code: 'code',
  subject: 'subject',
  teacher: 'teacher',
  class: 'class',
  household_ids: 'families',
  staff_id: 'works here as',
  staff_ids: 'staff',
  student_ids: 'students',
  sessions_possible: 'sessions possible',
  sessions_attended: 'sessions attended',
  sessions_missed: 'sessions missed',
  absences_authorised: 'authorised absences',
  absences_unauthorised: 'unauthorised absences',
  times_late: 'times late',
  attendance_as_of: 'attendance as of',
  as_of: 'as of',
}

/** What a field is called: "date of birth". */
export const fieldText = (attribute: string): string =>
  attributeNames[attribute] ?? attribute.replaceAll('_', ' ')

const languageFields: ReadonlySet<string> = new Set([
  'home_language',
  'spoken_languages',
  'languages',
  'letter_language',
  'interpreter_language',
])

/** What a field says: languages by their names, `pl; uk` is "Polish, Ukrainian", and dates in words. */
export function fieldValueText(
  attribute: string,
  value: string,
  format: Pick<Format, 'language' | 'date'>,
): string {
  if (languageFields.has(attribute))
    return value
      .split(/[;,]\s*/)
      .map((code) => (code === '' ? '' : format.language(code)))
      .join(', ')
  const date = parseDate(value)
  return date.ok ? format.date(date.value) : value
}

/** What a mapped column is: "Student: date of birth". */
export function mappedFieldText(name: string): string {
  const [, subject = '', number = '', attribute = ''] = /^([a-z]+?)(\d?)\.([a-z_]+)$/.exec(name) ?? []
  const subjectName = `${subjectNames[subject] ?? subject}${number === '' ? '' : ` ${number}`}`
  return `${subjectName}: ${fieldText(attribute)}`
}

const subjectNames: Readonly<Record<string, string>> = {
  student: 'Student',
  contact: 'Adult',
  staff: 'Staff',
  group: 'Group',
  household: 'Family',
  room: 'Room',
}

/** What a row becomes: "Student". */
export const subjectText = (subject: string): string => subjectNames[subject] ?? subject
