import type {
  FolderConcern,
  FolderFault,
  FolderPlace,
  FolderProblem,
  FolderWarning,
} from '@shared/domain/folder/folder-problem'

/** What the reading of a folder has found so far. */
export interface Findings {
  problem(place: FolderPlace, fault: FolderFault): void
  warn(place: FolderPlace, about: FolderConcern): void
  /** Whether nothing is wrong with a line of a file. */
  isSound(file: string, line: number): boolean
  /** All of them, by file in the order given and by line. */
  problems(order: readonly string[]): readonly FolderProblem[]
  warnings(order: readonly string[]): readonly FolderWarning[]
}

export function newFindings(): Findings {
  const problems: FolderProblem[] = []
  const warnings: FolderWarning[] = []
  const unsound = new Set<string>()
  return {
    problem: (place, fault) => {
      problems.push({ ...place, fault })
      unsound.add(`${place.file} ${place.line ?? ''}`)
    },
    warn: (place, about) => warnings.push({ ...place, about }),
    isSound: (file, line) => !unsound.has(`${file} ${line}`),
    problems: (order) => inOrder(problems, order),
    warnings: (order) => inOrder(warnings, order),
  }
}

function inOrder<Found extends FolderPlace>(
  found: readonly Found[],
  order: readonly string[],
): readonly Found[] {
  const rank = new Map(order.map((name, i) => [name, i]))
  const rankOf = (place: FolderPlace): number => rank.get(place.file) ?? order.length
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0))
}
