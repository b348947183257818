import { describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import type { Observable } from '@renderer/queries/queries'
import { event, household, idle, openTestStorage, request, roster, staff, student } from './fixtures'

const evening = idOf<EventId>('e1')

async function openWithEvent() {
  const store = await openTestStorage()
  const outcome = await store.storage.importEvent(
    {
      eventId: evening,
      records: {
        event: [event('e1')],
        roster: [roster('e1', ['t2', 't1'], ['p1'], ['h1'])],
        staff: [staff('t1'), staff('t2'), staff('t3')],
        student: [student('p1')],
        household: [household('h1')],
        request: [request('r1', 'e1', ['t1', 'h1', 'p1'])],
      },
    },
    idle(),
  )
  expect(outcome).toEqual({ ok: true, value: undefined })
  return store
}

/** What an observable tells until `enough` holds. */
function until<T>(observable: Observable<T>, enough: (value: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = observable.subscribe({
      next: (value) => {
        if (!enough(value)) return
        resolve(value)
        setTimeout(() => subscription.unsubscribe())
      },
      error: reject,
    })
  })
}

describe('a conference', () => {
  it('is made of its roster, in the roster’s order, and of its own rows', async () => {
    const { storage } = await openWithEvent()
    const conference = (await storage.planned(evening))?.conference
    expect(conference?.staff.map(({ id }) => id)).toEqual(['t2', 't1'])
    expect(conference?.requests.map(({ id }) => id)).toEqual(['r1'])
    expect(conference?.event.title).toBe('Autumn evening')
  })
  it('is null where there is no such event', async () => {
    const { storage } = await openTestStorage()
    expect(await storage.planned(evening)).toBeNull()
  })
  it('is emitted again when a record of it changes', async () => {
    const { storage, queries } = await openWithEvent()
    const seen = until(
      queries.planned(evening),
      (event) => event?.conference.staff[1]?.familyName === 'Renamed',
    )
    await storage.commit({
      title: 'Rename',
      changes: [{ kind: 'staff', id: 't1', before: staff('t1'), after: staff('t1', 'Renamed') }],
    })
    expect((await seen)?.conference.staff).toHaveLength(2)
  })
  it('is summed up for the list of events', async () => {
    const { queries } = await openWithEvent()
    const [summary] = await until(queries.events(), (events) => events.length > 0)
    expect(summary?.counts).toEqual({ staff: 2, households: 1, requests: 1, groupSessions: 0 })
    expect(summary?.plan).toBeNull()
  })
})
