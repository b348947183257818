import { describe, expect, it } from 'vitest'
import { repairEntry } from '@shared/domain/school/office'
import type { EventId } from '@shared/kernel/ids'
import type { Records } from '@renderer/services/ports'
import { Dexie, freshName, meeting, openTestStorage } from './fixtures'
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

type Appointment = Records['appointment']

/** The rows of a request, as 0.1.0 left them: the request went, its appointment stayed. */
const requestGone = async (raw: Dexie): Promise<void> => {
  const [first] = await raw.table<{ id: string; requestId: string }>('appointment').toArray()
  await raw.table('request').delete(first?.requestId ?? '')
}

describe('opening a store', () => {
  it('removes appointments without a request from the current plan, and says so', async () => {
    const { store, name, eventId, appointments, audited } = await damaged(requestGone)
    await expectConsistent(store)
    expect((await store.storage.planned(eventId))?.plan?.appointments).toHaveLength(appointments.length - 1)
    expect(store.repair).toEqual({
      events: [
        {
          title: 'Spring consultation',
          removedAppointments: 1,
          repeatedAppointments: 0,
          listedRequests: 0,
          plan: 'kept',
        },
      ],
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

  it('changes nothing of a sound one', async () => {
    const sound = await damaged(() => Promise.resolve())
    expect(sound.store.repair).toBeNull()
    expect(sound.audited).toEqual([])
  })

  it('keeps one appointment of a request that has two: the earliest that books nobody twice', async () => {
    const { store, appointments, audited } = await damaged(async (raw) => {
      const rows = await raw.table<Appointment>('appointment').toArray()
      const last = rows.toSorted((a, b) => b.start - a.start)[0]
      const early = rows.find((row) => row.id !== last?.id) ?? expect.fail('one appointment only')
      // At another family's time with the same staff, and once more at a free time after all others.
      await raw.table('appointment').add({ ...early, id: 'clash', requestId: last?.requestId })
      await raw.table('appointment').add({ ...last, id: 'late', start: 1380, end: 1385 })
    })
    await expectConsistent(store)
    expect(store.repair).toMatchObject({ events: [{ removedAppointments: 0, repeatedAppointments: 2 }] })
    expect((await store.storage.readAll(['appointment'])).appointment).toEqual(appointments)
    expect(audited).toMatchObject([{ recordIds: ['clash', 'late'] }])
  })

  it('keeps the appointment that is pinned, or that minutes were begun from, before an earlier one', async () => {
    const keptOf = async (more: object, damage?: (raw: Dexie) => Promise<unknown>) => {
      const { store } = await damaged(async (raw) => {
        const [first] = await raw.table<Appointment>('appointment').toArray()
        await raw.table('appointment').add({ ...first, id: 'late', start: 1380, end: 1385, ...more })
        await damage?.(raw)
      })
      await expectConsistent(store)
      const { appointment: rows } = await store.storage.readAll(['appointment'])
      return rows.some(({ id }) => id === 'late')
    }
    expect(await keptOf({})).toBe(false)
    expect(await keptOf({ pinned: true })).toBe(true)
    const begin = async (raw: Dexie): Promise<unknown> => {
      const [event] = await raw.table<{ id: EventId }>('event').toArray()
      const made = meeting('m', 'late')
      return raw.table('meeting').add({ ...made, eventId: event?.id })
    }
    expect(await keptOf({}, begin)).toBe(true)
  })

  it('repairs what is damaged beside records that cannot be read, and leaves what names these', async () => {
    const { store, appointments } = await damaged(async (raw) => {
      await requestGone(raw)
      const [hidden] = await raw.table<{ id: string }>('request').toArray()
      await raw.table('request').update(hidden?.id ?? '', { minutes: 'ten' })
    })
    expect(store.repair).toMatchObject({ events: [{ removedAppointments: 1, listedRequests: 0 }] })
    expect((await store.storage.readAll(['appointment'])).appointment).toHaveLength(appointments.length - 1)
  })

  it('leaves what names a plan, an appointment or minutes that cannot be read', async () => {
    const changed = await damaged(async (raw, eventId) => {
      const event: unknown = await raw.table('event').get(eventId)
      await raw.table('plan').update((event as { currentPlanId: string }).currentPlanId, { seed: 'one' })
    }, 2)
    expect(changed.store.repair).toBeNull()
    const { event, appointment } = await changed.store.storage.readAll(['event', 'appointment'])
    expect(event[0]?.currentPlanId).toBe(changed.record.id)
    expect(appointment).toHaveLength(12)

    const placed = await damaged(async (raw, eventId) => {
      const [first, second] = await raw.table<Appointment>('appointment').toArray()
      await raw.table('meeting').add({ ...meeting('m', first?.id ?? ''), eventId })
      await raw.table('meeting').add({ ...meeting('hidden', ''), eventId, startedAt: 5 })
      await raw.table('appointment').update(first?.id ?? '', { end: 'late' })
      await raw.table('appointment').update(second?.id ?? '', { meetingId: 'hidden' })
    })
    expect(placed.store.repair).toBeNull()
    const rest = await placed.store.storage.readAll(['meeting', 'appointment', 'plan'])
    expect(rest.meeting[0]?.appointmentId).not.toBeNull()
    expect(rest.appointment.some(({ meetingId }) => meetingId === 'hidden')).toBe(true)
    expect(rest.plan[0]?.unplaced).toEqual(placed.record.unplaced)
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
