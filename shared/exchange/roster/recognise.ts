import type { RosterPreset } from '@shared/domain/folder/roster-report'
import type { RosterFact } from './facts'
import type { RosterFindings } from './findings'
import { fieldName, parseField, type MappedField } from './mapper/fields'
import { guessColumns, type GuessedColumns } from './mapper/guess-columns'
import { readMapped } from './mapper/read-mapped'
import { cleverReader } from './presets/clever'
import { knownLabels } from './presets/known-labels'
import { mappedPreset } from './presets/mapped-presets'
import { oneRosterReader } from './presets/oneroster'
import { powerSchoolReader } from './presets/powerschool'
import type { KnownTable, RosterReader } from './presets/preset'
import { schildReader } from './presets/schild'
import { sdsV1Reader } from './presets/sds-v1'
import { untisReader } from './presets/untis'
import { zermeloReader } from './presets/zermelo'
import type { ReadingContext } from './tables/column'
import { withHeader, type RawTable, type RosterTable } from './tables/roster-table'

/** The order decides where a table could be of two formats. */
const readers: readonly RosterReader[] = [
  untisReader,
  schildReader,
  oneRosterReader,
  sdsV1Reader,
  powerSchoolReader,
  cleverReader,
  zermeloReader,
]

/** What a table was taken for. */
export type Recognised =
  | { readonly kind: 'preset'; readonly reader: RosterReader; readonly known: KnownTable }
  | {
      readonly kind: 'mapped'
      readonly table: RosterTable
      readonly guessed: GuessedColumns
      readonly preset: RosterPreset | null
    }
  /** Its labels speak of people, but not of their names. */
  | { readonly kind: 'unmapped'; readonly table: RosterTable }
  | { readonly kind: 'nothing'; readonly table: RosterTable }

/** Finds out which format a table is of; anything that no format knows is mapped column by column. */
export function recognise(raw: RawTable, context: ReadingContext): Recognised {
  const byHand = context.answers.columnsOf(raw.file)
  const isMapped = Object.keys(byHand).length > 0
  if (!isMapped) {
    for (const reader of readers) {
      const known = reader.positional?.(raw, context.findings) ?? null
      if (known !== null) return { kind: 'preset', reader, known }
    }
  }
  if (isMapped) {
    const { table, guessed } = readByHand(raw, byHand, context.findings)
    return mapped(table, guessed, context)
  }
  const table = withHeader(raw, knownLabels, context.findings)
  for (const reader of readers) {
    const kind = reader.kindOf(table)
    if (kind !== null) return { kind: 'preset', reader, known: { kind, table } }
  }
  return mapped(table, guessColumns(table), context)
}

/** A table with its columns as a person has mapped them. */
export function readByHand(
  raw: RawTable,
  byHand: Readonly<Record<string, string>>,
  findings: RosterFindings,
): { readonly table: RosterTable; readonly guessed: GuessedColumns } {
  // A label that a person has mapped is known, whatever it is.
  const score = (cells: readonly string[]): number =>
    knownLabels(cells) + cells.filter((cell) => Object.hasOwn(byHand, cell.trim())).length * 10
  const table = withHeader(raw, score, findings)
  return { table, guessed: mappedByHand(table, byHand) }
}

/** The columns as a person has mapped them; those that they left alone are guessed. */
function mappedByHand(table: RosterTable, byHand: Readonly<Record<string, string>>): GuessedColumns {
  const guessed = guessColumns(table)
  const count = new Map<string, number>()
  const fields = table.labels.map((label, i): MappedField | null => {
    const occurrence = (count.get(label) ?? 0) + 1
    count.set(label, occurrence)
    const key = occurrence === 1 ? label : `${label}#${occurrence}`
    return Object.hasOwn(byHand, key) ? parseField(byHand[key] ?? '') : (guessed.fields[i] ?? null)
  })
  return { ...guessed, fields }
}

function mapped(table: RosterTable, guessed: GuessedColumns, context: ReadingContext): Recognised {
  const fields = new Set(guessed.fields.flatMap((field) => (field === null ? [] : [fieldName(field)])))
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.has(name))
  const namesStudents = has(
    'student.id',
    'student.upn',
    'student.name',
    'student.family_name',
    'student.given_name',
  )
  const namesContacts = [...fields].some((field) =>
    /^contact\d?\.(id|name|family_name|given_name|email)$/.test(field),
  )
  const saysOfStudents =
    has('student.name', 'student.family_name', 'student.given_name') ||
    namesContacts ||
    has('group.name', 'group.id', 'group.subject') ||
    has('student.sessions_possible', 'student.sessions_attended')
  const isReadable =
    (namesStudents && saysOfStudents) ||
    has('staff.name', 'staff.family_name', 'staff.given_name') ||
    (has('student.form') && has('student.form_teacher')) ||
    (has('group.name', 'group.id') && has('group.teacher', 'staff.id'))
  if (isReadable && table.rows.length > 0)
    return { kind: 'mapped', table, guessed, preset: mappedPreset(table, guessed) }
  const isList = isReadable || knownLabels(table.labels) >= 2
  if (isList && table.rows.length > 0) return { kind: 'unmapped', table }
  context.findings.fileProblem(table.file, { kind: isList ? 'no-rows' : 'unknown-file' })
  return { kind: 'nothing', table }
}

/** What all tables of a reading say, format by format; and which format they are. */
export function factsOf(
  recognised: readonly Recognised[],
  context: ReadingContext,
): { readonly preset: RosterPreset | null; readonly facts: Iterable<RosterFact> } {
  const byReader = tablesByReader(recognised)
  const [first] = byReader
  const ofMapper = recognised.flatMap((one) =>
    one.kind === 'mapped' && one.preset !== null ? [one.preset] : [],
  )
  return {
    preset: first ? first[0].presetOf(first[1], context) : (ofMapper[0] ?? null),
    facts: allFacts(byReader, recognised, context),
  }
}

function tablesByReader(recognised: readonly Recognised[]): ReadonlyMap<RosterReader, readonly KnownTable[]> {
  const byReader = new Map<RosterReader, KnownTable[]>()
  for (const one of recognised) {
    if (one.kind !== 'preset') continue
    byReader.set(one.reader, [...(byReader.get(one.reader) ?? []), one.known])
  }
  return byReader
}

/** The format of each reader's tables. */
export const presetsByReader = (
  recognised: readonly Recognised[],
  context: ReadingContext,
): ReadonlyMap<RosterReader, RosterPreset> =>
  new Map(
    [...tablesByReader(recognised)].map(([reader, tables]) => [reader, reader.presetOf(tables, context)]),
  )

function* allFacts(
  byReader: ReadonlyMap<RosterReader, readonly KnownTable[]>,
  recognised: readonly Recognised[],
  context: ReadingContext,
): Iterable<RosterFact> {
  for (const [reader, tables] of byReader) yield* reader.read(tables, context)
  for (const one of recognised) if (one.kind === 'mapped') yield* readMapped(one.table, one.guessed, context)
}

/** The table of a file that is read. */
export const readTable = (one: Recognised): RosterTable | null =>
  one.kind === 'mapped'
    ? one.table
    : one.kind === 'preset' && !one.reader.ignored.has(one.known.kind)
      ? one.known.table
      : null
