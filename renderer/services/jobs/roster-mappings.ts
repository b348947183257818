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

type Answers = RosterMapping['answers']

/**
 * The encodings of files whose bytes are a question. Only with an encoding can a header be read, by which answers are remembered: each
 * that was answered before is tried, and holds where the header is one that it was answered for. Null where reading was stopped.
 */
export async function rememberedEncodings(
  files: readonly string[],
  stored: readonly StoredRosterMapping[],
  readWith: (answers: Answers) => Promise<readonly RosterFileUse[] | null>,
): Promise<Answers | null> {
  const found: Record<string, string> = {}
  const keyOf = (file: string): string => `${file}/${encodingAnswer}`
  for (const encoding of new Set(stored.flatMap(({ answers }) => answers[encodingAnswer] ?? []))) {
    const open = files.filter((file) => found[keyOf(file)] === undefined)
    if (open.length === 0) break
    const read = await readWith(Object.fromEntries(open.map((file) => [keyOf(file), encoding])))
    if (read === null) return null
    for (const { file, fingerprint } of read) {
      const known = stored.find((one) => one.fingerprint === fingerprint)
      if (open.includes(file) && known?.answers[encodingAnswer] === encoding) found[keyOf(file)] = encoding
    }
  }
  return found
}

/** Under this an answer about a whole file is kept, not about one of its columns. */
const encodingAnswer = 'encoding'

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
