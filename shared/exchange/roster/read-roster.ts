import type { RosterFileUse, UnknownLanguage } from '@shared/domain/folder/roster-files'
import type {
  RosterFault,
  RosterProblem,
  RosterReport,
  RosterUpdate,
} from '@shared/domain/folder/roster-report'
import { groupBy } from '@shared/kernel/group-by'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import type { NamedBytes } from '../folder/files'
import { BroughtLists, describeFiles } from './describe-files'
import type { RosterFact } from './facts'
import { RosterFindings, type LeftOutRow } from './findings'
import { ColumnAnswers, noMapping, type RosterMapping } from './mapper/mapping-file'
import { knownLabels } from './presets/known-labels'
import { readTable, factsOf, recognise, type Recognised } from './recognise'
import { proposalsFor } from './doctor'
import { assembleSchool, type AssembledSchool } from './school/assemble'
import { familyFactsOf, noFamilyFacts, type FamilyFacts } from './school/family-facts'
import { schoolTables } from './school/school-tables'
import type { RosterTableName, RosterTables } from './school/tables'
import { openSources } from './sources/open-sources'
import type { ReadingContext } from './tables/column'
import type { RosterTable } from './tables/roster-table'
import { readFileTables } from './tables/read-tables'
import { assumedCells, derivedCells } from './update/assumed-cells'
import { changedContactIds } from './update/changed-contact-ids'
import { keptByHand } from './update/kept-by-hand'
import { lettersByHand } from './update/letters-by-hand'
import { updateSchool, type UpdatedSchool, type UpdatePolicy } from './update/update-school'

/** How a school's files are read. */
export interface RosterOptions {
  /** The school's language, a BCP 47 code. */
  readonly language: string
  /** What is before it is past. */
  readonly today: LocalDate
  readonly mapping?: RosterMapping
  /** The school as an earlier reading left it; null: there is none. */
  readonly earlier?: RosterTables | null
  readonly policyOf?: (table: RosterTableName) => UpdatePolicy
  /** The school's ids of students who are known beside those of `earlier`: figures may refer to them. */
  readonly knownStudents?: ReadonlySet<string>
  /** Leaves out students that the files give by id only and that are not known; else the tables have them without a name. */
  readonly needsNames?: boolean
  /** Files that are left out, by their paths. */
  readonly without?: ReadonlySet<string>
  /** Links that lie among the files and were not followed. */
  readonly links?: readonly string[]
  readonly onProgress?: (progress: RosterProgress) => void
  /** Lets others run when it is time; true when the work is to stop. */
  readonly yieldIfDue?: () => Promise<boolean>
}

/** How far a reading is: files that are opened, then facts that are read from their rows. */
export type RosterProgress =
  | { readonly step: 'opening'; readonly done: number; readonly of: number }
  | { readonly step: 'reading'; readonly done: number }

/** What came of a school's files. */
export interface RosterReading {
  readonly report: RosterReport
  /** Null: nothing could be read, or a question must be answered first. */
  readonly tables: RosterTables | null
  /** Rows that were left out, to be mended and dropped again. */
  readonly leftOut: readonly LeftOutRow[]
  /** What each table was taken for. */
  readonly files: readonly RosterFileUse[]
  /** Cells of the tables that hold what is usual because the files do not say, as `cellKey` names them. */
  readonly assumed: ReadonlySet<string>
  /** Cells about letters that come from responsibility alone. */
  readonly derived: ReadonlySet<string>
  /** What the files say beside the tables. */
  readonly families: FamilyFacts
  readonly unknownLanguages: readonly UnknownLanguage[]
}

