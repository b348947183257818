import { describe, expect, it } from 'vitest'
import { idOf, type EventId, type PlanId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { appointment, event, meeting, openTestStorage, plan } from './fixtures'
import type { Records, Storage } from '@renderer/services/ports'

const evening = idOf<EventId>('e1')
const madeAt = (day: number) => instant(`2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`)

const keep = (storage: Storage, day: number, reachable: readonly PlanId[] = []) =>
  storage.savePlan(
    plan(`d${day}`, evening, { madeAt: madeAt(day) }),
    [appointment(`a${day}`, `d${day}`, 'e1')],
    reachable,
  )

async function openWithCurrent(currentPlanId: string) {
  const { storage } = await openTestStorage()
  const events = [event('e1', { currentPlanId: idOf(currentPlanId) }), event('e2')]
  const changes = events.map((after) => ({ kind: 'event', id: after.id, before: null, after }) as const)
  await storage.commit({ title: 'Add', changes })
  return storage
}

describe('keeping a plan', () => {
  it('lets drafts beyond the last five go with their appointments, never the current or an announced one', async () => {
    const storage = await openWithCurrent('d1')
    await keep(storage, 1)
    await storage.savePlan(
      plan('told', evening, { madeAt: madeAt(2), revision: 1 }),
      [appointment('a-told', 'told', 'e1')],
      [],
    )
    await storage.savePlan(
      plan('other', idOf('e2'), { madeAt: madeAt(1) }),
      [appointment('a-other', 'other', 'e2')],
      [],
    )
    await keep(storage, 3)
    const announced = { id: 'n1', eventId: evening, planId: idOf('d3'), revision: 2, at: madeAt(4) } as const
    await storage.commit({
      title: 'Announce',
      changes: [
        {
          kind: 'announcement',
          id: 'n1',
          before: null,
          after: { ...announced, planId: idOf('d3'), groupSessions: [] },
        },
      ],
    })
    for (let day = 4; day <= 11; day++)
      expect(await keep(storage, day)).toEqual({ ok: true, value: undefined })

    const kept = await storage.readAll(['plan', 'appointment'])
    expect(kept.plan.map(({ id }) => id).sort()).toEqual([
      'd1',
      'd10',
      'd11',
      'd3',
      'd7',
      'd8',
      'd9',
      'other',
      'told',
    ])
    expect(new Set(kept.appointment.map(({ planId }) => planId))).toEqual(
      new Set(kept.plan.map(({ id }) => id)),
    )
  })

  it('leaves drafts that undo may lead to, and those that were printed', async () => {
    const storage = await openWithCurrent('d9')
    await keep(storage, 1)
    await keep(storage, 2)
    const printed: Records['delivery'] = {
      id: 'l1',
      eventId: evening,
      planId: idOf('d1'),
      at: madeAt(1),
      document: 'timetable',
      channel: 'print',
      householdId: null,
      recipient: null,
      revision: null,
      content: null,
      requestIds: [],
    }
    await storage.commit({
      title: 'Print',
      changes: [{ kind: 'delivery', id: 'l1', before: null, after: printed }],
    })
    for (let day = 3; day <= 9; day++) await keep(storage, day, [idOf('d2'), idOf('d3')])
    const { plan: kept } = await storage.readAll(['plan'])
    expect(kept.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3', 'd5', 'd6', 'd7', 'd8', 'd9'])
  })

  it('is refused whole when an appointment cannot be kept', async () => {
    const storage = await openWithCurrent('d1')
    const twice = [appointment('a1', 'd1', 'e1'), appointment('a1', 'd1', 'e1')]
    const outcome = await storage.savePlan(plan('d1', evening), twice, [])
    expect(outcome.ok).toBe(false)
    expect(await storage.readAll(['plan', 'appointment'])).toEqual({ plan: [], appointment: [] })
  })

  it('leaves the minutes of a plan that goes standing on their own', async () => {
    const storage = await openWithCurrent('d9')
    await keep(storage, 1)
    const kept = meeting('m1', 'a1')
    await storage.commit({
      title: 'Start minutes',
      changes: [{ kind: 'meeting', id: 'm1', before: null, after: kept }],
    })
    for (let day = 2; day <= 7; day++) await keep(storage, day)
    expect(await storage.read('plan', 'd1')).toBeNull()
    expect(await storage.read('meeting', 'm1')).toEqual({ ...kept, appointmentId: null })
  })
})
