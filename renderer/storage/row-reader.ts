import { createListeners } from '@shared/kernel/listeners'
import type { RecordKind, Records, RowProblem } from '@renderer/services/ports'
import { parseRow } from '@shared/records/registry'

/** Reads stored rows as records, and remembers the rows that are not what their kind says. */
export interface RowReader {
  /** The good rows, in order. A few hundred at a time: this holds the thread. */
  parse<Kind extends RecordKind>(kind: Kind, rows: readonly unknown[]): Records[Kind][]
  /** Every bad row met so far. */
  problems(): readonly RowProblem[]
  /** A row that can be read now, or that is gone. */
  forget(kind: RecordKind, id: string): void
  readonly subscribe: (listener: () => void) => () => void
}

export function createRowReader(): RowReader {
  let problems: readonly RowProblem[] = []
  const known = new Set<string>()
  const listeners = createListeners()
  const remember = (problem: RowProblem): void => {
    const key = `${problem.recordKind} ${problem.id}`
    if (known.has(key)) return
    known.add(key)
    problems = [...problems, problem]
    listeners.notify()
  }
  const forget = (kind: RecordKind, id: string): void => {
    if (!known.delete(`${kind} ${id}`)) return
    problems = problems.filter((one) => one.recordKind !== kind || one.id !== id)
    listeners.notify()
  }
  return {
    parse: (kind, rows) =>
      rows.flatMap((row) => {
        const parsed = parseRow(kind, row)
        if (!parsed.ok) remember(parsed.error)
        else forget(kind, parsed.value.id)
        return parsed.ok ? [parsed.value] : []
      }),
    problems: () => problems,
    forget,
    subscribe: listeners.subscribe,
  }
}
