import { describe, expect, it } from 'vitest'
import { instant } from '@shared/kernel/time'
import { schemaVersion } from '@shared/records/registry'
import type { OnUpgradeProgress } from '@renderer/services/ports'
import { Dexie, freshName, openStorage } from './fixtures'
import { dumpedRelease, writeDatabase } from './release'

const badRequest = { id: 'bad', eventId: 7, minutes: 'ten' }

/** The store of version 0.1.0 with a request in it that nobody can read. */
async function releasedStore(): Promise<string> {
  const name = freshName()
  const { version, stores } = dumpedRelease()
  const request = stores['request'] ?? expect.fail('no requests')
  await writeDatabase(name, {
    version,
    stores: { ...stores, request: { ...request, rows: [...request.rows, badRequest] } },
  })
  return name
}

const open = (name: string, onUpgradeProgress: OnUpgradeProgress) =>
  openStorage({
    name,
    role: 'window',
    now: () => instant('2026-11-01T09:00:00.000Z'),
    newId: () => crypto.randomUUID(),
    onUpgradeProgress,
  })

/** Every row of the store as it lies, and its version. */
async function dump(name: string) {
  const raw = await new Dexie(name).open()
  const rows = await Promise.all(
    raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  const { verno } = raw
  raw.close()
  return { verno, tables: new Map<string, readonly { id: string }[]>(rows) }
}

describe('a store of version 0.1.0', () => {
  it('has its rows upgraded as it opens, with progress, and a row that cannot be read kept and named', async () => {
    const name = await releasedStore()
    const seen: (readonly [number, number])[] = []
    const opened = await open(name, (done, total) => seen.push([done, total]))
    if (!opened.ok) throw new Error(opened.error.kind)
    const { storage, queries, close } = opened.value
    const { request, household, teachingGroup } = await storage.readAll([
      'request',
      'household',
      'teachingGroup',
    ])
    expect(request).toHaveLength(379)
    expect(request.every(({ rank }) => rank === null)).toBe(true)
    expect(household.every(({ alsoReads }) => alsoReads === null)).toBe(true)
    expect(teachingGroup).toEqual([])
    const problems: unknown[] = []
    queries
      .unreadable()
      .subscribe({ next: (found) => problems.push(...found), error: () => undefined })
      .unsubscribe()
    expect(problems).toMatchObject([{ recordKind: 'request', id: 'bad' }])
    const last = seen.at(-1)
    expect(last?.[0]).toBe(last?.[1])
    expect(last?.[1]).toBeGreaterThan(379)
    close()

    const { tables, verno } = await dump(name)
    expect(verno).toBe(schemaVersion)
    expect(tables.get('meta')).toEqual([{ key: 'stamp', schema: schemaVersion }])
    expect(tables.get('request')?.find(({ id }) => id === 'bad')).toMatchObject(badRequest)
  })

  it('is upgraded once: opened again, no row is written', async () => {
    const name = await releasedStore()
    const first = await open(name, () => undefined)
    if (first.ok) first.value.close()
    let calls = 0
    const second = await open(name, () => calls++)
    expect([second.ok, calls]).toEqual([true, 0])
    if (second.ok) second.value.close()
  })

  it('is left exactly as it was where the upgrade breaks off', async () => {
    const name = await releasedStore()
    const before = await dump(name)
    const opened = await open(name, (done) => {
      if (done > 300) throw new Error('power cut')
    })
    expect(opened).toMatchObject({ ok: false, error: { kind: 'cannot-open' } })
    expect(await dump(name)).toEqual(before)
    const again = await open(name, () => undefined)
    expect(again.ok).toBe(true)
    if (again.ok) again.value.close()
  })
})
