import type { MappedField } from './fields'
import type { ReadLabel } from './read-label'

type Fields = readonly (MappedField | null)[]

/** Attributes by which somebody is named. */
export const nameAttributes: ReadonlySet<string> = new Set(['given_name', 'family_name', 'name', 'call_name'])
const ofReach = new Set(['email', 'mobile', 'phone', 'address', 'title'])

/** What the fields of columns mean once all of them are known. */
export const settleFields = (fields: Fields, labels: readonly (ReadLabel | null)[]): Fields =>
  ofNamedContacts(moveReach(plainNames(callNames(staffLanguages(fields)), labels), labels))

/** The languages of a list of staff are theirs. */
function staffLanguages(fields: Fields): Fields {
  const isStaffList =
    fields.some((field) => field?.subject === 'staff' && nameAttributes.has(field.attribute)) &&
    !fields.some((field) => field?.subject === 'contact' && nameAttributes.has(field.attribute))
  return fields.map((field) =>
    isStaffList && (field?.attribute === 'spoken_languages' || field?.attribute === 'home_language')
      ? { ...field, subject: 'staff', attribute: 'spoken_languages' }
      : field,
  )
}

/** `Roepnaam` or `Preferred forename` is the first name, or what somebody is called where the first name has a column of its own. */
function callNames(fields: Fields): Fields {
  return fields.map((field) => {
    if (field?.attribute !== 'call_name' && field?.attribute !== 'preferred_name') return field
    const hasFirstName = fields.some(
      (other) =>
        (other?.attribute === 'given_name' || other?.attribute === 'name') &&
        other.subject === field.subject &&
        other.number === field.number,
    )
    return { ...field, attribute: hasFirstName ? 'preferred_name' : 'given_name' }
  })
}

/** `Name` beside a first name is the surname, and beside a surname the first name. */
function plainNames(fields: Fields, labels: readonly (ReadLabel | null)[]): Fields {
  const has = (one: MappedField, attribute: string): boolean =>
    fields.some(
      (field) =>
        field?.subject === one.subject && field.number === one.number && field.attribute === attribute,
    )
  return fields.map((field, i) => {
    if (field?.attribute !== 'name' || field.subject === 'group') return field
    const [hasGiven, hasFamily] = [has(field, 'given_name'), has(field, 'family_name')]
    if (hasGiven && !hasFamily) return { ...field, attribute: 'family_name' }
    // `Full name` beside a surname is still the whole name.
    const isGiven = hasFamily && !hasGiven && labels[i]?.phrase === 'name'
    return isGiven ? { ...field, attribute: 'given_name' } : field
  })
}

/** An e-mail, telephone or title that does not say whose it is belongs to the contact, where the contact has no other. */
function moveReach(read: Fields, labels: readonly (ReadLabel | null)[]): Fields {
  const fields = read.map((field): MappedField | null =>
    field?.subject === 'household' && ofReach.has(field.attribute) ? { ...field, subject: 'contact' } : field,
  )
  const contacts = fields.filter((field) => field?.subject === 'contact')
  if (contacts.length === 0 || contacts.some((field) => field !== null && field.number > 1)) return fields
  return fields.map((field, i) => {
    const isUnsaid =
      field?.subject === 'student' && labels[i]?.subject === null && ofReach.has(field.attribute)
    if (!isUnsaid || contacts.some((one) => one?.attribute === field.attribute)) return field
    return { ...field, subject: 'contact' }
  })
}

/** `Parent mobile 2` is another number of the one parent, unless a second one has a name or an id. */
function ofNamedContacts(fields: Fields): Fields {
  const named = new Set(
    fields.flatMap((field) =>
      field?.subject === 'contact' && (nameAttributes.has(field.attribute) || field.attribute === 'id')
        ? [field.number]
        : [],
    ),
  )
  if (named.size === 0) return fields
  const [first = 1] = named
  return fields.map((field) =>
    field?.subject === 'contact' && !named.has(field.number) ? { ...field, number: first } : field,
  )
}
