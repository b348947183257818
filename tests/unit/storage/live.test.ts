import { describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import type { Observable } from '@renderer/queries/queries'
import type { OpenStorage } from '@renderer/storage/open'
import { appointment, event, freshName, idle, openTestStorage, plan } from './fixtures'

const evening = idOf<EventId>('e1')
// More than a page of rows, and not a whole number of pages.
const size = 1_203

async function openWithPlan(name: string): Promise<OpenStorage> {
  const store = await openTestStorage(name)
  const rows = Array.from({ length: size }, (_, i) =>
    appointment(`a${String(i).padStart(5, '0')}`, 'd1', 'e1'),
  )
  await store.storage.importEvent(
    {
      eventId: evening,
      records: {
        event: [event('e1', { currentPlanId: idOf('d1') })],
        plan: [plan('d1', evening), plan('d2', evening)],
        appointment: [...rows, appointment('other', 'd2', 'e1')],
      },
    },
    idle(),
  )
  return store
}

/** Collects emitted values, and waits for the next. */
function listen<T>(observable: Observable<T>) {
  const reported: T[] = []
  const waiting: ((value: T) => void)[] = []
  const subscription = observable.subscribe({
    next: (value) => {
      reported.push(value)
      for (const resolve of waiting.splice(0)) resolve(value)
    },
    error: (cause) => {
      throw cause
    },
  })
  return {
    reported,
    next: () => new Promise<T>((resolve) => waiting.push(resolve)),
    stop: () => subscription.unsubscribe(),
  }
}

const pin = ({ storage }: OpenStorage, before: WorkingPlan['appointments'][number]) =>
  storage.commit({
    title: 'Pin',
    changes: [{ kind: 'appointment', id: before.id, before, after: { ...before, pinned: !before.pinned } }],
  })

describe('a live read', () => {
  it('tells every row once, in order, and after a change the very same records but the changed one', async () => {
    const store = await openWithPlan(freshName())
    const received = listen(store.queries.planned(evening))
    const first = (await received.next())?.plan?.appointments ?? []
    expect(first.map(({ id }) => id)).toEqual(
      Array.from({ length: size }, (_, i) => `a${String(i).padStart(5, '0')}`),
    )
    const [moved] = first
    if (!moved) throw new Error('No appointment')
    const next = received.next()
    await pin(store, moved)
    const second = (await next)?.plan?.appointments ?? []
    expect(second[0]).toEqual({ ...moved, pinned: true })
    expect(second.slice(1).every((row, i) => row === first[i + 1])).toBe(true)
    received.stop()
  })

  it('receives what another page or a worker has written', async () => {
    const name = freshName()
    const window = await openWithPlan(name)
    const worker = await openTestStorage(name, 'worker')
    const received = listen(window.queries.planned(evening))
    const [moved] = (await received.next())?.plan?.appointments ?? []
    if (!moved) throw new Error('No appointment')
    const next = received.next()
    await pin(worker, moved)
    expect((await next)?.plan?.appointments[0]).toEqual({ ...moved, pinned: true })
    received.stop()
  })

  it('agrees with the store after any number of changes made at once', async () => {
    const store = await openWithPlan(freshName())
    const received = listen(store.queries.planned(evening))
    const rows = (await received.next())?.plan?.appointments.slice(0, 30) ?? []
    const edits = rows.map((row) => pin(store, row))
    edits.push(store.storage.savePlan(plan('d3', evening), [appointment('z1', 'd3', 'e1')], []))
    expect((await Promise.all(edits)).every(({ ok }) => ok)).toBe(true)
    const kept = (await store.storage.readAll(['appointment'])).appointment.filter(
      ({ planId }) => planId === 'd1',
    )
    await expect.poll(() => received.reported.at(-1)?.plan?.appointments).toEqual(kept)
    received.stop()
  })

  it('tells nothing once nobody listens', async () => {
    const store = await openWithPlan(freshName())
    const received = listen(store.queries.planned(evening))
    const [moved] = (await received.next())?.plan?.appointments ?? []
    if (!moved) throw new Error('No appointment')
    received.stop()
    const other = listen(store.queries.planned(evening))
    await other.next()
    const next = other.next()
    await pin(store, moved)
    await next
    expect(received.reported).toHaveLength(1)
    other.stop()
  })
})
