import { mkdir } from 'node:fs/promises'
import { indexConference } from '@shared/domain/plan/conference-index'
import { missingForPlan } from '@shared/domain/plan/missing'
import { countProblems, type FolderProblem, type FolderWarning } from '@shared/domain/folder/folder-problem'
import { readPickedConference } from '@shared/exchange/folder/read-picked'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { writePlan } from '@shared/exchange/plan-files'
import { allocate, type Allocation, type AllocationProgress } from '@shared/solver'
import type { ProblemWords } from '@shared/words/folder-places'
import { folderProblemWords } from '@shared/words/folder-problems'
import { folderWarningWords } from '@shared/words/folder-warnings'
import { formatFor } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import { findChromium } from '../../build/programs.mjs'
import { readArguments, usage, type PlanArguments } from './arguments'
import { threads } from './solver-threads'
import { readPickedFolder } from '../files/read-files'
import { writeFilesAtomic } from '../files/write-files'
import { missingLine, progressLine, resultLine } from './lines'

/** How the planner ends, for scripts that call it. */
const exits = { done: 0, folderHasProblems: 1, askedWrongly: 2, cannotReadOrWrite: 3 } as const

const format = formatFor('en-GB')
const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  if (!asked.ok) {
    say(`${asked.error}\n\n${usage}`)
    return exits.askedWrongly
  }
  const folder = await attempt(() => readPickedFolder(asked.value.folder))
  if (!folder) return exits.cannotReadOrWrite
  const read = await readPickedConference(folder.files, folder.links)
  if (!read.ok) {
    for (const problem of read.error) say(placed(problem, folderProblemWords(problem, format)))
    say(
      `${format.counted(countProblems(read.error), { one: 'problem', other: 'problems' })}. No plan was made.`,
    )
    return exits.folderHasProblems
  }
  for (const warning of read.value.warnings)
    say(`Note: ${placed(warning, folderWarningWords(warning, format))}`)
  const { conference } = read.value
  const missing = missingForPlan(conference)
  if (missing !== null) say(`Note: ${missingLine(missing)}`)
  const allocation = await plan(conference, asked.value)
  const written = await attempt(async () => {
    await mkdir(asked.value.out, { recursive: true })
    await writeFilesAtomic(asked.value.out, await filesOf(conference, allocation, asked.value))
  })
  if (written === null) return exits.cannotReadOrWrite
  say(resultLine(allocation, format))
  return exits.done
}

type Conference = Parameters<typeof allocate>[0]

/** Allocates; the first interrupt ends the search and keeps the plan, a second one ends the program. */
async function plan(conference: Conference, { seed, limit }: PlanArguments): Promise<Allocation> {
  const stopAndKeep = new AbortController()
  process.once('SIGINT', () => stopAndKeep.abort())
  return allocate(conference, {
    seed,
    limit,
    signal: stopAndKeep.signal,
    onProgress: everySecond((progress) => say(progressLine(progress, format))),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    threads,
  })
}

async function filesOf(
  conference: Conference,
  allocation: Allocation,
  { pdf }: PlanArguments,
): Promise<readonly NamedBytes[]> {
  const index = indexConference(conference)
  const files = writePlan(allocation.plan, allocation, (unplaced) => reasonSentence(index, format, unplaced))
  if (!pdf) return files
  // Printing loads half of the program; who wants no paper does not wait for it.
  const { printPlan } = await import('./documents')
  const printed = printPlan(conference, allocation.plan, new Date(), findChromium())
  if (printed.leftOut.length > 0) {
    say(
      `Left out of the PDF files, because only a browser can lay out their script and no working Chromium or Chrome was found: ${printed.leftOut.join(', ')}`,
    )
  }
  return [...files, ...printed.files]
}

/** `requests.csv, line 12, minutes "7": ...` */
function placed(
  { file, line, column, value }: FolderProblem | FolderWarning,
  { what, todo }: ProblemWords,
): string {
  const at = [file, line === null ? '' : `line ${line}`, column ?? '']
    .filter((part) => part !== '')
    .join(', ')
  return `${at}${value === null ? '' : ` ${JSON.stringify(value)}`}: ${what}. ${todo}.`
}

/** The outcome, or null after saying why the system would not. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (cause) {
    say(
      `It could not be read or written: ${cause instanceof Error ? cause.message || cause.name : String(cause)}`,
    )
    return null
  }
}

function everySecond(report: (progress: AllocationProgress) => void): (progress: AllocationProgress) => void {
  let last = -Infinity
  return (progress) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    report(progress)
  }
}

process.exitCode = await main()
