import type {
  FolderConcern,
  FolderFault,
  FolderPlace,
  FolderProblem,
  FolderWarning,
  MoreLines,
} from '@shared/domain/folder/folder-problem'
import { fileInPlace } from './files'
import { limits } from './limits'

/** What the reading of a folder has found so far. */
export interface Findings {
  problem(place: FolderPlace, fault: FolderFault): void
  warn(place: FolderPlace, about: FolderConcern): void
  /** Whether nothing is wrong with a line of a file. */
  isValid(file: string, line: number): boolean
  /** All of them, by file in the order given and by line. */
  problems(order: readonly string[]): readonly FolderProblem[]
  warnings(order: readonly string[]): readonly FolderWarning[]
}

export function newFindings(): Findings {
  const problems = newList<FolderFault>((count) => ({ kind: 'more-problems', count }))
  const warnings = newList<FolderConcern>((count) => ({ kind: 'more-notes', count }))
  const unsound = new Set<string>()
  return {
    problem: (place, fault) => {
      problems.add(place, fault)
      unsound.add(`${place.file} ${place.line ?? ''}`)
    },
    warn: warnings.add,
    isValid: (file, line) => !unsound.has(`${file} ${line}`),
    problems: (order) => problems.inOrder(order).map(({ what, ...place }) => ({ ...place, fault: what })),
    warnings: (order) => warnings.inOrder(order).map(({ what, ...place }) => ({ ...place, about: what })),
  }
}

interface Listed<What> extends FolderPlace, MoreLines {
  readonly what: What
}

/** Lists each cause once, with the lines on which it was found again, and so many of one file; of the others, how many there are. */
function newList<What extends FolderFault | FolderConcern>(rest: (count: number) => What) {
  const byCause = new Map<
    string,
    { readonly listed: Listed<What>; readonly lines: number[]; again: number }
  >()
  const ofFile = new Map<string, { listed: number; unlisted: number }>()
  return {
    add: (place: FolderPlace, what: What): void => {
      const cause = causeOf(place, what)
      const known = byCause.get(cause)
      if (known) {
        known.again += 1
        if (place.line !== null && known.lines.length < limits.linesOfProblem) known.lines.push(place.line)
        return
      }
      const counts = ofFile.get(place.file) ?? { listed: 0, unlisted: 0 }
      ofFile.set(place.file, counts)
      if (counts.listed === limits.problemsOfFile) {
        counts.unlisted += 1
        return
      }
      counts.listed += 1
      byCause.set(cause, { listed: { ...place, value: shortened(place.value), what }, lines: [], again: 0 })
    },
    inOrder: (order: readonly string[]): readonly Listed<What>[] => {
      const rank = new Map(order.map((name, i) => [name, i]))
      const rankOf = ({ file }: FolderPlace): number => rank.get(fileInPlace(file)) ?? order.length
      const listed = [...byCause.values()].map(({ listed: one, lines, again }) =>
        again === 0 ? one : { ...one, more: { lines, count: again } },
      )
      const unlisted = [...ofFile].flatMap(([file, counts]): readonly Listed<What>[] =>
        counts.unlisted === 0
          ? []
          : [{ file, line: null, column: null, value: null, what: rest(counts.unlisted) }],
      )
      const byLine = listed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      return [...byLine, ...unlisted].toSorted((a, b) => rankOf(a) - rankOf(b))
    },
  }
}

const shortened = (value: string | null): string | null =>
  value !== null && value.length > limits.shownValue ? `${value.slice(0, limits.shownValue)}…` : value

type What = FolderFault | FolderConcern

/** What has one cause in a whole file: how it was saved. */
const ofWholeFile = new Set<What['kind']>([
  'lost-letter',
  'read-twice',
  'bad-quotes',
  'too-many-cells',
  'read-header',
])
/** What has one cause wherever it stands in a column, whatever the value. */
const ofColumn = new Set<What['kind']>(['unknown-id', 'not-a-language', 'too-long', 'unclear-date'])
/** What has one cause for values of one form: a way to write dates, times or numbers. */
const ofForm = new Set<What['kind']>([
  'not-a-date',
  'not-a-time',
  'not-a-whole-number',
  'too-much',
  'off-grid',
])

function causeOf({ file, column, value }: FolderPlace, what: What): string {
  if (ofWholeFile.has(what.kind)) return JSON.stringify([file, what.kind])
  if (what.kind === 'read-as') return JSON.stringify([file, column, what.kind])
  const reported = ofColumn.has(what.kind) ? null : ofForm.has(what.kind) ? formOf(value) : value
  return JSON.stringify([file, column, what, shortened(reported)])
}

const formOf = (value: string | null): string | null => value?.replace(/\d/g, '0') ?? null
