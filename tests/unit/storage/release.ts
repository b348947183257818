import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A file that version 0.1.0 left. */
export const releaseFile = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/releases/0.1.0', name)))

/** The store that version 0.1.0 left, row by row. */
export const dumpedRelease = (): DumpedDatabase =>
  JSON.parse(gunzipSync(releaseFile('primary.store.json.gz')).toString('utf8'), asBytes) as DumpedDatabase

interface DumpedIndex {
  readonly name: string
  readonly keyPath: string | string[]
  readonly unique: boolean
  readonly multiEntry: boolean
}
export interface DumpedDatabase {
  readonly version: number
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string
        readonly autoIncrement: boolean
        readonly indexes: readonly DumpedIndex[]
        readonly rows: readonly unknown[]
      }
    >
  >
}

const asBytes = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$bytes' in value
    ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
    : value

/** Writes a dumped database with plain IndexedDB calls. */
export function writeDatabase(name: string, { version, stores }: DumpedDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement })
        for (const index of indexes)
          made.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry })
        for (const row of rows) made.put(row)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}
