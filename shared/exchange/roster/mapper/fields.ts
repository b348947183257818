/** What one column can say of a student. */
export const studentAttributes = [
  ...['id', 'upn', 'given_name', 'infix', 'family_name', 'name', 'preferred_name', 'date_of_birth'],
  ...['form', 'year_group', 'leaving_date', 'home_language', 'address', 'email', 'phone', 'mobile', 'title'],
  'form_teacher',
] as const

/** What a mapped column says, by whom it speaks of. Contacts are numbered where a row has several. */
export type FieldSubject = 'student' | 'contact' | 'staff' | 'group' | 'household'

/** A field that a column is: `contact.email`, `contact2.given_name`. */
export interface MappedField {
  readonly subject: FieldSubject
  /** Which of several contacts of a row, counted from 1. */
  readonly number: number
  readonly attribute: string
}

/** The name of a field in a mapping's file. */
export const fieldName = ({ subject, number, attribute }: MappedField): string =>
  `${subject}${number > 1 ? number : ''}.${attribute}`

/** Reads the name of a field; null for one that there is not, and for `ignore`. */
export function parseField(name: string): MappedField | null {
  const [, subject = '', number = '1', attribute = ''] = /^([a-z]+?)(\d?)\.([a-z_]+)$/.exec(name) ?? []
  const known = subjects.find((one) => one === subject)
  return known === undefined ? null : { subject: known, number: Number(number || '1'), attribute }
}

const subjects: readonly FieldSubject[] = ['student', 'contact', 'staff', 'group', 'household']
