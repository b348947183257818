import type { FactPlace, StaffFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import { foldName, splitName } from '../values/names'
import { freeId, madeId } from './made-id'
import { isOnePerson } from './same-person'

/** A member of staff as all rows together show them. */
export interface StaffRecord {
  readonly id: string
  readonly at: FactPlace
  title: string
  givenName: string
  familyName: string
  role: string
  room: string
  email: string
  languages: readonly string[]
  isLeaver: boolean
}

/** All staff, found by the school's id or short name, else by name. */
export class StaffRegister {
  private readonly byId = new Map<string, StaffRecord>()
  private readonly byName = new Map<string, StaffRecord>()
  /** Who was found for a text: each teacher is named in many rows. */
  private readonly found = new Map<string, StaffRecord | undefined>()
  /** By surname, alone or with the first letter of the first name. */
  private readonly byShortName = new Map<string, StaffRecord | 'several'>()

  constructor(private readonly context: ReadingContext) {}

  get all(): readonly StaffRecord[] {
    return [...this.byId.values()]
  }

  add(fact: StaffFact): void {
    const name = foldName(fact.givenName, fact.familyName)
    const sameId = this.byId.get(fact.id)
    const repeated = { file: fact.at.file, column: fact.idColumn, id: fact.id }
    const isTaken = sameId !== undefined && !isOnePerson(sameId, fact, repeated, this.context)
    const known = fact.id === '' || isTaken ? this.byName.get(name) : sameId
    if (known) return fillStaff(known, fact)
    const made = fact.id === '' || isTaken ? madeId('staff', [name]) : fact.id
    const id = freeId(made, (one) => this.byId.has(one))
    const { at, title, givenName, familyName, role, room, email, languages, isLeaver } = fact
    const record = { id, at, title, givenName, familyName, role, room, email, languages, isLeaver }
    this.byId.set(id, record)
    this.index(record)
  }

  /** Who a cell means: by id, else by name in whatever order, with or without title and first name. */
  find(text: string): StaffRecord | undefined {
    if (!this.found.has(text)) this.found.set(text, this.search(text))
    return this.found.get(text)
  }

  private search(text: string): StaffRecord | undefined {
    const byId = this.byId.get(text)
    if (byId) return byId
    const { givenName, familyName } = splitName(text)
    const byName =
      this.byName.get(foldName(givenName, familyName)) ?? this.byName.get(foldName(familyName, givenName))
    if (byName) return byName
    const isShort = givenName.replace('.', '').length < 2
    const byShortName = isShort
      ? this.byShortName.get(foldName(givenName.slice(0, 1), familyName))
      : undefined
    return byShortName === 'several' ? undefined : byShortName
  }

  /** A teacher who is in no list of staff: a short name is taken for the id, more words for a name. */
  addUnlisted(at: FactPlace, text: string): StaffRecord {
    const isName = /\s|,/.test(text)
    const parts = isName ? splitName(text) : { title: '', givenName: '', familyName: text }
    const id = isName ? madeId('staff', [foldName(parts.givenName, parts.familyName)]) : text
    const known = this.byId.get(id)
    if (known) return known
    const record = { ...parts, id, at, role: '', room: '', email: '', languages: [], isLeaver: false }
    this.byId.set(id, record)
    this.index(record)
    return record
  }

  private index(record: StaffRecord): void {
    this.found.clear()
    const { givenName, familyName } = record
    const name = foldName(givenName, familyName)
    if (name !== '' && !this.byName.has(name)) this.byName.set(name, record)
    for (const short of new Set([foldName(familyName), foldName(givenName.slice(0, 1), familyName)])) {
      const other = this.byShortName.get(short)
      if (short !== '') this.byShortName.set(short, other === undefined ? record : 'several')
    }
  }
}

function fillStaff(record: StaffRecord, fact: StaffFact): void {
  record.title ||= fact.title
  record.givenName ||= fact.givenName
  record.familyName ||= fact.familyName
  record.room ||= fact.room
  record.email ||= fact.email
  if (record.languages.length === 0) record.languages = fact.languages
}
