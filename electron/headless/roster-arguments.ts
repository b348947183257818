import { err, ok, type Result } from '@shared/kernel/result'
import { parseLanguage } from '@shared/kernel/language'
import { parseOptions } from './parse-options'

/** What `npm run roster` was asked to do. */
export interface RosterArguments {
  readonly paths: readonly string[]
  readonly out: string
  readonly mapping: string | null
  readonly into: string | null
  readonly language: string
}

export const rosterUsage = `Usage: npm run roster -- PATH... --out FOLDER [--mapping FILE] [--into FOLDER] [--language CODE]

Reads a school's own lists (CSV, TSV, .dat, .txt, Excel, a zip or a folder of them) and writes its people to the folder FOLDER:
staff.csv, rooms.csv, students.csv, households.csv, household_students.csv, adults.csv, teaching_groups.csv, blocked_times.csv
where the lists have them, report.json, and in left_out/ the rows that were left out.
  --mapping FILE   what columns mean, and answers to questions (parley-mapping/1)
  --into FOLDER    an earlier output to update; it is only read
  --language CODE  the school's language (default en)

Exit codes: 0 people were read, 2 a question must be answered first, 1 nothing could be read.
`

const options = {
  out: { type: 'string' },
  mapping: { type: 'string' },
  into: { type: 'string' },
  language: { type: 'string', default: 'en' },
} as const

/** What was asked for, or what is wrong with how it was asked. */
export function readRosterArguments(args: readonly string[]): Result<RosterArguments, string> {
  const parsed = parseOptions(args, options)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (positionals.length === 0) return err('Give at least one file or folder.')
  if (values.out === undefined) return err('Use --out to say where to write the people.')
  const language = parseLanguage(values.language)
  if (!language.ok) return err('--language takes the code of a language, such as en or de.')
  return ok({
    paths: positionals,
    out: values.out,
    mapping: values.mapping ?? null,
    into: values.into ?? null,
    language: language.value,
  })
}
