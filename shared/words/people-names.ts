import type {
  Adult,
  Enrolment,
  Guardianship,
  Household,
  Interpreter,
  Sourced,
  Staff,
  Student,
} from '@shared/domain/people/people'
import { spellingKey } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { AdultId, HouseholdId, InterpreterId, StaffId, StudentId } from '@shared/kernel/ids'
import { distinctLabels, type Distinction } from './distinct-labels'
import {
  familyName,
  formalStaffName,
  listName,
  proseName,
  shortNames,
  staffListName,
  staffName,
} from './names'

/** The scope in which names are unique: the people of an event, or of the whole school. */
export interface NamedPeople {
  readonly students: readonly Student[]
  /** The first of a student tells the form. */
  readonly enrolments: readonly Enrolment[]
  readonly households: readonly Household[]
  readonly guardianships: readonly Guardianship[]
  readonly staff: readonly Staff[]
  readonly adults: readonly Adult[]
  readonly interpreters: readonly Interpreter[]
}

/**
 * The names of people as the office and staff read them: no two people of a kind have the same. Children are
 * distinguished by form, else year of birth, else the school's id; families by the same of their children. Blank for an
 * unknown id.
 */
export interface PeopleNames {
  readonly form: (id: StudentId) => string
  /** Anna Kowalska */
  readonly student: (id: StudentId) => string
  /** Kowalska, Anna */
  readonly studentInList: (id: StudentId) => string
  /** Anna Kowalska (9B), also where nobody else has the name. */
  readonly studentWithForm: (id: StudentId) => string
  /** Anna Kowalska, where the form stands beside it. */
  readonly studentBesideForm: (id: StudentId) => string
  /** Kowalska, Anna, where the form stands beside it. */
  readonly studentInListBesideForm: (id: StudentId) => string
  /** Anna, or as much more as tells her from everybody else. */
  readonly studentInShort: (id: StudentId) => string
  /** Anna (9B), or as much more as tells her from everybody else. */
  readonly studentInShortWithForm: (id: StudentId) => string
  /** The name that the school gave the household, else its adults. */
  readonly household: (id: HouseholdId) => string
  /** The adults as a letter greets them, else the household's name. */
  readonly householdAdults: (id: HouseholdId) => string
  /** Ms Tan */
  readonly staff: (id: StaffId) => string
  /** Ms Wei Tan */
  readonly staffInFull: (id: StaffId) => string
  /** Tan, Ms Wei */
  readonly staffInList: (id: StaffId) => string
  readonly interpreter: (id: InterpreterId) => string
  readonly interpreterInList: (id: InterpreterId) => string
  readonly adult: (id: AdultId) => string
  readonly adultInList: (id: AdultId) => string
}

/**
 * The names among these people; made once for the same people, however often they are read anew. Where some have changed, names that
 * do not depend on them stay.
 */
export function namesAmong(people: NamedPeople): PeopleNames {
  const before = recent.find((one) => kinds.every((kind) => areSame(one.people, people, kind)))
  const found = { people, names: before?.names ?? namesIn(people) }
  recent = [found, ...recent.filter((one) => one !== before)].slice(0, maxKept)
  return found.names
}

/** An event and the school, each before and after a change. */
const maxKept = 4
let recent: readonly { readonly people: NamedPeople; readonly names: PeopleNames }[] = []

const kinds = [
  'students',
  'enrolments',
  'households',
  'guardianships',
  'staff',
  'adults',
  'interpreters',
] as const
type Kind = (typeof kinds)[number]

/** The store hands out the same object for a record until that is changed. */
const areSame = (one: NamedPeople, other: NamedPeople, kind: Kind): boolean =>
  areAlike<object>(one[kind], other[kind], () => false)

const areAlike = <Row>(
  before: readonly Row[],
  after: readonly Row[],
  isAlike: (a: Row, b: Row) => boolean,
): boolean =>
  before === after ||
  (before.length === after.length &&
    before.every((row, i) => {
      const other = after[i]
      return row === other || (other !== undefined && isAlike(row, other))
    }))

/** Families of one name differ by their children's forms and years of birth, whatever these are called. */
const areFamiliesSame = (one: NamedPeople, other: NamedPeople): boolean =>
  (['households', 'guardianships', 'enrolments'] as const).every((kind) => areSame(one, other, kind)) &&
  areAlike(one.students, other.students, (a, b) => a.id === b.id && a.dateOfBirth === b.dateOfBirth)

function namesIn(people: NamedPeople): PeopleNames {
  const { students, staff, interpreters, adults } = people
  const forms = new Map<StudentId, string>()
  for (const { studentId, form } of people.enrolments)
    if (!forms.has(studentId)) forms.set(studentId, form.trim())
  const form = (id: StudentId): string => forms.get(id) ?? ''
  const formOf = ({ id }: Student): string => form(id)
  const marks = childMarks(form)
  const besideForm = (label: (student: Student) => string): ((id: StudentId) => string) =>
    byId(() =>
      [...groupBy(students, formOf).values()].flatMap((all) => [
        ...distinctLabels(all, { label: named(label), marks }),
      ]),
    )
  const familyMarks = marksOfFamilies(people, formOf)
  const known = (isSame: (before: NamedPeople) => boolean): PeopleNames | undefined =>
    recent.find((one) => isSame(one.people))?.names
  const families = known((before) => areFamiliesSame(before, people))
  const sameStaff = known((before) => areSame(before, people, 'staff'))
  const sameAdults = known((before) => areSame(before, people, 'adults'))
  return {
    form,
    ...childNames(students, form),
    student: labelsOf(students, { label: named(proseName), marks }),
    studentInList: labelsOf(students, { label: named(listName), marks }),
    studentBesideForm: besideForm(proseName),
    studentInListBesideForm: besideForm(listName),
    household:
      families?.household ?? labelsOf(people.households, { label: named(familyName), marks: familyMarks }),
    householdAdults:
      families?.householdAdults ??
      labelsOf(people.households, { label: named(adultsName), marks: familyMarks }),
    staff: sameStaff?.staff ?? labelsOf(staff, { label: shortestOf(staff), marks: [role, sourceId] }),
    staffInFull:
      sameStaff?.staffInFull ?? labelsOf(staff, { label: named(formalStaffName), marks: [role, sourceId] }),
    staffInList:
      sameStaff?.staffInList ?? labelsOf(staff, { label: named(staffListName), marks: [role, sourceId] }),
    interpreter: labelsOf(interpreters, { label: named(proseName), marks: [sourceId] }),
    interpreterInList: labelsOf(interpreters, { label: named(listName), marks: [sourceId] }),
    adult: sameAdults?.adult ?? labelsOf(adults, { label: named(proseName), marks: [sourceId] }),
    adultInList:
      sameAdults?.adultInList ?? labelsOf(adults, { label: named(staffListName), marks: [sourceId] }),
  }
}

