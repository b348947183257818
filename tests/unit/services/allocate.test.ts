import { expect, it } from 'vitest'
import { ok } from '@shared/kernel/result'
import { idOf, type EventId, type PlanId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createAllocate } from '@renderer/services/allocate'
import { createHistory } from '@renderer/services/history'
import type { EventImport, SavedAllocation } from '@renderer/services/ports'
import { event, idle, openTestStorage, plan, roster } from '../storage/fixtures'

const eventId = idOf<EventId>('e1')
const none = { required: 0, requested: 0, optional: 0 }
const kept: SavedAllocation = {
  planId: idOf<PlanId>('pl'),
  allocation: {
    figures: {
      requests: none,
      unplaced: none,
      changes: 0,
      householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
      extraSessions: 0,
      staffIdleMinutes: 0,
      interpreterIdleMinutes: 0,
      cost: 0,
    },
    bound: { unplaced: none, changes: 0, cost: 0 },
    seed: 1,
    steps: 0,
    seconds: { firstPlan: 0, total: 0 },
    ended: 'complete',
  },
  meetings: [],
}

it('makes the plan kept the event’s, and tells no result of one that is taken back', async () => {
  const { storage } = await openTestStorage()
  const records: EventImport['records'] = {
    event: [event('e1')],
    roster: [roster('e1', [], [], [])],
    staff: [],
    student: [],
    household: [],
    guardianship: [],
    request: [],
    plan: [plan('pl', eventId)],
    appointment: [],
  }
  expect(await storage.importEvent({ eventId, records }, idle())).toMatchObject({ ok: true })
  const history = createHistory(storage, {
    now: () => instant('2026-12-01T14:02:00.000Z'),
    today: () => {
      throw new Error('not asked')
    },
  })
  const allocate = createAllocate(
    { allocate: () => Promise.resolve(ok(kept)), newId: () => 'seed', storage },
    history,
  )
  await allocate.start(eventId, 10)
  expect(allocate.state()).toMatchObject({ kind: 'done', eventId })
  expect((await storage.read('event', eventId))?.currentPlanId).toBe(kept.planId)
  await history.undo()
  expect(allocate.state()).toEqual({ kind: 'idle' })
  expect((await storage.read('event', eventId))?.currentPlanId).toBeNull()
})
