import { describe, expect, it, vi } from 'vitest'
import { idOf } from '@shared/kernel/ids'
import type { Change } from '@renderer/services/ports'
import { event, freshName, idle, openTestStorage, plan, staff } from './fixtures'

const added: Change = { kind: 'staff', id: 't1', before: null, after: staff('t1') }

/** The database's own `add` fails as it does on a full disk, until the returned function is called. */
function fillDisk(): () => void {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No space for Okafor', 'QuotaExceededError')
  })
  return () => add.mockRestore()
}

describe('after a write has failed', () => {
  it('says that the disk is full, quotes nothing, and takes the whole edit back', async () => {
    const { storage } = await openTestStorage()
    const free = fillDisk()
    const outcome = await storage.commit({ title: 'Add', changes: [added] })
    free()
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'write-failed', reason: 'disk-full' } })
    expect(JSON.stringify(outcome)).not.toContain('Okafor')
    expect(await storage.read('staff', 't1')).toBeNull()
  })

  it('nothing more is written: no edit, import, plan or note, even when there is space again', async () => {
    const { storage } = await openTestStorage()
    const notes = await storage.openNotes(idOf('m1'))
    await notes.saved()
    const free = fillDisk()
    const failed = await storage.commit({ title: 'Add', changes: [added] })
    free()
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect(await storage.commit({ title: 'Add', changes: [added] })).toEqual(failed)
    expect(
      await storage.importEvent({ eventId: idOf('e1'), records: { event: [event('e1')] } }, idle()),
    ).toEqual(failed)
    expect(await storage.savePlan(plan('d1', idOf('e1')), [], [])).toEqual(failed)
    notes.splice('progress', 0, 0, 'Typed after the failure')
    expect(await notes.saved()).toEqual(failed)
    expect(notes.text('progress')).toBe('Typed after the failure')
    notes.close()
    expect(begun.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([])
    begun.mockRestore()
  })

  it('every other page and worker on the store stops as well', async () => {
    const name = freshName()
    const window = await openTestStorage(name)
    const worker = await openTestStorage(name, 'worker')
    const free = fillDisk()
    const failed = await worker.storage.commit({ title: 'Add', changes: [added] })
    free()
    await expect.poll(() => window.storage.commit({ title: 'Add', changes: [] })).toEqual(failed)
  })

  it('a note that cannot be written says so', async () => {
    const { storage } = await openTestStorage()
    const notes = await storage.openNotes(idOf('m1'))
    const free = fillDisk()
    notes.splice('progress', 0, 0, 'Reads well')
    const outcome = await notes.saved()
    free()
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'write-failed', reason: 'disk-full' } })
  })

  it('notes opened for the first time can still be typed, and say that they are not saved', async () => {
    const { storage } = await openTestStorage()
    const free = fillDisk()
    const failed = await storage.commit({ title: 'Add', changes: [added] })
    free()
    const notes = await storage.openNotes(idOf('m1'))
    notes.splice('progress', 0, 0, 'Reads well')
    expect(notes.text('progress')).toBe('Reads well')
    expect(await notes.saved()).toEqual(failed)
    notes.close()
  })
})

describe('after a read has failed', () => {
  /** The database fails under the next read, as where its file is damaged. */
  const damage = () =>
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError')
    })

  it('the store is left alone, and it is distinguished from a failed write', async () => {
    const { storage } = await openTestStorage()
    const failures: unknown[] = []
    storage.onFailure((problem) => failures.push(problem))
    const damaged = damage()
    await expect(storage.readAll(['staff'])).rejects.toThrow()
    damaged.mockRestore()
    expect(failures).toMatchObject([{ kind: 'write-failed', after: 'read' }])
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect((await storage.commit({ title: 'Add', changes: [added] })).ok).toBe(false)
    expect(begun).not.toHaveBeenCalled()
    begun.mockRestore()
  })

  it('so it is where the read was a screen’s', async () => {
    const { storage, queries } = await openTestStorage()
    const failures: unknown[] = []
    storage.onFailure((problem) => failures.push(problem))
    const damaged = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError')
    })
    await expect(new Promise((next, error) => queries.school().subscribe({ next, error }))).rejects.toThrow()
    damaged.mockRestore()
    expect(failures).toMatchObject([{ after: 'read' }])
  })
})
