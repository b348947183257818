import type { RecordKind, Records, RowProblem } from '@renderer/workflows/ports'
import { parseRow } from './codecs'

const sliceMilliseconds = 12
const rowsBetweenLooks = 64

/** Reads stored rows as records without holding the thread, and remembers the rows that are not what their kind says. */
export interface RowReader {
  parse<Kind extends RecordKind>(kind: Kind, rows: readonly unknown[]): Promise<Records[Kind][]>
  /** Every bad row met so far. */
  problems(): readonly RowProblem[]
  subscribe(listener: () => void): () => void
}

export function createRowReader(): RowReader {
  let problems: readonly RowProblem[] = []
  const known = new Set<string>()
  const listeners = new Set<() => void>()
  const remember = (found: readonly RowProblem[]): void => {
    const fresh = found.filter(({ recordKind, id }) => !known.has(`${recordKind} ${id}`))
    if (fresh.length === 0) return
    for (const { recordKind, id } of fresh) known.add(`${recordKind} ${id}`)
    problems = [...problems, ...fresh]
    for (const listener of listeners) listener()
  }
  return {
    parse: async (kind, rows) => {
      const { records, problems: found } = await parseInSlices(kind, rows)
      remember(found)
      return records
    },
    problems: () => problems,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Parses rows a slice at a time, so that a screen with thousands of them goes on answering. */
export async function parseInSlices<Kind extends RecordKind>(
  kind: Kind,
  rows: readonly unknown[],
): Promise<{ records: Records[Kind][]; problems: RowProblem[] }> {
  const records: Records[Kind][] = []
  const problems: RowProblem[] = []
  let sliceStart = performance.now()
  for (const [i, row] of rows.entries()) {
    const parsed = parseRow(kind, row)
    if (parsed.ok) records.push(parsed.value)
    else problems.push(parsed.error)
    if (i % rowsBetweenLooks === 0 && performance.now() - sliceStart > sliceMilliseconds) {
      await letOthersRun()
      sliceStart = performance.now()
    }
  }
  return { records, problems }
}

/** Lets input and painting have the thread; a message comes back sooner than a timer, which browsers hold to 4 ms. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
