import { describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import type { EventImport, WorkProgress } from '@renderer/services/ports'
import {
  appointment,
  event,
  freshName,
  household,
  idle,
  openTestStorage,
  plan,
  request,
  roster,
  staff,
  student,
  Dexie,
} from './fixtures'

const evening = idOf<EventId>('e1')
const trio = (n: number): [string, string, string] => [`t${n}`, `h${n}`, `p${n}`]

function eveningOf(eventId: string, n: number, requests: readonly string[]): EventImport {
  return {
    eventId: idOf(eventId),
    records: {
      event: [event(eventId)],
      roster: [roster(eventId, [`t${n}`], [`p${n}`], [`h${n}`])],
      staff: [staff(`t${n}`)],
      student: [student(`p${n}`)],
      household: [household(`h${n}`)],
      request: requests.map((id) => request(id, eventId, trio(n))),
      plan: [plan(`plan-${eventId}`, idOf(eventId))],
      appointment: [appointment(`a-${eventId}`, `plan-${eventId}`, eventId)],
    },
  }
}

describe('importing an event', () => {
  it('replaces what the event had, updates people, and leaves every other event alone', async () => {
    const { storage } = await openTestStorage()
    await storage.importEvent(eveningOf('e1', 1, ['r1', 'r2']), idle())
    await storage.importEvent(eveningOf('e2', 2, ['r3']), idle())
    const other = await storage.planned(idOf('e2'))
    const again = eveningOf('e1', 1, ['r2', 'r4'])
    const remapId = {
      ...again,
      records: { ...again.records, staff: [staff('t1', 'Renamed')], plan: [], appointment: [] },
    }
    expect(await storage.importEvent(remapId, idle())).toEqual({ ok: true, value: undefined })

    const conference = (await storage.planned(evening))?.conference
    expect(conference?.requests.map(({ id }) => id)).toEqual(['r2', 'r4'])
    expect(conference?.staff.map(({ familyName }) => familyName)).toEqual(['Renamed'])
    expect(await storage.planned(idOf('e2'))).toEqual(other)
    const kept = await storage.readAll(['plan', 'appointment', 'staff'])
    expect(kept.plan.map(({ id }) => id)).toEqual(['plan-e2'])
    expect(kept.appointment.map(({ id }) => id)).toEqual(['a-e2'])
    expect(kept.staff).toHaveLength(2)
  })

  it('leaves a kind that is not named as it was', async () => {
    const { storage } = await openTestStorage()
    await storage.importEvent(eveningOf('e1', 1, ['r1']), idle())
    await storage.importEvent({ eventId: evening, records: { staff: [staff('t1', 'Renamed')] } }, idle())
    const { request: requests, plan: plans } = await storage.readAll(['request', 'plan'])
    expect([requests.length, plans.length]).toEqual([1, 1])
  })

  it.each([
    ['of another event', request('r9', 'e2', trio(1)), 'request r9: eventId'],
    [
      'that is not what its kind says',
      { ...request('r9', 'e1', trio(1)), subject: 7 as unknown as string },
      'request r9: subject',
    ],
  ])('refuses a row %s before anything is written', async (_, row, detail) => {
    const { storage } = await openTestStorage()
    const outcome = await storage.importEvent(
      { eventId: evening, records: { staff: [staff('t1')], request: [row] } },
      idle(),
    )
    expect(outcome).toEqual({ ok: false, error: { kind: 'write-failed', reason: 'other', detail } })
    expect((await storage.readAll(['staff'])).staff).toEqual([])
  })

  it('cancelled at any moment, leaves all as it was and nothing in staging', async () => {
    const name = freshName()
    const { storage } = await openTestStorage(name)
    await storage.importEvent(eveningOf('e1', 1, ['r1']), idle())
    const many = eveningOf(
      'e1',
      1,
      Array.from({ length: 600 }, (_, i) => `n${i}`),
    )
    const steps: WorkProgress[] = []
    await storage.importEvent(many, {
      signal: new AbortController().signal,
      onProgress: (step) => steps.push(step),
    })
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
    const before = await storage.readAll(['request', 'staff', 'plan', 'appointment'])

    for (let cancelAt = 0; cancelAt < steps.length - 1; cancelAt++) {
      const stop = new AbortController()
      let seen = 0
      const onProgress = () => (seen++ === cancelAt ? stop.abort() : undefined)
      const outcome = await storage.importEvent(
        eveningOf('e1', 3, many.records.request?.map(({ id }) => `x-${id}`) ?? []),
        {
          signal: stop.signal,
          onProgress,
        },
      )
      expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } })
      expect(await storage.readAll(['request', 'staff', 'plan', 'appointment'])).toEqual(before)
    }
    const raw = await new Dexie(name).open()
    expect(await raw.table('staging').count()).toBe(0)
    raw.close()
  })
})
