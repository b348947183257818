import { Dexie, type Collection } from 'dexie'
import type { IndexedField } from '@shared/records/record-type'
import type { RecordKind, Records } from '@shared/records/registry'
import type { RecordReads } from '@renderer/services/ports'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'
import type { RecordCache } from './record-cache'
import type { RowReader } from './row-reader'

/** Rows fetched and parsed at once: well under ten milliseconds of the thread, with a pause after each. */
const pageSize = 500
/** More rows than this are cheaper to fetch by pages than one by one. */
const fetchedSingly = 100

/** Where rows are read: the whole database, or the tables of one transaction. */
export type RowTables = Pick<ParleyDatabase, 'rows'>

/** With a cache, only rows that it lacks are fetched; `cache` null reads everything from the store. */
export function recordReads(tables: RowTables, reader: RowReader, cache: RecordCache | null): RecordReads {
  const epoch = cache?.epoch() ?? 0
  const take = <Kind extends RecordKind>(
    kind: Kind,
    rows: readonly (StoredRow | undefined)[],
    into: Map<string, Records[Kind]>,
  ) => {
    for (const row of rows) {
      if (!row) continue
      const record = reader.parse(kind, [row])[0] ?? null
      cache?.keep(kind, row.id, record, epoch)
      if (record) into.set(row.id, record)
    }
  }
  const page = async <Kind extends RecordKind>(
    kind: Kind,
    pageAfter: PageAfter,
  ): Promise<Map<string, Records[Kind]>> => {
    const found = new Map<string, Records[Kind]>()
    for (let last: string | null = null; ;) {
      const rows: StoredRow[] = await pageAfter(last).limit(pageSize).toArray()
      take(kind, rows, found)
      last = rows.at(-1)?.id ?? null
      if (rows.length < pageSize) return found
    }
  }
  const fetchEach = async <Kind extends RecordKind>(
    kind: Kind,
    keys: readonly string[],
  ): Promise<Map<string, Records[Kind]>> => {
    const found = new Map<string, Records[Kind]>()
    for (let from = 0; from < keys.length; from += pageSize)
      take(kind, await tables.rows(kind).bulkGet(keys.slice(from, from + pageSize)), found)
    return found
  }
  const byKeys = async <Kind extends RecordKind>(
    kind: Kind,
    keys: readonly string[],
    pageAfter: PageAfter | null,
  ) => {
    const known = new Map<string, Records[Kind] | null>()
    const missing: string[] = []
    for (const key of keys) {
      const record = cache?.get(kind, key)
      if (record === undefined) missing.push(key)
      else known.set(key, record)
    }
    const isPaged = pageAfter !== null && missing.length > fetchedSingly
    const fetched = isPaged ? await page(kind, pageAfter) : await fetchEach(kind, missing)
    return keys.flatMap((key) => fetched.get(key) ?? known.get(key) ?? [])
  }
  const whole =
    (kind: RecordKind): PageAfter =>
    (last) =>
      last === null ? tables.rows(kind).toCollection() : tables.rows(kind).where(':id').above(last)
  const ofValue =
    (kind: RecordKind, field: IndexedField, value: string): PageAfter =>
    (last) =>
      tables
        .rows(kind)
        .where(`[${field}+id]`)
        .between([value, last ?? Dexie.minKey], [value, Dexie.maxKey], last === null, true)

  return {
    all: async (kind) =>
      cache
        ? byKeys(kind, await tables.rows(kind).toCollection().primaryKeys(), whole(kind))
        : [...(await page(kind, whole(kind))).values()],
    where: async (kind, field, value) =>
      cache
        ? byKeys(kind, await ofValue(kind, field, value)(null).primaryKeys(), ofValue(kind, field, value))
        : [...(await page(kind, ofValue(kind, field, value))).values()],
    whereAny: async (kind, field, values) =>
      byKeys(
        kind,
        await tables
          .rows(kind)
          .where(field)
          .anyOf([...values])
          .distinct()
          .primaryKeys(),
        null,
      ),
    some: async (kind, ids) => {
      // Most of a table is read faster page by page.
      const isMost = ids.length > fetchedSingly && ids.length * 2 > (await tables.rows(kind).count())
      return byKeys(kind, ids, isMost ? whole(kind) : null)
    },
    one: async (kind, id) => (await byKeys(kind, [id], whole(kind)))[0] ?? null,
    count: (kind, field, value) => ofValue(kind, field, value)(null).count(),
  }
}

/** The rows of a range that come after an id; null: from the start. */
type PageAfter = (last: string | null) => Collection<StoredRow, string>
