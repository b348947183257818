import type { PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { RosterList } from '@shared/domain/folder/roster-files'
import { rosterLists } from '@shared/domain/folder/roster-files'
import type { RosterPolicies } from '@shared/domain/folder/roster-import'
import type { School } from '@shared/domain/school/school'
import { readMapping, type RosterMapping } from '@shared/exchange/roster/mapper/mapping-file'
import { previewRows } from '@shared/exchange/roster/preview-rows'
import { readRoster, type RosterOptions, type RosterReading } from '@shared/exchange/roster/read-roster'
import { writeLeftOut } from '@shared/exchange/roster/write/left-out-files'
import { describeMerge } from '@shared/exchange/roster-merge/describe-merge'
import { gapsOf } from '@shared/exchange/roster-merge/gaps'
import { mergeRoster } from '@shared/exchange/roster-merge/merge-roster'
import { rosterYears, schoolYearRecord, yearOn } from '@shared/exchange/roster-merge/school-year'
import { storedTables } from '@shared/exchange/roster-merge/stored-tables'
import { err, ok, type Result } from '@shared/kernel/result'
import { rosterFaultSentence } from '@shared/words/roster'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import type {
  Change,
  RosterAdded,
  RosterChoices,
  RosterOverview,
  RosterWritten,
  Storage,
  StorageProblem,
  WorkOptions,
  WorkProgress,
} from '@renderer/services/ports'
import { knownSchool } from './known-school'
import { mappingChanges, mappingInUse, rememberedEncodings, type MappingInUse } from './roster-mappings'
import { schoolChanges } from './roster-school'

type Store = Pick<Storage, 'readAll' | 'importEdit'>
type Work = WorkOptions<WorkProgress>

type ReadingOptions = Required<Pick<RosterOptions, 'today' | 'language' | 'knownStudents'>>

/** What a session needs of the world. */
export interface RosterSessionOptions {
  readonly newId: () => string
  /** Lets waiting messages in. */
  readonly nextMessage: () => Promise<void>
  /** Milliseconds, to know when to do so. */
  readonly now: () => number
}

/** Undo holds no longer edit: its records would have to stay in the window. */
const maxUndoable = 20_000
/** Changes handed to the window at once, so that it never stops for them. */
const changesAtOnce = 500
/** Problems and leavers that are shown. */
const shownProblems = 1000
/** How long is worked before waiting messages are let in. */
const yieldEveryMs = 40

/** Reads a school's lists, previews and writes them; holds the files, and what was read of them last. */
export function createRosterSession(storage: Store, options: RosterSessionOptions) {
  let inputs: readonly PickedFile[] = []
  let links: readonly string[] = []
  const without = new Set<string>()
  let held: { readonly key: string; readonly reading: RosterReading; readonly use: MappingInUse } | null =
    null
  let written: readonly Change[] = []

  const read = async (
    mapping: RosterMapping,
    about: ReadingOptions,
    { signal, onProgress }: Work,
  ): Promise<Result<RosterReading, 'cancelled'>> => {
    let last = options.now()
    const yieldIfDue = async (): Promise<boolean> => {
      if (options.now() - last < yieldEveryMs) return signal.aborted
      await options.nextMessage()
      last = options.now()
      return signal.aborted
    }
    return readRoster(inputs, {
      ...{ ...about, mapping, links, without, yieldIfDue, needsNames: true },
      // How many rows there are is known only once all are read.
      onProgress: ({ done }) => onProgress({ what: 'reading', done, total: null }),
    })
  }

  /** The files as they read with the mapping given by hand, and with those remembered for the others. */
  const readWithMappings = async (
    { mapping, today }: RosterChoices,
    about: Omit<ReadingOptions, 'today'>,
    work: Work,
  ): Promise<Result<{ readonly reading: RosterReading; readonly use: MappingInUse }, 'cancelled'>> => {
    const { rosterMapping } = await storage.readAll(['rosterMapping'])
    const key = JSON.stringify([mapping, today, about.language, rosterMapping])
    if (held?.key === key) return ok(held)
    const readWith = (answers: RosterMapping['answers']) =>
      read({ ...mapping, answers: { ...answers, ...mapping.answers } }, { ...about, today }, work)
    const asked = await readWith({})
    if (!asked.ok) return asked
    const encodings = await rememberedEncodings(
      asked.value.report.questions.flatMap(({ file, ask }) => (ask.kind === 'encoding' ? [file] : [])),
      rosterMapping,
      async (answers) => {
        const tried = await readWith(answers)
        return tried.ok ? tried.value.files : null
      },
    )
    if (encodings === null) return err('cancelled')
    const first = Object.keys(encodings).length === 0 ? asked : await readWith(encodings)
    if (!first.ok) return first
    const use = mappingInUse(mapping, first.value.files, rosterMapping)
    const again = use.remembered.length === 0 ? first : await read(use.mapping, { ...about, today }, work)
    if (!again.ok) return again
    held = { key, reading: again.value, use }
    return ok(held)
  }

  const prepare = async (choices: RosterChoices, work: Work) => {
    const { school, rosterMapping, ...stored } = await knownSchool(storage, [
      'teachingGroup',
      'blockedTime',
      'attendanceFigure',
      'marker',
      'school',
      'rosterMapping',
    ])
    const language = school[0]?.languages[0] ?? 'en'
    const knownStudents = new Set(stored.student.map(({ sourceId }) => sourceId))
    const outcome = await readWithMappings(choices, { language, knownStudents }, work)
    if (!outcome.ok) return outcome
    const { reading, use } = outcome.value
    work.onProgress({ what: 'checking', done: 0, total: null })
    await options.nextMessage()
    if (work.signal.aborted) return err('cancelled' as const)
    const chosen = choices.year ?? yearOn(stored.schoolYear, choices.today)
    const year = schoolYearRecord(chosen, stored.schoolYear, options.newId)
    const leading = leadingFiles(reading)
    const policies = policiesOf(leading, choices)
    const merge =
      reading.tables === null
        ? null
        : mergeRoster(reading.tables, reading, {
            stored,
            year,
            policies,
            answers: choices.answers,
            accepted: new Set(choices.accepted),
            today: choices.today,
            newId: options.newId,
          })
    return ok({ reading, use, stored, school, rosterMapping, chosen, year, leading, policies, merge })
  }

  return {
    add: ({ files, links: more }: Pick<PickedFolder, 'files' | 'links'>): Promise<RosterAdded> => {
      const mappings = files.filter(({ name }) => /\.json$/i.test(name))
      const lists = files.filter((file) => !mappings.includes(file))
      const names = new Set(lists.map(({ name }) => name))
      inputs = [...inputs.filter(({ name }) => !names.has(name)), ...lists]
      for (const name of without) if (names.has(name.split('/')[0] ?? '')) without.delete(name)
      links = [...new Set([...links, ...more])]
      held = null
      return Promise.resolve({ mapping: mappingAmong(mappings) })
    },

    remove: (file: string): Promise<void> => {
      if (inputs.some(({ name }) => name === file)) inputs = inputs.filter(({ name }) => name !== file)
      else without.add(file)
      held = null
      return Promise.resolve()
    },

    read: async (
      choices: RosterChoices,
      work: Work,
    ): Promise<Result<RosterOverview, { readonly kind: 'cancelled' }>> => {
      const prepared = await prepare(choices, work)
      if (!prepared.ok) return err({ kind: 'cancelled' })
      const { reading, use, stored, school, chosen, year, leading, policies, merge } = prepared.value
      const { report, files, leftOut } = reading
      const described = new Set(files.map(({ file }) => file))
      const ofWholeFiles = report.problems.filter(({ line }) => line === 0)
      return ok({
        files,
        refused: ofWholeFiles.filter(({ file }) => !described.has(file)),
        fileProblems: ofWholeFiles.filter(({ file }) => described.has(file)),
        mapping: use.mapping,
        remembered: use.remembered,
        problems: { total: report.problems.length, shown: report.problems.slice(0, shownProblems) },
        leavers: { total: report.leavers.length, shown: report.leavers.slice(0, shownProblems) },
        rowsLeftOut: leftOut.length,
        questions: report.questions,
        counts: report.counts,
        gaps: gapsOf(merge?.after ?? storedTables(stored, year.id)),
        blockedTimes: reading.tables?.blockedTimes.length ?? 0,
        unknownLessons: unknownLessons(reading, school),
        unknownLanguages: reading.unknownLanguages,
        years: rosterYears(stored.schoolYear, choices.today),
        year: chosen,
        needsSchoolName: (school[0]?.name ?? '') === '',
        hasPeople: [stored.student, stored.staff, stored.household, stored.adult].some(
          (rows) => rows.length > 0,
        ),
        leading,
        preview: merge === null ? null : describeMerge(merge, policies),
        isUndoable: (merge?.changes.length ?? 0) <= maxUndoable,
      })
    },

    previewRows: (file: string, { mapping, today }: RosterChoices) =>
      previewRows(inputs, file, mapping, today),

    write: async (choices: RosterChoices, work: Work): Promise<Result<RosterWritten, StorageProblem>> => {
      const prepared = await prepare(choices, work)
      if (!prepared.ok) return err({ kind: 'cancelled' })
      const { reading, school, rosterMapping, merge } = prepared.value
      if (merge === null) throw new Error('The files have not been read')
      if (merge.questions.some(({ answer }) => answer === null))
        throw new Error('Who somebody is has not been answered')
      const changes: readonly Change[] = [
        ...schoolChanges(school, choices.schoolName, options.newId),
        ...merge.changes,
        ...mappingChanges(choices.mapping, reading.files, rosterMapping, options.newId),
      ]
      const outcome = await storage.importEdit({ title: rosterImportWords.undo, changes }, work)
      if (!outcome.ok) return outcome
      const isUndoable = changes.length <= maxUndoable
      written = isUndoable ? changes : []
      held = null
      return ok({
        counts: reading.report.counts,
        records: changes.length,
        isUndoable,
        toDo: merge.toDo,
        unknownLessons: unknownLessons(reading, school),
      })
    },

    written: (from: number): Promise<readonly Change[]> =>
      Promise.resolve(written.slice(from, from + changesAtOnce)),

    leftOut: (): Promise<readonly PickedFile[]> =>
      Promise.resolve(held === null ? [] : writeLeftOut(held.reading.leftOut, rosterFaultSentence)),
  }
}

export type RosterSession = ReturnType<typeof createRosterSession>

/** The mapping of a file that holds one: the first that does. */
function mappingAmong(files: readonly PickedFile[]): RosterMapping | null {
  for (const { bytes } of files) {
    const read = readMapping(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))
    if (read.ok) return read.value
  }
  return null
}

