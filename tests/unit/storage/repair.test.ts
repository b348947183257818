import { describe, expect, it } from 'vitest'
import { repairEntry } from '@shared/domain/school/office'
import type { EventId } from '@shared/kernel/ids'
import { Dexie, freshName, openTestStorage } from './fixtures'
import { expectConsistent, openOffice } from './office'

/** A store with one planned event, written to behind the app's back and opened again. */
async function damaged(damage: (raw: Dexie, eventId: EventId) => Promise<unknown>, plans = 1) {
  const name = freshName()
  const office = await openOffice(name)
  const eventId = await office.importCase('base')
  for (let made = 0; made < plans; made++) await office.allocate(eventId)
  const { record, appointments } = await office.planned(eventId)
  office.close()
  const raw = await new Dexie(name).open()
  await damage(raw, eventId)
  raw.close()
  const store = await openTestStorage(name)
  const audited = (await store.storage.readAll(['audit'])).audit.filter(({ what }) => what === repairEntry)
  return { store, name, eventId, record, appointments, audited }
}

/** The rows of a request, as 0.1.0 left them: the request went, its appointment stayed. */
const requestGone = async (raw: Dexie): Promise<void> => {
  const [first] = await raw.table<{ id: string; requestId: string }>('appointment').toArray()
  await raw.table('request').delete(first?.requestId ?? '')
}

describe('opening a store', () => {
  it('removes appointments without a request from the current plan, and says so', async () => {
    const { store, name, eventId, appointments, audited } = await damaged(requestGone)
    await expectConsistent(store)
    expect((await store.storage.planned(eventId))?.appointments).toHaveLength(appointments.length - 1)
    expect(store.repair).toEqual({
      events: [{ title: 'Spring consultation', removedAppointments: 1, listedRequests: 0, plan: 'kept' }],
      leftOverAppointments: 0,
    })
    expect(audited).toMatchObject([{ recordKind: 'appointment', recordIds: [expect.any(String)] }])
    store.close()
    expect((await openTestStorage(name)).repair).toBeNull()
  })

  it('clears away the rows of a plan that is gone, and lets its minutes stand on their own', async () => {
    const { store } = await damaged(async (raw, eventId) => {
      const event: unknown = await raw.table('event').get(eventId)
      const current = (event as { currentPlanId: string }).currentPlanId
      const earlier = await raw.table('plan').where('id').notEqual(current).primaryKeys()
      await raw.table('plan').bulkDelete(earlier)
    }, 2)
    await expectConsistent(store)
    expect(store.repair).toEqual({ events: [], leftOverAppointments: 6 })
  })

  it('lists a request that the plan had lost as not placed', async () => {
    const { store } = await damaged(async (raw) => {
      await raw.table('appointment').toCollection().limit(1).delete()
    })
    await expectConsistent(store)
    expect(store.repair).toMatchObject({ events: [{ removedAppointments: 0, listedRequests: 1 }] })
  })

  it('goes on with the newest draft where the current plan is gone', async () => {
    const deleteCurrent = async (raw: Dexie, eventId: EventId): Promise<void> => {
      const event: unknown = await raw.table('event').get(eventId)
      await raw.table('plan').delete((event as { currentPlanId: string }).currentPlanId)
    }
    const two = await damaged(deleteCurrent, 2)
    await expectConsistent(two.store)
    expect(two.store.repair).toMatchObject({ events: [{ plan: 'earlier' }], leftOverAppointments: 6 })
    const one = await damaged(deleteCurrent)
    await expectConsistent(one.store)
    expect(one.store.repair).toMatchObject({ events: [{ plan: 'none' }] })
    expect((await one.store.storage.read('event', one.eventId))?.currentPlanId).toBeNull()
  })

  it('changes nothing of a sound one, nor of one with records that cannot be read', async () => {
    const sound = await damaged(() => Promise.resolve())
    expect(sound.store.repair).toBeNull()
    expect(sound.audited).toEqual([])
    const unreadable = await damaged(async (raw) => {
      await requestGone(raw)
      await raw.table('request').toCollection().limit(1).modify({ minutes: 'ten' })
    })
    expect(unreadable.store.repair).toBeNull()
    expect((await unreadable.store.storage.readAll(['appointment'])).appointment).toHaveLength(
      unreadable.appointments.length,
    )
  })

  it('leaves the repair to the window: a worker changes nothing', async () => {
    const { store, name } = await damaged(() => Promise.resolve())
    store.close()
    const raw = await new Dexie(name).open()
    await requestGone(raw)
    raw.close()
    expect((await openTestStorage(name, 'worker')).repair).toBeNull()
  })
})
