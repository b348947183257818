import { describe, expect, it } from 'vitest'
import { draftOf, type RequestDraft } from '@shared/domain/requests/draft'
import { idOf, type EventId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { createRequests } from '@renderer/services/requests'
import { appointment, household, request, roster } from '../storage/fixtures'
import { eventId, requestedEvening } from './requested-evening'

const r1 = request('r1', 'e1', ['t1', 'h1', 'p1'])
const r2 = request('r2', 'e1', ['t2', 'h1', 'p1'])
const wish: RequestDraft = {
  householdId: r1.householdId,
  studentId: r1.studentId,
  staffIds: r1.staffIds,
  priority: 'requested',
  rank: null,
  minutes: minutes(10),
  studentAttends: false,
  subject: 'Music',
  mode: 'phone',
  roomId: null,
}
const pin = {
  id: 'c1',
  eventId,
  requestId: r1.id,
  sessionId: idOf<never>('tue'),
  start: appointment('a', 'pl', 'e1').start,
  status: 'pinned',
  staffIds: null,
  roomId: null,
} as const

/** An event of two requests; planned, the first is placed and the second is not. */
async function evening(planned: boolean) {
  const { storage, history, newId } = await requestedEvening(planned, {
    request: [r1, r2],
    commitment: [pin, { ...pin, id: 'c2', status: 'announced' as const }],
  })
  const requests = createRequests({ newId, storage }, history)
  const all = async () => {
    const {
      request: kept,
      appointment: placed,
      commitment,
      plan: plans,
    } = await storage.readAll(['request', 'appointment', 'commitment', 'plan'])
    return {
      requests: kept.map(({ id }) => id).sort(),
      appointments: placed.map(({ id }) => id),
      commitments: commitment.map(({ id }) => id).sort(),
      unplaced: plans.flatMap(({ unplaced }) =>
        unplaced.map(({ requestId, reason }) => `${requestId} ${reason}`),
      ),
    }
  }
  return { storage, history, requests, all }
}

describe('asking', () => {
  it('adds a request, and before planning nothing else', async () => {
    const { requests, all, storage } = await evening(false)
    expect(await requests.add(eventId, wish)).toEqual({ ok: true, value: 'new-1' })
    expect(await all()).toMatchObject({ requests: ['new-1', 'r1', 'r2'], unplaced: [] })
    expect(await storage.read('request', 'new-1')).toMatchObject({ eventId, subject: 'Music', mode: 'phone' })
  })

  it('says after planning that it was asked after planning, and is undone whole', async () => {
    const { requests, all, history } = await evening(true)
    await requests.add(eventId, wish)
    expect((await all()).unplaced).toEqual(['r2 staff-full', 'new-1 asked-after-planning'])
    await history.undo()
    expect(await all()).toMatchObject({ requests: ['r1', 'r2'], unplaced: ['r2 staff-full'] })
  })

  it('adds to the list as another window has left it since it was read', async () => {
    const { requests, storage, history, all } = await evening(true)
    let reads = 0
    const slow = {
      ...storage,
      planned: async (id: EventId) => {
        const read = await storage.planned(id)
        if (++reads === 1) await requests.add(id, wish)
        return read
      },
    }
    const other = createRequests({ newId: () => 'late', storage: slow }, history)
    const another = { ...wish, staffIds: r2.staffIds, minutes: minutes(5) }
    expect(await other.add(eventId, another)).toEqual({ ok: true, value: 'late' })
    expect((await all()).unplaced).toEqual([
      'r2 staff-full',
      'new-1 asked-after-planning',
      'late asked-after-planning',
    ])
  })

  it('adds nothing while something is wrong', async () => {
    const { requests, all } = await evening(true)
    const outcome = await requests.add(eventId, { ...wish, minutes: minutes(7) })
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'draft', problems: [{ kind: 'off-grid' }] } })
    expect((await all()).requests).toEqual(['r1', 'r2'])
  })
})

describe('changing', () => {
  it('keeps the place that the rules allow, and is undone whole', async () => {
    const { requests, storage, history, all } = await evening(true)
    const before = await all()
    const outcome = await requests.change(eventId, r1.id, {
      ...draftOf(r1),
      staffIds: r2.staffIds,
      priority: 'required',
      rank: 2,
      subject: 'Music',
    })
    expect(outcome).toEqual({ ok: true, value: undefined })
    expect(await storage.read('request', 'r1')).toMatchObject({
      ...{ priority: 'required', rank: 2, staffIds: ['t2'] },
    })
    expect(await storage.read('appointment', 'a1')).toMatchObject({ staffIds: ['t2'] })
    expect(await all()).toEqual(before)
    await history.undo()
    expect(await storage.read('request', 'r1')).toEqual(r1)
    expect(await storage.read('appointment', 'a1')).toMatchObject({ staffIds: ['t1'] })
  })

  it('loses a place that the rules forbid, with its pin, and is undone whole', async () => {
    const { requests, storage, all, history } = await evening(true)
    const before = await all()
    const tooLong = { ...draftOf(r1), minutes: minutes(600) }
    expect(await requests.change(eventId, r1.id, tooLong)).toMatchObject({ ok: true })
    expect(await all()).toEqual({
      requests: ['r1', 'r2'],
      appointments: [],
      commitments: ['c2'],
      unplaced: ['r2 staff-full', 'r1 asked-after-planning'],
    })
    await history.undo()
    expect(await all()).toEqual(before)
    expect(await storage.read('request', 'r1')).toEqual(r1)
  })

  it('puts no stale reason beside a request that asks for something else now', async () => {
    const { requests, all } = await evening(true)
    await requests.change(eventId, r2.id, { ...draftOf(r2), priority: 'required' })
    expect((await all()).unplaced).toEqual(['r2 staff-full'])
    await requests.change(eventId, r2.id, { ...draftOf(r2), staffIds: r1.staffIds, subject: 'Music' })
    expect((await all()).unplaced).toEqual(['r2 asked-after-planning'])
  })

  it('changes nothing while something is wrong, or of a request that is gone', async () => {
    const { requests, storage } = await evening(true)
    const wrong = await requests.change(eventId, r1.id, { ...draftOf(r1), minutes: minutes(7) })
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'draft', problems: [{ kind: 'off-grid' }] } })
    const gone = await requests.change(eventId, idOf('r9'), draftOf(r1))
    expect(gone).toMatchObject({ ok: false, error: { kind: 'gone' } })
    expect(await storage.read('request', 'r1')).toEqual(r1)
  })
})

