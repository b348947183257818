import { describe, expect, it } from 'vitest'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { idOf, type EventId } from '@shared/kernel/ids'
import type { Change } from '@renderer/services/ports'
import type { OpenStorage } from '@renderer/storage/open'
import {
  appointment,
  event,
  freshName,
  idle,
  openTestStorage,
  plan,
  request,
  roster,
  staff,
} from './fixtures'

const evening = idOf<EventId>('e1')

async function openWithPlan(name: string): Promise<OpenStorage> {
  const store = await openTestStorage(name)
  const records = {
    event: [event('e1', { currentPlanId: idOf('pl') })],
    roster: [roster('e1', ['t1'], [], [])],
    staff: [staff('t1')],
    request: [request('r1', 'e1', ['t1', 'h1', 'p1'])],
    plan: [plan('pl', evening)],
    appointment: [appointment('a1', 'pl', 'e1')],
  }
  const imported = await store.storage.importEvent({ eventId: evening, records }, idle())
  if (!imported.ok) throw new Error(imported.error.kind)
  return store
}

const read = async ({ storage }: OpenStorage): Promise<PlannedEvent> =>
  (await storage.planned(evening)) ?? expect.fail('the event is gone')
const commit = async ({ storage }: OpenStorage, change: Change): Promise<void> =>
  expect(await storage.commit({ title: 'x', changes: [change] })).toMatchObject({ ok: true })
const pin = ({ plan: now }: PlannedEvent): Change => {
  const before = now?.appointments[0] ?? expect.fail('nothing is placed')
  return { kind: 'appointment', id: before.id, before, after: { ...before, pinned: true } }
}

describe('an event with its plan', () => {
  it('is the very same until something of it has changed, and then only in that part', async () => {
    const store = await openWithPlan(freshName())
    const first = await read(store)
    expect(await read(store)).toBe(first)

    await commit(store, pin(first))
    const pinned = await read(store)
    expect(pinned.plan?.appointments).toMatchObject([{ id: 'a1', pinned: true }])
    expect(pinned.conference).toBe(first.conference)

    const after = staff('t1', 'Renamed')
    await commit(store, { kind: 'staff', id: 't1', before: staff('t1'), after })
    const renamed = await read(store)
    expect(renamed.conference.staff).toEqual([after])
    expect(renamed.plan).toBe(pinned.plan)
  })

  it('is for screens what it is for services', async () => {
    const store = await openWithPlan(freshName())
    const shown = await new Promise<PlannedEvent | null>((resolve, reject) => {
      store.queries.planned(evening).subscribe({ next: resolve, error: reject })
    })
    expect(await read(store)).toBe(shown)
  })

  it('has what another window has written', async () => {
    const name = freshName()
    const [store, other] = [await openWithPlan(name), await openTestStorage(name, 'worker')]
    await commit(other, pin(await read(store)))
    expect((await read(store)).plan?.appointments).toMatchObject([{ pinned: true }])
  })

  it('is read anew once a write has met a change that nobody reported yet', async () => {
    const name = freshName()
    const store = await openWithPlan(name)
    const stale = await read(store)
    await writeUnreported(name, 'appointment', { ...appointment('a1', 'pl', 'e1'), end: 970 })
    const change = pin(stale)
    expect(await store.storage.commit({ title: 'x', changes: [change] })).toMatchObject({
      ok: false,
      error: { kind: 'changed-meanwhile' },
    })
    expect((await read(store)).plan?.appointments).toMatchObject([{ end: 970, pinned: false }])
  })
})

/** Writes as another window does whose report is still on its way. */
async function writeUnreported(name: string, kind: string, row: object): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('not opened'))
  })
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(kind, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(new Error('not written'))
    transaction.objectStore(kind).put(row)
  })
  database.close()
}
