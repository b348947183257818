import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { noMapping, readMapping, type RosterMapping } from '@shared/exchange/roster/mapper/mapping-file'
import { readRoster, type RosterReading } from '@shared/exchange/roster/read-roster'
import { readOutput } from '@shared/exchange/roster/update/read-output'
import { writeLeftOut } from '@shared/exchange/roster/write/left-out-files'
import { writeReport, type RosterSentences } from '@shared/exchange/roster/write/report-file'
import { writeTables } from '@shared/exchange/roster/write/table-files'
import { ok } from '@shared/kernel/result'
import { parseDate } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { rosterFaultSentence, rosterProposalSentence, rosterQuestionSentence } from '@shared/words/roster'
import { readPickedFolder } from '../files/read-files'
import { writeFilesAtomic } from '../files/write-files'
import { readRosterArguments, rosterUsage, type RosterArguments } from './roster-arguments'
import { readListedFiles } from './roster-files'
import { rosterLines } from './roster-lines'

/** How the reading ends, for scripts that call it. */
const exits = { read: 0, nothingRead: 1, questions: 2 } as const

const format = formatFor('en-GB')
const sentences: RosterSentences = {
  fault: rosterFaultSentence,
  question: (question) => rosterQuestionSentence(question, format),
  proposal: (proposal) => rosterProposalSentence(proposal, format),
}
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const asked = readRosterArguments(process.argv.slice(2))
  if (!asked.ok) {
    say(`${asked.error}\n\n${rosterUsage}`)
    return exits.nothingRead
  }
  try {
    return await readAndWrite(asked.value)
  } catch (cause) {
    say(
      `It could not be read or written: ${cause instanceof Error ? cause.message || cause.name : String(cause)}`,
    )
    return exits.nothingRead
  }
}

async function readAndWrite(asked: RosterArguments): Promise<number> {
  const mapping = await mappingOf(asked.mapping)
  if (mapping === null) {
    say('The file given with --mapping is not a mapping (parley-mapping/1).')
    return exits.nothingRead
  }
  if (asked.into !== null && resolve(asked.into) === resolve(asked.out)) {
    say('The folder given with --into is only read: write the result to another one with --out.')
    return exits.nothingRead
  }
  const earlier = asked.into === null ? ok(null) : readOutput((await readPickedFolder(asked.into)).files)
  if (!earlier.ok) {
    say('The folder given with --into is not an earlier output: it has no students.csv.')
    return exits.nothingRead
  }
  const { files, links } = await readListedFiles(asked.paths)
  const today = parseDate(localToday(new Date()))
  if (!today.ok) throw new Error('a date of the system is a date')
  const options = { language: asked.language, today: today.value, mapping, links, earlier: earlier.value }
  const read = await readRoster(files, options)
  if (!read.ok) return exits.nothingRead
  await writeAll(asked.out, read.value)
  for (const line of rosterLines(read.value.report, sentences, format)) print(line)
  if (read.value.report.questions.length > 0) return exits.questions
  return read.value.tables === null ? exits.nothingRead : exits.read
}

async function mappingOf(path: string | null): Promise<RosterMapping | null> {
  if (path === null) return noMapping
  const read = readMapping((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  return read.ok ? read.value : null
}

/** Writes the report, and the people where they could be read; what was left out goes into a folder of its own. */
async function writeAll(out: string, { report, tables, leftOut }: RosterReading): Promise<void> {
  await mkdir(out, { recursive: true })
  const people = tables === null ? [] : writeTables(tables)
  await writeFilesAtomic(out, [...people, writeReport(report, sentences)])
  const rows = tables === null ? [] : writeLeftOut(leftOut, sentences.fault)
  if (rows.length === 0) return
  const folder = join(out, 'left_out')
  await mkdir(folder, { recursive: true })
  await writeFilesAtomic(folder, rows)
}

/** The day that it is here, as `YYYY-MM-DD`. */
const localToday = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

process.exitCode = await main()
