import { describe, expect, it, vi } from 'vitest'
import { err } from '@shared/kernel/result'
import { idOf, type EventId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { guardAfterWriteFailure } from '@renderer/services/write-failure-guard'
import { createHistory } from '@renderer/services/history'
import { createLetters } from '@renderer/services/letters'
import { createPeople } from '@renderer/services/people'
import type { Ports, StorageProblem } from '@renderer/services/ports'
import { event, freshName, idle, openTestStorage, plan, staff } from '../storage/fixtures'

const eventId = idOf<EventId>('e1')
const full = { kind: 'write-failed', reason: 'disk-full', detail: 'QuotaExceededError' } as const
const clock = {
  now: () => instant('2026-12-01T14:02:00.000Z'),
  today: () => {
    throw new Error('not asked')
  },
}
const asked = { ...idle(), stopAndKeep: new AbortController().signal }
const search = { seed: 1, limit: { kind: 'seconds', seconds: 1 }, keep: [] } as const

/** Workers that note that they were begun, over whatever became of them. */
function workers(failure: () => StorageProblem | null) {
  const begun: string[] = []
  const reported: StorageProblem[] = []
  const begin = (what: string): void => void begun.push(what)
  const never = () => Promise.reject(new Error('not answered'))
  const work: Pick<
    Ports,
    | 'allocate'
    | 'announce'
    | 'openRepairs'
    | 'print'
    | 'shareFile'
    | 'openImport'
    | 'openRosterImport'
    | 'openMinutesSearch'
    | 'backups'
  > = {
    allocate: () => (begin('allocate'), Promise.resolve(err(full))),
    announce: () => (begin('announce'), Promise.resolve(err({ kind: 'empty' }))),
    openRepairs: () => (begin('repairs'), { find: never, close: () => undefined }),
    openMinutesSearch: () => (begin('search'), { people: never, find: never, close: () => undefined }),
    print: () => (begin('print'), Promise.resolve(null)),
    shareFile: () => (begin('share'), Promise.resolve(null)),
    openImport: () => (
      begin('import'),
      {
        read: never,
        preview: never,
        folderOf: never,
        write: () => Promise.resolve(err(full)),
        writeSample: () => Promise.resolve(err(full)),
        close: () => undefined,
      }
    ),
    openRosterImport: () => (
      begin('roster import'),
      {
        add: never,
        remove: never,
        read: never,
        previewRows: never,
        write: () => Promise.resolve(err(full)),
        written: never,
        leftOut: never,
        close: () => undefined,
      }
    ),
    backups: {
      write: () => (begin('backup'), Promise.resolve(err({ kind: 'cancelled' }))),
      open: () => (begin('backup'), Promise.resolve(err({ kind: 'damaged' }))),
    },
  }
  return { begun, reported, ...guardAfterWriteFailure(work, failure, (problem) => reported.push(problem)) }
}

describe('once a write has failed', () => {
  it('no worker begins: none opens the store anew, not even for a backup', async () => {
    const { begun, ...work } = workers(() => full)
    expect(await work.allocate(eventId, search, { ...asked, onProgress: () => undefined })).toEqual(err(full))
    expect(await work.announce({ eventId, mode: 'announce' })).toEqual(
      err({ kind: 'not-saved', problem: full }),
    )
    const service = work.openImport()
    const target = { eventId: null, answers: {}, schoolName: '' } as Parameters<typeof service.write>[0]
    expect(await service.write(target, idle())).toEqual(err(full))
    expect(await service.writeSample(idle())).toEqual(err(full))
    const lists = work.openRosterImport()
    const choices = {} as Parameters<typeof lists.write>[0]
    expect(await lists.write(choices, idle())).toEqual(err(full))
    await expect(work.backups.write('passphrase', idle())).rejects.toThrow()
    await expect(work.backups.open(new Uint8Array(), 'passphrase', idle())).rejects.toThrow()
    await expect(work.openRepairs(eventId).find(idOf('q1'))).rejects.toThrow()
    expect(begun).toEqual([])
  })

  it('what a worker could not write is reported for the whole app', async () => {
    const { reported, ...work } = workers(() => null)
    await work.allocate(eventId, search, { ...asked, onProgress: () => undefined })
    await work.openImport().writeSample(idle())
    expect(reported).toEqual([full, full])
  })

  it('the save state says so where the write was a worker’s, and no edit so much as reads the store', async () => {
    const name = freshName()
    const window = await openTestStorage(name)
    const worker = await openTestStorage(name, 'worker')
    const history = createHistory(window.storage, clock)
    window.storage.onFailure(history.fail)
    const after = event('e1')
    await window.storage.commit({
      title: 'Add',
      changes: [{ kind: 'event', id: 'e1', before: null, after }],
    })
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    const outcome = await worker.storage.savePlan(plan('d1', eventId), [], [])
    add.mockRestore()
    expect(outcome).toMatchObject(err({ kind: 'write-failed', reason: 'disk-full' }))
    await expect
      .poll(() => history.state().save)
      .toMatchObject({
        kind: 'failed',
        problem: { kind: 'write-failed', reason: 'disk-full' },
      })
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const remapId = { kind: 'staff', id: 't1', before: staff('t1'), after: staff('t1', 'Tan') } as const
    const outcomes = [
      await createPeople(history).change(remapId),
      await createLetters(window.storage, history).word('letter', 'en', { opening: 'Dear family' }),
      await history.undo(),
    ]
    expect(outcomes.map(({ ok: isOk }) => isOk)).toEqual([false, false, true])
    expect(begun).not.toHaveBeenCalled()
    begun.mockRestore()
  })

  it('every page stops for what a worker reports', async () => {
    const name = freshName()
    const window = await openTestStorage(name)
    const other = await openTestStorage(name)
    window.storage.stop(full)
    const edit = { title: 'Add', changes: [] }
    expect(await window.storage.commit(edit)).toEqual(err(full))
    await expect.poll(() => other.storage.commit(edit)).toEqual(err(full))
  })
})
