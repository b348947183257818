import { readRoster, type RosterOptions, type RosterReading } from '@shared/exchange/roster/read-roster'
import type { RosterTables } from '@shared/exchange/roster/school/tables'
import { parseDate, type LocalDate } from '@shared/kernel/time'

/** A day that exists. */
export function day(text: string): LocalDate {
  const date = parseDate(text)
  if (!date.ok) throw new Error(`${text} is a date`)
  return date.value
}

/** Reads files by name, their texts in UTF-8, as on 27 November 2026. */
export async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RosterOptions> = {},
): Promise<RosterReading> {
  const named = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }))
  const reading = await readRoster(named, { language: 'en', today: day('2026-11-27'), ...options })
  if (!reading.ok) throw new Error('nobody cancelled the reading')
  return reading.value
}

/** The people of files that could be read. */
export async function people(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RosterOptions> = {},
): Promise<RosterTables> {
  const { tables, report } = await read(files, options)
  if (tables === null) throw new Error(`not read: ${JSON.stringify([report.problems, report.questions])}`)
  return tables
}

/** `KIND file:line column` of each problem. */
export const problemsOf = ({ report }: RosterReading): readonly string[] =>
  report.problems.map(({ fault, file, line, column }) => `${fault.kind} ${file}:${line} ${column}`.trim())

/** `KIND file/column` of each question. */
export const questionsOf = ({ report }: RosterReading): readonly string[] =>
  report.questions.map(({ ask, file, column }) => `${ask.kind} ${file}/${column}`)

/** The kinds of the proposals with their ids. */
export const proposalsOf = ({ report }: RosterReading): readonly string[] =>
  report.proposals.map(({ kind, ids }) => [kind, ...ids].join(' '))

/** Text in an encoding of one byte a letter. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Lines with a line end after each. */
export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
