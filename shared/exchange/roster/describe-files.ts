import type {
  RosterColumnUse,
  RosterFileUse,
  RosterList,
  RosterTaking,
} from '@shared/domain/folder/roster-files'
import type { RosterFact } from './facts'
import { fieldName, type MappedField } from './mapper/fields'
import { guessColumns } from './mapper/guess-columns'
import { headerFingerprint } from './mapper/mapping-file'
import { presetsByReader, type Recognised } from './recognise'
import type { ReadingContext } from './tables/column'
import type { RosterTable } from './tables/roster-table'
import { foldName } from './values/names'

/** What a fact names, by its file. */
interface Named {
  readonly file: string
  readonly list: RosterList
  readonly key: string
}

/** Counts, as facts are read, how many of each list every file brings. */
export class BroughtLists {
  private readonly keys = new Map<string, Map<RosterList, Set<string>>>()

  add(fact: RosterFact): void {
    for (const { file, list, key } of namedBy(fact)) {
      const lists = this.keys.get(file) ?? new Map<RosterList, Set<string>>()
      this.keys.set(file, lists)
      lists.set(list, (lists.get(list) ?? new Set()).add(key))
    }
  }

  of(file: string): Readonly<Partial<Record<RosterList, number>>> {
    const lists = this.keys.get(file) ?? new Map<RosterList, Set<string>>()
    return Object.fromEntries([...lists].map(([list, keys]) => [list, keys.size]))
  }
}

function namedBy(fact: RosterFact): readonly Named[] {
  switch (fact.kind) {
    case 'student': {
      const { id, givenName, familyName, dateOfBirth, form } = fact.key
      const key = id || JSON.stringify([foldName(givenName, familyName), dateOfBirth, form])
      return [{ file: fact.at.file, list: 'students', key }]
    }
    case 'contact': {
      const { id, givenName, familyName, email, mobile, phone } = fact.adult
      const key = id || JSON.stringify([foldName(givenName, familyName), email || mobile || phone])
      return [{ file: fact.at.file, list: 'families', key }]
    }
    case 'staff': {
      const { file } = fact.at
      const staff: Named = { file, list: 'staff', key: fact.id || foldName(fact.givenName, fact.familyName) }
      return fact.room === '' ? [staff] : [staff, { file, list: 'rooms', key: fact.room }]
    }
    case 'attendance': {
      const { id, givenName, familyName } = fact.student
      return [{ file: fact.at.file, list: 'attendance', key: id || foldName(givenName, familyName) }]
    }
    case 'member':
      return [{ file: fact.groupId.file, list: 'groups', key: fact.groupId.id }]
    case 'blocked':
      return [{ file: fact.staff.file, list: 'blocked', key: `${fact.staff.id} ${fact.day} ${fact.period}` }]
    case 'room':
    case 'group':
      return []
  }
}

/** Rows of which a column shows what they have; none for formats that are known, of which nothing else may be read. */
const exampleRows = 3

/** What such a column holds is never shown. */
const secret = /passw|passcode|kennwort|wachtwoord|mot de passe|\bpin\b/i

/** What each table was taken for, and what it brings. */
export function describeFiles(
  recognised: readonly Recognised[],
  brought: BroughtLists,
  encodings: ReadonlyMap<string, string>,
  context: ReadingContext,
): readonly RosterFileUse[] {
  const presets = presetsByReader(recognised, context)
  return recognised.map((one) => {
    const { table } = one.kind === 'preset' ? one.known : one
    const preset = one.kind === 'preset' ? presets.get(one.reader) : undefined
    const taking: RosterTaking =
      preset !== undefined
        ? { kind: 'preset', preset }
        : one.kind === 'mapped'
          ? { kind: 'columns', preset: one.preset }
          : { kind: 'nothing' }
    const fields = one.kind === 'mapped' ? one.guessed.fields : guessColumns(table).fields
    return {
      file: table.file,
      taking,
      rows: table.rows.length,
      encoding: encodings.get(table.file) ?? null,
      brings: brought.of(table.file),
      columns: columnsOf(table, fields, one.kind === 'preset' ? 0 : exampleRows),
      fingerprint: headerFingerprint(table.labels),
    }
  })
}

/** The names by which a mapping knows the columns of a table, with their fields. */
function columnsOf(
  table: RosterTable,
  fields: readonly (MappedField | null)[],
  examples: number,
): readonly RosterColumnUse[] {
  const count = new Map<string, number>()
  return table.labels.map((label, i) => {
    const occurrence = (count.get(label) ?? 0) + 1
    count.set(label, occurrence)
    const field = fields[i] ?? null
    return {
      key: occurrence === 1 ? label : `${label}#${occurrence}`,
      field: field === null ? null : fieldName(field),
      examples: table.rows
        .slice(0, secret.test(label) ? 0 : examples)
        .map(({ cells }) => (cells[i] ?? '').trim())
        .filter((text) => text !== ''),
    }
  })
}