describe('withdrawing', () => {
  it('removes the appointment, the pin and the reason too, keeps what was announced, and is undone completely', async () => {
    const { requests, all, history } = await evening(true)
    const before = await all()
    expect(await requests.withdraw(eventId, [r1.id, r2.id])).toMatchObject({ ok: true })
    expect(await all()).toEqual({ requests: [], appointments: [], commitments: ['c2'], unplaced: [] })
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('lets minutes that were begun stand on their own', async () => {
    const { requests, storage } = await evening(true)
    const [placed] = (await storage.readAll(['appointment'])).appointment
    if (!placed) throw new Error('nothing placed')
    const meeting = {
      id: idOf<never>('m1'),
      eventId,
      appointmentId: placed.id,
      facts: {
        eventTitle: 'Autumn evening',
        date: placed.date,
        start: placed.start,
        end: placed.end,
        staff: [],
        student: { id: placed.studentId, name: 'Noor Hale', form: '9B' },
        household: { id: placed.householdId, name: 'Hale' },
        room: '',
        building: '',
        interpreter: null,
      },
      attendance: { student: 'unknown', adults: [], interpreter: 'unknown' },
      targets: [],
      agreements: [],
      state: { kind: 'draft' },
      addenda: [],
      startedAt: null,
      finishedAt: null,
    } as const
    const begun = await storage.commit({
      title: 'Begin',
      changes: [
        { kind: 'meeting', id: 'm1', before: null, after: meeting },
        { kind: 'appointment', id: placed.id, before: placed, after: { ...placed, meetingId: meeting.id } },
      ],
    })
    expect(begun.ok).toBe(true)
    await requests.withdraw(eventId, [r1.id])
    expect(await storage.read('meeting', 'm1')).toMatchObject({ appointmentId: null })
  })
})

describe('weighing', () => {
  it('changes those that differ in one step', async () => {
    const { requests, storage, history } = await evening(false)
    const required = { ...r2, priority: 'required' } as const
    await storage.commit({
      title: 'x',
      changes: [{ kind: 'request', id: r2.id, before: r2, after: required }],
    })
    await requests.setPriority(eventId, [r1.id, r2.id], 'required')
    expect(await storage.read('request', 'r1')).toMatchObject({ priority: 'required' })
    await history.undo()
    expect(await storage.read('request', 'r1')).toMatchObject({ priority: 'requested' })
    expect(await storage.read('request', 'r2')).toEqual(required)
    expect(history.state().undo).toBeNull()
  })

  it('writes nothing where nothing differs', async () => {
    const { requests, history } = await evening(false)
    await requests.setPriority(eventId, [r1.id], 'requested')
    expect(history.state().undo).toBeNull()
  })
})

describe('families who come to one meeting', () => {
  const other = { ...request('r3', 'e1', ['t1', 'h2', 'p1']), subject: 'theirs' }

  it('stand in one place from then on, and the one that goes again has none', async () => {
    const { storage, history, newId } = await requestedEvening(true, {
      request: [r1, r2, other],
      roster: [roster('e1', ['t1', 't2', 't3'], ['p1'], ['h1', 'h2'])],
      household: [household('h1'), household('h2')],
    })
    const requests = createRequests({ newId, storage }, history)
    const unplaced = async () =>
      (await storage.readAll(['plan'])).plan.flatMap((row) =>
        row.unplaced.map(({ requestId, reason }) => `${requestId} ${reason}`),
      )
    expect(await requests.join(eventId, other.id, r2.id)).toMatchObject({ error: { kind: 'gone' } })
    expect(await requests.join(eventId, other.id, r1.id)).toEqual({ ok: true, value: undefined })
    const placed = await storage.readAll(['appointment', 'request'])
    const [one, two] = placed.appointment
    expect(placed.appointment).toHaveLength(2)
    expect([one?.start, one?.sessionId, one?.planId]).toEqual([two?.start, two?.sessionId, two?.planId])
    const groups = placed.request.filter(({ groupId }) => groupId !== null)
    expect(groups.map(({ id }) => id).sort()).toEqual(['r1', 'r3'])
    expect(new Set(groups.map(({ groupId }) => groupId)).size).toBe(1)
    expect(await unplaced()).toEqual(['r2 staff-full'])

    expect(await requests.separate(eventId, other.id)).toEqual({ ok: true, value: undefined })
    const after = await storage.readAll(['appointment', 'request'])
    expect(after.appointment.map(({ requestId }) => requestId)).toEqual(['r1'])
    expect(after.request.every(({ groupId }) => groupId === null)).toBe(true)
    expect(await unplaced()).toContain('r3 asked-after-planning')
    await history.undo()
    await history.undo()
    expect((await storage.readAll(['appointment'])).appointment.map(({ id }) => id)).toEqual(['a1'])
  })
})
