import { recordKinds, type RecordKind, type Records } from './registry'

/** Every record of a store, by kind. */
export type AllRecords = { readonly [Kind in RecordKind]: readonly Records[Kind][] }

/** Some records of a store, none of the kinds that are left out. */
export function onlyRecords(some: Partial<AllRecords>): AllRecords {
  const all: Partial<AllRecords> = { ...Object.fromEntries(recordKinds.map((kind) => [kind, []])), ...some }
  if (!hasEveryKind(all)) throw new Error('A kind of record is missing')
  return all
}

const hasEveryKind = (all: Partial<AllRecords>): all is AllRecords =>
  recordKinds.every((kind) => all[kind] !== undefined)

/** One record of a kind before and after: null before is an addition, null after a removal. */
export type RecordChange<Kind extends RecordKind = RecordKind> = {
  [K in Kind]: {
    readonly kind: K
    readonly id: string
    readonly before: Records[K] | null
    readonly after: Records[K] | null
  }
}[Kind]

/** Records that are changed step by step in memory, to be written as one edit. The records given stay as they are. */
export interface RecordEdit {
  /** The records of a kind as they are after the steps so far. */
  readonly rows: <Kind extends RecordKind>(kind: Kind) => readonly Records[Kind][]
  readonly one: <Kind extends RecordKind>(kind: Kind, id: string) => Records[Kind] | null
  /** Gives each record of a kind another state: itself, where it stays, or null, where it goes. */
  readonly update: <Kind extends RecordKind>(
    kind: Kind,
    change: (row: Records[Kind]) => Records[Kind] | null,
  ) => void
  readonly add: <Kind extends RecordKind>(kind: Kind, ...rows: readonly Records[Kind][]) => void
  /** All that differs from the records given. */
  readonly changes: () => readonly RecordChange[]
}

/** Begins to change records. */
export function editRecords(all: AllRecords): RecordEdit {
  let now: AllRecords = all
  const changesOf = <Kind extends RecordKind>(kind: Kind): readonly RecordChange<Kind>[] => {
    if (now[kind] === all[kind]) return []
    const before = new Map<string, Records[Kind]>(all[kind].map((row) => [row.id, row]))
    const after = new Map<string, Records[Kind]>(now[kind].map((row) => [row.id, row]))
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
      return was === is ? [] : [{ kind, id, before: was, after: is }]
    })
  }
  return {
    rows: (kind) => now[kind],
    one: (kind, id) => now[kind].find((row) => row.id === id) ?? null,
    update: (kind, change) => {
      const rows = now[kind].map(change)
      if (rows.some((row, i) => row !== now[kind][i]))
        now = { ...now, [kind]: rows.filter((row) => row !== null) }
    },
    add: (kind, ...rows) => {
      now = { ...now, [kind]: [...now[kind], ...rows] }
    },
    changes: () => recordKinds.flatMap((kind) => changesOf(kind)),
  }
}
