import { describe, expect, it, vi } from 'vitest'
import { instant } from '@shared/kernel/time'
import { freshName, openTestStorage, staff, Dexie, openStorage } from './fixtures'

const open = (name: string) =>
  openStorage({ name, role: 'window', now: () => instant('2026-11-01T09:00:00.000Z'), newId: () => 'x' })

async function withRaw(name: string, work: (database: Dexie) => PromiseLike<unknown>): Promise<void> {
  const raw = await new Dexie(name).open()
  await work(raw)
  raw.close()
}

describe('opening the store', () => {
  it('refuses data that a newer app has stamped, and leaves it as it is', async () => {
    const name = freshName()
    const { close } = await openTestStorage(name)
    close()
    await withRaw(name, (raw) => raw.table('meta').put({ key: 'stamp', schema: 3 }))
    expect(await open(name)).toEqual({ ok: false, error: { kind: 'newer', found: 3, known: 2 } })
    await withRaw(name, async (raw) =>
      expect(await raw.table('meta').get('stamp')).toEqual({ key: 'stamp', schema: 3 }),
    )
  })

  it.each([
    [{ key: 'stamp', schema: '3' }, 3],
    [{ key: 'stamp', schema: '1' }, 3],
    [{ key: 'stamp', schema: '12' }, 12],
    [{ key: 'stamp', schema: null }, 3],
    [{ key: 'stamp', version: 1 }, 3],
  ])('takes a stamp that is not as ours are for a newer one: %j', async (stamp, found) => {
    const name = freshName()
    await openTestStorage(name)
    const raw = await new Dexie(name).open()
    await raw.table('meta').put(stamp)
    raw.close()
    expect(await open(name)).toEqual({ ok: false, error: { kind: 'newer', found, known: 2 } })
  })

  it('refuses a newer database that lacks our stamp', async () => {
    const name = freshName()
    const newer = new Dexie(name)
    newer.version(7).stores({ students: 'id' })
    await newer.open()
    newer.close()
    expect(await open(name)).toEqual({ ok: false, error: { kind: 'newer', found: 7, known: 2 } })
    await withRaw(name, (raw) =>
      Promise.resolve(expect(raw.tables.map((table) => table.name)).toEqual(['students'])),
    )
  })

  it('clears what a killed import left in staging, from a window but not from a worker', async () => {
    const name = freshName()
    const { close } = await openTestStorage(name)
    close()
    const left = async () => {
      let count = 0
      await withRaw(name, async (raw) => (count = await raw.table('staging').count()))
      return count
    }
    await withRaw(name, (raw) =>
      raw.table('staging').add({ batch: 'dead', kind: 'staff', rows: [staff('t1')] }),
    )
    ;(await openTestStorage(name, 'worker')).close()
    expect(await left()).toBe(1)
    ;(await openTestStorage(name, 'window')).close()
    expect(await left()).toBe(0)
  })

  it('is not done again when the store closes by itself: on a full disk it can come back empty', async () => {
    const openings = vi.spyOn(indexedDB, 'open')
    const { storage } = await openTestStorage()
    const connection = openings.mock.results.at(-1)?.value as IDBOpenDBRequest
    const before = openings.mock.calls.length
    connection.result.onclose?.(new Event('close'))
    await expect(storage.read('staff', 't1')).rejects.toThrow('closed')
    expect(await storage.commit({ title: 'Add', changes: [] })).toMatchObject({
      ok: false,
      error: { kind: 'write-failed' },
    })
    expect(openings.mock.calls).toHaveLength(before)
    openings.mockRestore()
  })
})
