import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { labelKey } from '../tables/labels'

/** How columns were mapped by hand and what was answered: `--mapping FILE`, and what the app keeps and exports. */
export interface RosterMapping {
  /** By file and column: the field that the column is. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By `FILE/COLUMN`. */
  readonly answers: Readonly<Record<string, string>>
}

const format = 'parley-mapping/1'

const schema = z.object({
  format: z.literal(format),
  columns: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  answers: z.record(z.string(), z.string()).default({}),
})

export const noMapping: RosterMapping = { columns: {}, answers: {} }

/** Reads a mapping from JSON. */
export function readMapping(text: string): Result<RosterMapping, 'not-a-mapping'> {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success
      ? ok({ columns: read.data.columns, answers: read.data.answers })
      : err('not-a-mapping')
  } catch {
    return err('not-a-mapping')
  }
}

/** Writes a mapping as JSON that `readMapping` reads back. */
export const writeMapping = ({ columns, answers }: RosterMapping): string =>
  `${JSON.stringify({ format, columns, answers }, null, 2)}\n`

/** The part of a mapping that is about one file. */
export const mappingOf = (
  file: string,
  columns: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>>,
): RosterMapping => ({
  columns: Object.keys(columns).length === 0 ? {} : { [file]: columns },
  answers: Object.fromEntries(
    Object.entries(answers).map(([column, answer]) => [`${file}/${column}`, answer] as const),
  ),
})

/** What was answered about a file, by its columns. */
export const answersAbout = (
  file: string,
  { answers }: Pick<RosterMapping, 'answers'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      key.startsWith(`${file}/`) ? [[key.slice(file.length + 1), answer] as const] : [],
    ),
  )

/** The answers and columns of a mapping, by a file's whole path or the end of it. */
export class ColumnAnswers {
  constructor(private readonly mapping: RosterMapping) {}

  answer(file: string, column: string): string | null {
    const { answers } = this.mapping
    const key = pathEnds(file)
      .map((end) => `${end}/${column}`)
      .find((one) => Object.hasOwn(answers, one))
    return key === undefined ? null : (answers[key] ?? null)
  }

  /** The fields given by hand to a file's columns, by column. */
  columnsOf(file: string): Readonly<Record<string, string>> {
    const end = pathEnds(file).find((one) => Object.hasOwn(this.mapping.columns, one))
    return (end === undefined ? undefined : this.mapping.columns[end]) ?? {}
  }
}

/** `a.zip/b/c.csv`, `b/c.csv` and `c.csv`. */
function pathEnds(file: string): readonly string[] {
  const parts = file.split('/')
  return parts.map((_, i) => parts.slice(i).join('/'))
}

/** The same for all files with these labels in whatever order: under it a mapping is remembered. */
export const headerFingerprint = (labels: readonly string[]): string =>
  labels
    .map(labelKey)
    .filter((label) => label !== '')
    .toSorted()
    .join(' ')