/** Reads a school's own files, whichever system wrote them, as one school. */
export async function readRoster(
  inputs: readonly NamedBytes[],
  options: RosterOptions,
): Promise<Result<RosterReading, 'cancelled'>> {
  const { today, mapping = noMapping, links = [], without, needsNames = false } = options
  const { onProgress = () => {}, yieldIfDue = notDue } = options
  const findings = new RosterFindings()
  const knownStudents = new Set([
    ...(options.knownStudents ?? []),
    ...(options.earlier?.students ?? []).map((row) => row.student_id),
  ])
  const answers = new ColumnAnswers(mapping)
  const context: ReadingContext = { findings, answers, today, knownStudents, needsNames }
  for (const link of links) findings.fileProblem(link, { kind: 'link' })
  const encodings = new Map<string, string>()
  const recognised: Recognised[] = []
  const files = openSources(inputs, findings).filter(({ name }) => !without?.has(name))
  for (const [done, file] of files.entries()) {
    onProgress({ step: 'opening', done, of: files.length })
    const read = await readFileTables(file, knownLabels, context)
    for (const table of read.tables.filter((one) => !without?.has(one.file))) {
      const one = recognise(table, context)
      recognised.push(one)
      if (read.encoding !== null && readTable(one) !== null) encodings.set(file.name, read.encoding)
    }
    if (await yieldIfDue()) return err('cancelled')
  }
  const { preset, facts } = factsOf(recognised, context)
  const read: RosterFact[] = []
  const brought = new BroughtLists()
  for (const fact of facts) {
    read.push(fact)
    brought.add(fact)
    if (read.length % factsBetweenYields > 0) continue
    onProgress({ step: 'reading', done: read.length })
    if (await yieldIfDue()) return err('cancelled')
  }
  for (const one of recognised)
    if (one.kind === 'unmapped') reportUnmapped(one.table, read.length > 0, findings)
  const school = assembleSchool(read, context)
  if (await yieldIfDue()) return err('cancelled')
  const isReadable = read.length > 0 && findings.questions.length === 0
  const updated = isReadable ? update(school, findings, options) : null
  if (isReadable) for (const proposal of proposalsFor(school, today)) findings.propose(proposal)
  const tables = updated?.tables ?? null
  return ok({
    tables,
    leftOut: [...findings.leftOut, ...leftOutByProblem(findings, recognised)],
    files: describeFiles(recognised, brought, encodings, context),
    assumed: isReadable ? assumedCells(school) : new Set(),
    derived: isReadable ? derivedCells(school) : new Set(),
    families: isReadable ? familyFactsOf(school) : noFamilyFacts,
    unknownLanguages: findings.unknownLanguages,
    report: {
      preset,
      encoding: Object.fromEntries(encodings),
      rows: Object.fromEntries(
        recognised.flatMap((one) => {
          const table = readTable(one)
          return table === null ? [] : [[table.file, table.rows.length] as const]
        }),
      ),
      counts: countsOf(tables),
      problems: inFileOrder(findings.problems.filter(({ file }) => !without?.has(file))),
      questions: findings.questions,
      proposals: findings.proposals,
      leavers: findings.leavers,
      update: updated?.update ?? noUpdate,
    },
  })
}

/** The school as it was, with what was read now. Whoever has changed the earlier tables by hand keeps who attends and who gets letters. */
function update(
  school: AssembledSchool,
  findings: RosterFindings,
  { language, earlier = null, policyOf }: RosterOptions,
): UpdatedSchool {
  const read = schoolTables(school, language)
  if (earlier === null) return { tables: read, update: noUpdate }
  const assumed = assumedCells(school)
  const policy = policyOf?.('adults') ?? 'update'
  const attending = new Map(earlier.adults.map((row) => [row.adult_id, row.attends === 'yes']))
  const kept = keptByHand(read, attending, { assumed, policy })
  for (const proposal of kept.proposals) findings.propose(proposal)
  const letters = policy === 'update' ? lettersByHand(earlier, derivedCells(school)) : []
  const leaverIds = new Set(findings.leavers.map(({ id }) => id))
  const unsaid = new Set([...assumed, ...letters])
  const updated = updateSchool(earlier, kept.tables, leaverIds, unsaid, policyOf)
  for (const proposal of changedContactIds(earlier, read, updated.update)) findings.propose(proposal)
  return updated
}

/** Where other files could be read, one whose names nobody can find is no reason to stop. */
function reportUnmapped({ file }: RosterTable, isElseRead: boolean, findings: RosterFindings): void {
  if (isElseRead) findings.fileProblem(file, { kind: 'unknown-file' })
  else findings.ask(file, '', { kind: 'columns' })
}

/** What is found wrong only once all files are read together, and leaves out a row. */
const leavesOut: ReadonlySet<RosterFault['kind']> = new Set([
  'unknown-id',
  'no-student',
  'no-role',
  'ambiguous-name',
])

function leftOutByProblem(
  { problems }: RosterFindings,
  recognised: readonly Recognised[],
): readonly LeftOutRow[] {
  const tables = new Map(
    recognised.flatMap((one) => readTable(one) ?? []).map((table) => [table.file, table]),
  )
  const byFile = groupBy(
    problems.filter(({ fault }) => leavesOut.has(fault.kind)),
    ({ file }) => file,
  )
  return [...byFile].flatMap(([file, own]) => {
    const faults = new Map(own.map(({ line, fault }) => [line, fault]))
    const table = tables.get(file)
    return (table?.rows ?? []).flatMap(({ line, cells }): readonly LeftOutRow[] => {
      const fault = faults.get(line)
      return table === undefined || fault === undefined
        ? []
        : [{ file, header: table.labels, line, cells, fault }]
    })
  })
}

/** Problems by file, in the order in which the files were met, and by line. */
function inFileOrder(problems: readonly RosterProblem[]): readonly RosterProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))]
  const rank = new Map(files.map((file, i) => [file, i]))
  return problems.toSorted((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line)
}

const factsBetweenYields = 500
const notDue = (): Promise<boolean> => Promise.resolve(false)
const noUpdate: RosterUpdate = { added: [], changed: [], gone: [] }

const countsOf = (tables: RosterTables | null): RosterReport['counts'] => ({
  students: tables?.students.length ?? 0,
  staff: tables?.staff.length ?? 0,
  households: tables?.households.length ?? 0,
  adults: tables?.adults.length ?? 0,
  groups: tables?.teachingGroups.length ?? 0,
  rooms: tables?.rooms.length ?? 0,
})