function unknownLessons({ tables }: RosterReading, [school]: readonly School[]): readonly number[] {
  const known = new Set((school?.lessonTimes ?? []).map(({ period }) => period))
  const named = new Set((tables?.blockedTimes ?? []).map(({ period }) => Number(period)))
  return [...named].filter((period) => !known.has(period)).toSorted((a, b) => a - b)
}

/** The file that brings most of each list. */
function leadingFiles({ files }: RosterReading): Readonly<Partial<Record<RosterList, string>>> {
  const leading: Partial<Record<RosterList, string>> = {}
  for (const list of rosterLists) {
    const brings = (one: RosterReading['files'][number]): number => one.brings[list] ?? 0
    const [first, ...others] = files.filter((one) => brings(one) > 0)
    if (first)
      leading[list] = others.reduce((most, one) => (brings(one) > brings(most) ? one : most), first).file
  }
  return leading
}

function policiesOf(
  leading: Readonly<Partial<Record<RosterList, string>>>,
  { policies }: RosterChoices,
): RosterPolicies {
  const policyOf = (list: RosterList) => policies[leading[list] ?? ''] ?? 'update'
  return {
    students: policyOf('students'),
    families: policyOf('families'),
    staff: policyOf('staff'),
    groups: policyOf('groups'),
    rooms: policyOf('rooms'),
    attendance: policyOf('attendance'),
    blocked: policyOf('blocked'),
  }
}
