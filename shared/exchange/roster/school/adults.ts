import type { AdultFact, ContactFact, FactPlace } from '../facts'
import type { ReadingContext } from '../tables/column'
import { foldName } from '../values/names'
import { freeId, madeId } from './made-id'
import { isOnePerson } from './same-person'
import { isCloneId, type StudentRecord } from './students'

/** An adult as all rows together show them. */
export interface AdultRecord {
  readonly id: string
  readonly at: FactPlace
  title: string
  givenName: string
  familyName: string
  email: string
  mobile: string
  phone: string
  address: string
  languages: readonly string[]
  staffId: string
}

/** What all rows together say of a student and an adult. */
export interface FamilyLink {
  readonly student: StudentRecord
  readonly adult: AdultRecord
  readonly order: number
  relationship: string
  priority: number | null
  hasResponsibility: boolean | null
  livesWith: boolean | null
  getsLetters: boolean | null
  address: string
  householdId: string
  part: string
  salutation: string
  letterLanguage: string
  interpreter: string | boolean | null
}

/** All adults, found by the school's id, else by name with e-mail, telephone or address; and whose they are. */
export class AdultRegister {
  private readonly byId = new Map<string, AdultRecord>()
  private readonly byKey = new Map<string, AdultRecord>()
  private readonly links = new Map<StudentRecord, FamilyLink[]>()
  private count = 0

  constructor(private readonly context: ReadingContext) {}

  get all(): readonly AdultRecord[] {
    return [...this.byId.values()]
  }

  linksOf(student: StudentRecord): readonly FamilyLink[] {
    return this.links.get(student) ?? []
  }

  add(student: StudentRecord, fact: ContactFact): void {
    const adult = this.adultOf(student, fact)
    fillAdult(adult, fact.adult)
    const others = this.links.get(student) ?? []
    this.links.set(student, others)
    const part = isCloneId(fact.student.id) ? 'clone' : fact.part
    const known = others.find((link) => link.adult === adult && link.part === part)
    if (known) fillLink(known, fact)
    else others.push({ ...linkOf(fact), student, adult, part, order: this.count++ })
  }

  private adultOf(student: StudentRecord, fact: ContactFact): AdultRecord {
    const { adult } = fact
    if (adult.id !== '') {
      const known = this.byId.get(adult.id)
      const repeated = { file: fact.at.file, column: fact.idColumn, id: adult.id }
      if (known && isOnePerson(known, adult, repeated, this.context)) return known
      return this.create(fact.at, known ? '' : adult.id, adult, student)
    }
    const name = foldName(adult.givenName, adult.familyName)
    const ofStudent = this.linksOf(student).find(
      (link) =>
        foldName(link.adult.givenName, link.adult.familyName) === name &&
        (adult.email === '' || link.adult.email === '' || sameText(adult.email, link.adult.email)),
    )
    const known = (name === '' ? undefined : ofStudent?.adult) ?? this.byKey.get(keyOf(adult, student))
    return known ?? this.create(fact.at, '', adult, student)
  }

  private create(at: FactPlace, schoolId: string, adult: AdultFact, student: StudentRecord): AdultRecord {
    const key = keyOf(adult, student)
    const made = schoolId === '' ? madeId('adult', [key]) : schoolId
    const id = freeId(made, (one) => this.byId.has(one))
    const record: AdultRecord = { ...adult, id, at, staffId: '' }
    this.byId.set(id, record)
    if (schoolId === '') this.byKey.set(key, record)
    return record
  }
}

const sameText = (a: string, b: string): boolean => foldName(a) === foldName(b)

/** Without an id an adult is a name with an e-mail address, else a telephone, else an address, else their one child. */
function keyOf(adult: AdultFact, student: StudentRecord): string {
  const name = foldName(adult.givenName, adult.familyName)
  const phone = (adult.mobile || adult.phone).replace(/\D/g, '')
  const reach = foldName(adult.email) || phone || foldName(adult.address) || `child ${student.id}`
  return JSON.stringify([name, reach])
}

function fillAdult(record: AdultRecord, fact: AdultFact): void {
  record.title ||= fact.title
  record.givenName ||= fact.givenName
  record.familyName ||= fact.familyName
  record.email ||= fact.email
  record.mobile ||= fact.mobile
  record.phone ||= fact.phone
  record.address ||= fact.address
  record.languages = [...new Set([...record.languages, ...fact.languages])]
}

const linkOf = (fact: ContactFact) => ({
  relationship: fact.relationship,
  priority: fact.priority,
  hasResponsibility: fact.hasResponsibility,
  livesWith: fact.livesWith,
  getsLetters: fact.getsLetters,
  address: fact.adult.address,
  householdId: fact.householdId,
  salutation: fact.salutation,
  letterLanguage: fact.letterLanguage,
  interpreter: fact.interpreter,
})

function fillLink(link: FamilyLink, fact: ContactFact): void {
  link.relationship ||= fact.relationship
  link.priority ??= fact.priority
  link.hasResponsibility ??= fact.hasResponsibility
  link.livesWith ??= fact.livesWith
  link.getsLetters ??= fact.getsLetters
  link.address ||= fact.adult.address
  link.householdId ||= fact.householdId
  link.salutation ||= fact.salutation
  link.letterLanguage ||= fact.letterLanguage
  link.interpreter ??= fact.interpreter
}