/** Names of children, unique among these alone, as documents and messages for their own family need them. */
export function childNames(
  children: readonly Student[],
  form: PeopleNames['form'],
): Pick<PeopleNames, 'studentInShort' | 'studentInShortWithForm' | 'studentWithForm'> {
  const marks = childMarks(form)
  return {
    studentWithForm: labelsOf(children, { label: named(proseName), always: ({ id }) => form(id), marks }),
    studentInShort: onceMade(() => shortNames(children.map((one) => shortened(one, marks)))),
    studentInShortWithForm: onceMade(() =>
      shortNames(children.map((one) => ({ ...shortened(one, marks), always: form(one.id) }))),
    ),
  }
}

const shortened = (one: Student, marks: readonly ((student: Student) => string)[]) => ({
  id: one.id,
  name: proseName(one) === '' ? { givenName: one.sourceId, familyName: '' } : one,
  marks: marks.map((mark) => mark(one)),
})

const childMarks = (form: PeopleNames['form']): readonly ((student: Student) => string)[] => [
  ({ id }) => form(id),
  birthYear,
  sourceId,
]

const sourceId = (row: Sourced): string => row.sourceId
const role = (staff: Staff): string => staff.role
const birthYear = ({ dateOfBirth }: Student): string => dateOfBirth?.slice(0, 4) ?? ''

/** A name, or the school's id of somebody whose name is blank. */
const named =
  <Named>(name: (person: Named) => string) =>
  (person: Named & Sourced): string =>
    name(person) || person.sourceId

/** Adults of a family as minutes name them: Mrs Tan, or Mrs Wei Tan beside another Mrs Tan. */
export function adultNames(adults: readonly Adult[]): readonly string[] {
  const labels = distinctLabels(adults, { label: shortestOf(adults), marks: [sourceId] })
  return adults.map((one) => labels.get(one) ?? '')
}

/** Title and family name where no other of the list has the same, else the given name as well. */
function shortestOf<Titled extends Staff | Adult>(people: readonly Titled[]): (one: Titled) => string {
  const sharing = groupBy(people, (one) => spellingKey(staffName(one)))
  return named((one: Titled) =>
    (sharing.get(spellingKey(staffName(one)))?.length ?? 0) > 1 ? formalStaffName(one) : staffName(one),
  )
}

/** Families of one name by their children, who are better known than the adults; two of the same children by their adults. */
function marksOfFamilies(
  { students, guardianships }: NamedPeople,
  formOf: (student: Student) => string,
): Distinction<Household>['marks'] {
  // Followed only where two families share a name.
  let childrenOf: ((id: HouseholdId) => readonly Student[]) | null = null
  const ofChildren =
    (mark: (student: Student) => string) =>
    ({ id }: Household): string => {
      childrenOf ??= childrenOfFamilies(students, guardianships)
      const values = new Set(
        childrenOf(id)
          .map(mark)
          .filter((text) => text !== ''),
      )
      return [...values].toSorted(byNumbers.compare).join(', ')
    }
  return [ofChildren(formOf), ofChildren(birthYear), ({ adults }) => adults, sourceId]
}

const byNumbers = new Intl.Collator('en', { numeric: true })

function childrenOfFamilies(
  students: readonly Student[],
  guardianships: readonly Guardianship[],
): (id: HouseholdId) => readonly Student[] {
  const known = new Map(students.map((one) => [one.id, one]))
  const children = groupBy(guardianships, ({ householdId }) => householdId)
  return (id) => (children.get(id) ?? []).flatMap(({ studentId }) => known.get(studentId) ?? [])
}

const adultsName = ({ name, adults }: Household): string => adults.trim() || name.trim()

function labelsOf<Id, Row extends { readonly id: Id }>(
  rows: readonly Row[],
  distinction: Distinction<Row>,
): (id: Id) => string {
  return byId(() => distinctLabels(rows, distinction))
}

const byId = <Id>(make: () => Iterable<readonly [{ readonly id: Id }, string]>): ((id: Id) => string) =>
  onceMade(() => {
    const labels = new Map<Id, string>()
    for (const [row, label] of make()) labels.set(row.id, label)
    return labels
  })

/** Labels by id, computed on first use; blank for an unknown id. */
function onceMade<Id>(make: () => ReadonlyMap<Id, string>): (id: Id) => string {
  let made: ReadonlyMap<Id, string> | null = null
  return (id) => {
    made ??= make()
    return made.get(id) ?? ''
  }
}
