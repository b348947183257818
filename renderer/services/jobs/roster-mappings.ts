import type { RosterFileUse } from '@shared/domain/folder/roster-files'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import { answersAbout, mappingOf, type RosterMapping } from '@shared/exchange/roster/mapper/mapping-file'
import type { Change, RememberedMapping } from '@renderer/services/ports'

/** The mapping that files are read with, and which parts of it were remembered. */
export interface MappingInUse {
  readonly mapping: RosterMapping
  readonly remembered: readonly RememberedMapping[]
}

/** The mapping given by hand, with what is remembered for the headers of files that it says nothing of. */
export function mappingInUse(
  byHand: RosterMapping,
  files: readonly RosterFileUse[],
  stored: readonly StoredRosterMapping[],
): MappingInUse {
  const byFingerprint = new Map(stored.map((one) => [one.fingerprint, one]))
  const found = files.flatMap(({ file, fingerprint }) => {
    const known = fingerprint === '' ? undefined : byFingerprint.get(fingerprint)
    return known === undefined || byHand.columns[file] !== undefined ? [] : [{ file, known }]
  })
  const parts = found.map(({ file, known }) => mappingOf(file, known.columns, known.answers))
  return {
    mapping: {
      columns: { ...byHand.columns, ...joined(parts.map(({ columns }) => columns)) },
      answers: { ...joined(parts.map(({ answers }) => answers)), ...byHand.answers },
    },
    remembered: found.map(({ file, known }) => ({ file, id: known.id, name: known.name })),
  }
}

const joined = <Value>(
  records: readonly Readonly<Record<string, Value>>[],
): Readonly<Record<string, Value>> => Object.fromEntries(records.flatMap((record) => Object.entries(record)))

/** What is remembered of columns and answers that were given by hand, by the header of their file. */
export function mappingChanges(
  byHand: RosterMapping,
  files: readonly RosterFileUse[],
  stored: readonly StoredRosterMapping[],
  newId: () => string,
): readonly Change[] {
  const byFingerprint = new Map(stored.map((one) => [one.fingerprint, one]))
  return files.flatMap(({ file, fingerprint }): readonly Change[] => {
    const columns = byHand.columns[file]
    const answers = answersFor(byHand, file)
    if (fingerprint === '' || (columns === undefined && Object.keys(answers).length === 0)) return []
    const before = byFingerprint.get(fingerprint) ?? null
    const after: StoredRosterMapping = {
      id: before?.id ?? newId(),
      name: before?.name ?? baseName(file),
      file: baseName(file),
      fingerprint,
      columns: columns ?? before?.columns ?? {},
      answers: { ...before?.answers, ...answers },
    }
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ kind: 'rosterMapping', id: after.id, before, after }]
  })
}

/** Whether two rows are one person is answered for this file alone; all other answers hold for its columns. */
const forOneFile = new Set(['same', 'different', ''])

const answersFor = (mapping: RosterMapping, file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answersAbout(file, mapping)).filter(([, answer]) => !forOneFile.has(answer)),
  )

const baseName = (file: string): string => file.split('/').findLast((part) => part !== '') ?? file
