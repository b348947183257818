import { tableName, type RosterTable } from '../tables/roster-table'
import { foldText, labelWords } from '../tables/labels'
import type { FieldSubject, MappedField } from './fields'
import { attendanceAttributes } from './read-attendance'
import { readLabel, type ReadLabel } from './read-label'
import { nameAttributes, settleFields } from './settle-fields'

/** The field of each column, null for those that say nothing. */
export interface GuessedColumns {
  readonly fields: readonly (MappedField | null)[]
  /** How a contact is related where the labels say so, by number: `Mother`. */
  readonly relatives: ReadonlyMap<number, string>
}

/** A cell holds one of these only, so that a second column begins another person. */
const single = new Set(['id', 'title', 'given_name', 'family_name', 'name', 'infix'])
/** What is said of no member of staff. */
const ofFamilies = new Set(['relationship', 'priority', 'responsibility', 'lives_with', 'letters'])
/** What labels say of contacts only; columns of them just before a contact's name belong to it. */
const ofContacts = new Set([
  ...[
    'relationship',
    'priority',
    'responsibility',
    'lives_with',
    'letters',
    'spoken_languages',
    'letter_language',
  ],
  'interpreter',
])

/** Columns without a subject of their own that stand together and speak of one person or group. */
interface Section {
  readonly columns: number[]
  readonly attributes: Set<string>
  readonly phrases: Set<string>
}

/** Guesses the field of each column by its label and, where labels repeat, by its position. */
export function guessColumns(table: RosterTable): GuessedColumns {
  const labels = ofAddressBook(
    table.labels,
    table.labels.map((label, i) => readLabel(label, table.above[i])),
  )
  const read = numberedContacts(settleClasses(withoutSpecialities(labels)))
  const sections = sectionsOf(read)
  const subjects = subjectsOf(sections, read, tableName(table))
  const fields = read.map((label, i): MappedField | null => {
    if (label === null) return null
    const section = sections.findIndex(({ columns }) => columns.includes(i))
    const own = section < 0 ? null : (subjects[section] ?? null)
    const subject = label.subject ?? own?.subject ?? null
    if (subject === null) return null
    const said = label.subject === null ? null : label.number
    const number = subject === 'contact' ? (said ?? own?.number ?? 1) : 1
    return { subject, number, attribute: label.attribute }
  })
  const relatives = new Map(
    read.flatMap((label) =>
      label === null || label.relative === '' ? [] : [[label.number ?? 1, label.relative] as const],
    ),
  )
  return {
    fields: settleFields(fields, read),
    relatives,
  }
}

/** Google's address book has columns for birthdays and nicknames of everybody: these are no sign of students. */
const ofAddressBook = (
  texts: readonly string[],
  labels: readonly (ReadLabel | null)[],
): readonly (ReadLabel | null)[] =>
  texts.some((text) => /^organization (1 )?title$/.test(labelWords(text)))
    ? labels.map((label) => (label?.subject === 'student' ? null : label))
    : labels

/** `Subject` in a list that names no students, classes or groups is what its teachers teach, and makes no group. */
function withoutSpecialities(labels: readonly (ReadLabel | null)[]): readonly (ReadLabel | null)[] {
  const isOfGroups = labels.some(
    (label) =>
      label !== null &&
      label.attribute !== 'subject' &&
      (label.subject === 'student' || label.subject === 'group' || label.attribute === 'class'),
  )
  return isOfGroups ? labels : labels.map((label) => (label?.attribute === 'subject' ? null : label))
}

/**
 * `Class` is the form where there is no other form and no subject, else a teaching group. A teacher's code is their id in a list of
 * staff, and names who teaches a group elsewhere; a teacher of no subject is the form's.
 */
function settleClasses(labels: readonly (ReadLabel | null)[]): readonly (ReadLabel | null)[] {
  const has = (attribute: string): boolean => labels.some((label) => label?.attribute === attribute)
  const isTaught = has('form') || has('subject')
  const hasGroup =
    has('subject') ||
    (has('class') && has('form')) ||
    labels.some((label) => label?.subject === 'group' && ['id', 'name'].includes(label.attribute))
  return labels.map((label): ReadLabel | null => {
    if (label?.attribute === 'class')
      return isTaught
        ? { ...label, subject: 'group', attribute: 'name' }
        : { ...label, subject: 'student', attribute: 'form' }
    if (label?.attribute === 'code')
      return hasGroup
        ? { ...label, subject: 'group', attribute: 'teacher' }
        : { ...label, subject: 'staff', attribute: 'id' }
    const isFormTeacher = label?.attribute === 'teacher' && !hasGroup && (has('form') || has('class'))
    return isFormTeacher ? { ...label, subject: 'student', attribute: 'form_teacher' } : label
  })
}

/**
 * `First name 1` and `First name 2` are of two contacts, and so is whatever else is numbered. `Mobile 1` and `Mobile 2` are of
 * `Parent 1` and `Parent 2` too, unless both stand before the second parent's name: then they are telephones of the first.
 */
function numberedContacts(labels: readonly (ReadLabel | null)[]): readonly (ReadLabel | null)[] {
  const nameAt = (number: number, subject: FieldSubject | null): number =>
    labels.findIndex(
      (label) => label?.subject === subject && label.number === number && nameAttributes.has(label.attribute),
    )
  const areOwnNames = nameAt(1, null) >= 0 && nameAt(2, null) >= 0
  const [first, second] = [nameAt(1, 'contact'), nameAt(2, 'contact')]
  if (!areOwnNames && (first < 0 || second < 0)) return labels
  const isOfFirst = ({ phrase }: ReadLabel): boolean =>
    labels.every((label, i) => label?.phrase !== phrase || label.number !== 2 || (i > first && i < second))
  return labels.map((label) => {
    if (label?.subject !== null || label.number === null) return label
    return { ...label, subject: 'contact', number: !areOwnNames && isOfFirst(label) ? 1 : label.number }
  })
}

