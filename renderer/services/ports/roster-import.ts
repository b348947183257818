import type { PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { IdentityAnswers } from '@shared/domain/folder/import-merge'
import type {
  RosterFileUse,
  RosterList,
  RosterRowReading,
  UnknownLanguage,
} from '@shared/domain/folder/roster-files'
import type {
  RosterGap,
  RosterPolicy,
  RosterPreview,
  RosterToDo,
  RosterYear,
  Shortened,
} from '@shared/domain/folder/roster-import'
import type {
  RosterLeaver,
  RosterProblem,
  RosterQuestion,
  RosterReport,
} from '@shared/domain/folder/roster-report'
import type { Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import type { RosterMapping } from '@shared/exchange/roster/mapper/mapping-file'
import type { Change, StorageProblem } from './storage'
import type { WorkOptions, WorkProgress } from './work'

/** What a person has decided about the files so far. */
export interface RosterChoices {
  readonly today: LocalDate
  /** Columns and answers given by hand. */
  readonly mapping: RosterMapping
  /** By the name of a table's file; others are updated. */
  readonly policies: Readonly<Record<string, RosterPolicy>>
  readonly answers: IdentityAnswers
  /** The doctor's proposals to carry out, by their keys. */
  readonly accepted: readonly string[]
  /** Null: the year of today. */
  readonly year: RosterYear | null
  /** Taken where the school has no name yet. */
  readonly schoolName: string
}

/** A mapping of columns that was remembered from an earlier import. */
export interface RememberedMapping {
  readonly file: string
  readonly id: string
  readonly name: string
}

/** What the files come to, and what an import would do. */
export interface RosterOverview {
  readonly files: readonly RosterFileUse[]
  /** Files of which nothing was read, and why. */
  readonly refused: readonly RosterProblem[]
  /** What is wrong with whole files that were read. */
  readonly fileProblems: readonly RosterProblem[]
  /** What the files were read with: given by hand, and remembered. */
  readonly mapping: RosterMapping
  readonly remembered: readonly RememberedMapping[]
  readonly problems: Shortened<RosterProblem>
  readonly leavers: Shortened<RosterLeaver>
  /** Rows that can be saved as tables, mended and dropped again. */
  readonly rowsLeftOut: number
  readonly questions: readonly RosterQuestion[]
  readonly counts: RosterReport['counts']
  readonly gaps: readonly RosterGap[]
  /** How many blocked lessons of staff the files name. */
  readonly blockedTimes: number
  /** Lessons in which staff are blocked, and of which the school has not said when they are. */
  readonly unknownLessons: readonly number[]
  /** Words in columns of languages that are none, with what was chosen for them. */
  readonly unknownLanguages: readonly UnknownLanguage[]
  readonly years: readonly RosterYear[]
  readonly year: RosterYear
  readonly needsSchoolName: boolean
  /** Whether anybody is stored that the import may change. */
  readonly hasPeople: boolean
  /** The file that brings most of each list: its policy is the list's. */
  readonly leading: Readonly<Partial<Record<RosterList, string>>>
  /** Null while a question must be answered first, or where nothing could be read. */
  readonly preview: RosterPreview | null
  /** Whether undo can take the import back; longer ones it cannot hold. */
  readonly isUndoable: boolean
}

/** What was written. */
export interface RosterWritten {
  readonly counts: RosterReport['counts']
  readonly records: number
  readonly isUndoable: boolean
  /** What is left to do in People. */
  readonly toDo: readonly RosterToDo[]
  /** Lessons in which staff are blocked, and of which the school has not said when they are. */
  readonly unknownLessons: readonly number[]
}

/** What came of adding files: a mapping among them is not a list, and is used at once. */
export interface RosterAdded {
  readonly mapping: RosterMapping | null
}

/** Reads a school's lists, previews and writes them in a worker, which holds the files until it is closed. */
export interface RosterImportService {
  add(files: Pick<PickedFolder, 'files' | 'links'>): Promise<RosterAdded>
  /** Leaves a file or one table of it out. */
  remove(file: string): Promise<void>
  read(
    choices: RosterChoices,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<RosterOverview, { readonly kind: 'cancelled' }>>
  /** What the first rows of a table become. */
  previewRows(file: string, choices: RosterChoices): Promise<readonly RosterRowReading[]>
  write(
    choices: RosterChoices,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<RosterWritten, StorageProblem>>
  /** Some of the changes that were written last, from a place on; an empty list after the last. */
  written(from: number): Promise<readonly Change[]>
  /** Rows that were left out, a table for each file with the reasons. */
  leftOut(): Promise<readonly PickedFile[]>
  /** Ends the worker at once; what it was asked rejects. */
  close(): void
}
