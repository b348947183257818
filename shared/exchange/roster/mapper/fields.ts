/** The kinds of people and groups that a mapped column can describe. Contacts are numbered where a row has several. */
export const fieldSubjects = ['student', 'contact', 'staff', 'group', 'household'] as const
export type FieldSubject = (typeof fieldSubjects)[number]

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
  const known = fieldSubjects.find((one) => one === subject)
  return known === undefined ? null : { subject: known, number: Number(number || '1'), attribute }
}