function sectionsOf(labels: readonly (ReadLabel | null)[]): readonly Section[] {
  const sections: Section[] = [{ columns: [], attributes: new Set(), phrases: new Set() }]
  labels.forEach((label, i) => {
    if (label === null) return
    const current = sections.at(-1)
    if (!current) return
    const isRepeated =
      label.subject === null && single.has(label.attribute) && current.phrases.has(label.phrase)
    const section = isRepeated ? beginSection(current, labels) : current
    if (section !== current) sections.push(section)
    section.columns.push(i)
    if (label.subject !== null && !ofContacts.has(label.attribute)) return
    section.attributes.add(label.attribute)
    section.phrases.add(label.phrase)
  })
  return sections
}

/**
 * A title or a relationship just before the name that repeats belongs to the person with that name, and so does a name that the
 * person before has already: `Surname` before `Forename`, where the student's was `Legal surname`.
 */
function beginSection(before: Section, labels: readonly (ReadLabel | null)[]): Section {
  const moved: number[] = []
  while (before.columns.length > 1) {
    const last = before.columns.at(-1) ?? 0
    const label = labels[last]
    const attribute = label?.attribute ?? ''
    const isSecond = before.columns.some((at) => at !== last && labels[at]?.attribute === attribute)
    const isOfNext =
      attribute === 'title' || ofContacts.has(attribute) || (isSecond && nameAttributes.has(attribute))
    if (!isOfNext) break
    before.columns.pop()
    if (!isSecond) before.attributes.delete(attribute)
    before.phrases.delete(label?.phrase ?? '')
    moved.unshift(last)
  }
  return {
    columns: moved,
    attributes: new Set(moved.map((at) => labels[at]?.attribute ?? '')),
    phrases: new Set(moved.map((at) => labels[at]?.phrase ?? '')),
  }
}

interface SectionSubject {
  readonly subject: FieldSubject
  readonly number: number
}

function subjectsOf(
  sections: readonly Section[],
  labels: readonly (ReadLabel | null)[],
  name: string,
): readonly (SectionSubject | null)[] {
  let contacts = 0
  return sections.map((section, at): SectionSubject | null => {
    const subject = at === 0 ? firstSubject(labels, sections.length > 1, name) : laterSubject(section, labels)
    if (subject === 'contact') contacts += 1
    return subject === null ? null : { subject, number: subject === 'contact' ? contacts : 1 }
  })
}

const isNameOf = (label: ReadLabel | null, subject: FieldSubject): boolean =>
  label?.subject === subject && nameAttributes.has(label.attribute)

/** The subject of columns that do not state one: the subject that no other columns have. */
function firstSubject(
  labels: readonly (ReadLabel | null)[],
  isRepeated: boolean,
  name: string,
): FieldSubject | null {
  const says = (subject: FieldSubject, attributes?: readonly string[]): boolean =>
    labels.some((label) => label?.subject === subject && (attributes?.includes(label.attribute) ?? true))
  const namesStaff =
    /staff|teacher|lehrer|lehrkr|docent|leraar|enseignant|professeur|personnel|personal/.test(name)
  const hasStudentFacts = says('student', [
    'date_of_birth',
    'upn',
    'year_group',
    'preferred_name',
    'leaving_date',
    ...attendanceAttributes,
  ])
  const hasContactFacts = labels.some((label) => ofContacts.has(label?.attribute ?? ''))
  if (isRepeated) return 'student'
  if (labels.some((label) => isNameOf(label, 'student')))
    return hasContactFacts || !says('staff') ? 'contact' : 'staff'
  if (labels.some((label) => isNameOf(label, 'contact'))) return 'student'
  if (hasStudentFacts) return 'student'
  const hasStaffFacts = says('staff', ['room', 'room_name', 'role', 'id']) || namesStaff
  const isOfFamily = labels.some((label) => ofFamilies.has(label?.attribute ?? ''))
  if (hasStaffFacts && !isOfFamily && nameSubject(name) !== 'student') return 'staff'
  // A list of contacts that names its students by their ids.
  if (hasContactFacts && says('student', ['id']) && !says('student', ['form'])) return 'contact'
  if (says('student') || hasContactFacts) return 'student'
  return nameSubject(name)
}

function nameSubject(name: string): FieldSubject | null {
  const folded = foldText(name)
  if (/contact|parent|guardian|carer|eltern|erzieher|ouder|responsable/.test(folded)) return 'contact'
  return /student|pupil|child|learner|schuler|schueler|leerling|eleve|klasse/.test(folded) ? 'student' : null
}

function laterSubject({ columns, attributes }: Section, labels: readonly (ReadLabel | null)[]): FieldSubject {
  const says = (subject: FieldSubject): boolean => columns.some((at) => labels[at]?.subject === subject)
  const hasContactFacts = [...attributes].some((attribute) => ofContacts.has(attribute))
  if (hasContactFacts) return 'contact'
  const first = columns[0] ?? 0
  const isAfterGroup = labels.slice(0, first).some((label) => label?.subject === 'group')
  const hasName = [...nameAttributes].some((attribute) => attributes.has(attribute))
  if (says('group') && !hasName) return 'group'
  return isAfterGroup && hasName ? 'staff' : 'contact'
}
