/** What every stored row has; the row's codec determines the rest, nothing is assumed. */
export interface StoredRow {
  readonly id: string
}

/** Our own stamp: Dexie opens a database of a newer version without a word. */
export interface Stamp {
  readonly key: 'stamp'
  readonly schema: number
}
