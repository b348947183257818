import type { LocalDate } from '@shared/kernel/time'
import type { FactPlace, StudentFact, StudentKey } from '../facts'
import type { ReadingContext } from '../tables/column'
import { foldName, spokenName } from '../values/names'
import { freeId, madeId } from './made-id'
import { isOnePerson } from './same-person'

/** A student as all rows together show them. */
export interface StudentRecord {
  readonly id: string
  readonly at: FactPlace
  readonly order: number
  givenName: string
  familyName: string
  preferredName: string
  dateOfBirth: LocalDate | null
  form: string
  yearGroup: string
  address: string
  homeLanguages: readonly string[]
  isLeaver: boolean
}

/** Who was found for what a row says: a student, nobody, or more than one. */
export type StudentMatch = StudentRecord | 'unknown' | 'ambiguous'

/** Pick-a-Time marks the second row of a child of separated parents with an asterisk after the id: that is one child. */
export const isCloneId = (id: string): boolean => id.length > 1 && id.endsWith('*')
const withoutMark = (id: string): string => (isCloneId(id) ? id.slice(0, -1) : id)

/** All students, found by the school's id, else by name, date of birth and form. */
export class StudentRegister {
  private readonly byId = new Map<string, StudentRecord>()
  private readonly byName = new Map<string, StudentRecord[]>()
  private sorted: readonly StudentRecord[] | null = null

  constructor(private readonly context: ReadingContext) {}

  /** In the order of their first rows. */
  get all(): readonly StudentRecord[] {
    this.sorted ??= [...this.byId.values()].toSorted((a, b) => a.order - b.order)
    return this.sorted
  }

  /** Adds what a row says of a student: to the one who is known already, or as a new one. */
  add(fact: StudentFact, order: number): void {
    const known = this.find(fact.key)
    if (known === 'ambiguous') return this.reportAmbiguous(fact)
    if (known === 'unknown') this.create(fact, withoutMark(fact.key.id), order)
    else if (this.isSamePerson(known, fact) && !this.isNamesake(known, fact)) this.fill(known, fact)
    else this.create(fact, '', order)
    const { id } = fact.key
    if (isCloneId(id))
      this.context.findings.propose({
        kind: 'cloned-student',
        ids: [withoutMark(id)],
        names: [spokenName(fact.key.givenName, fact.key.familyName)],
      })
  }

  /** A student that only contacts refer to, by an id. */
  addUnlisted(at: FactPlace, id: string): StudentRecord {
    const record = blankRecord(at, withoutMark(id), this.byId.size)
    this.keep(record)
    return record
  }

  find(key: StudentKey): StudentMatch {
    if (key.id !== '') {
      const known = this.byId.get(withoutMark(key.id))
      if (known) return known
    }
    const name = foldName(key.familyName, key.givenName)
    if (name === '') return 'unknown'
    const likely = (this.byName.get(name) ?? []).filter((one) => couldBe(one, key))
    const [first] = likely
    if (first === undefined || key.id !== '') return 'unknown'
    return likely.length > 1 ? 'ambiguous' : first
  }

  private create(fact: StudentFact, schoolId: string, order: number): void {
    const { at, key } = fact
    const id = schoolId === '' ? this.madeIdOf(key) : schoolId
    const record = blankRecord(at, id, order)
    this.keep(record)
    this.fill(record, fact)
    const name = foldName(key.familyName, key.givenName)
    const others = this.byName.get(name)
    if (others) others.push(record)
    else this.byName.set(name, [record])
  }

  private keep(record: StudentRecord): void {
    this.byId.set(record.id, record)
    this.sorted = null
  }

  private madeIdOf({ familyName, givenName, dateOfBirth, form }: StudentKey): string {
    const facts = [foldName(familyName), foldName(givenName), dateOfBirth ?? '']
    const short = madeId('student', facts)
    return this.byId.has(short)
      ? freeId(madeId('student', [...facts, form]), (id) => this.byId.has(id))
      : short
  }

  private isSamePerson(known: StudentRecord, { at, key, idColumn }: StudentFact): boolean {
    if (known.dateOfBirth !== null && known.dateOfBirth === key.dateOfBirth) return true
    return isOnePerson(known, key, { file: at.file, column: idColumn, id: key.id }, this.context)
  }

  /** A second row of one name in a list that has one row for each student: a person must say whether they are one. */
  private isNamesake(known: StudentRecord, { at, key, listColumn }: StudentFact): boolean {
    if (key.id !== '' || listColumn === '' || known.at.file !== at.file) return false
    const answer = this.context.answers.answer(at.file, listColumn)
    const name = spokenName(key.givenName, key.familyName)
    if (answer === null) this.context.findings.ask(at.file, listColumn, { kind: 'same-name', name })
    return answer === 'different'
  }

  /** Blanks are filled; what differs stays as it was read first, and is reported. */
  private fill(record: StudentRecord, fact: StudentFact): void {
    const { key } = fact
    const name = foldName(record.givenName, record.familyName)
    if (name === '') {
      record.givenName = key.givenName
      record.familyName = key.familyName
    }
    if (record.dateOfBirth !== null && key.dateOfBirth !== null && record.dateOfBirth !== key.dateOfBirth)
      this.context.findings.problem(
        { ...fact.at, column: fact.birthColumn, value: key.dateOfBirth },
        { kind: 'differs', kept: record.dateOfBirth },
      )
    record.dateOfBirth ??= key.dateOfBirth
    record.form ||= key.form
    record.preferredName ||= fact.preferredName
    record.yearGroup ||= fact.yearGroup
    record.address ||= fact.address
    if (record.homeLanguages.length === 0) record.homeLanguages = fact.homeLanguages
    record.isLeaver ||= fact.isLeaver
  }

  private reportAmbiguous({ at, key }: StudentFact): void {
    const value = spokenName(key.givenName, key.familyName)
    this.context.findings.problem({ ...at, column: '', value }, { kind: 'ambiguous-name' })
  }
}

const blankRecord = (at: FactPlace, id: string, order: number): StudentRecord => ({
  id,
  at,
  order,
  givenName: '',
  familyName: '',
  preferredName: '',
  dateOfBirth: null,
  form: '',
  yearGroup: '',
  address: '',
  homeLanguages: [],
  isLeaver: false,
})

const couldBe = (known: StudentRecord, { dateOfBirth, form }: StudentKey): boolean =>
  (known.dateOfBirth === null || dateOfBirth === null || known.dateOfBirth === dateOfBirth) &&
  (known.form === '' || form === '' || known.form === form)
