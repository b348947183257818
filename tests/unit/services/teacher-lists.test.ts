import { describe, expect, it } from 'vitest'
import { blankTeacherAnswer, type TeacherAnswer } from '@shared/domain/requests/teacher-list'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { idOf, type EventId, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { createTeacherLists } from '@renderer/services/teacher-lists'
import { event, request } from '../storage/fixtures'
import { child, eventId, requestedEvening } from './requested-evening'

const [t1, t2, t3] = ['t1', 't2', 't3'].map((id) => idOf<StaffId>(id)) as [StaffId, StaffId, StaffId]
const r1 = request('r1', 'e1', ['t1', 'h1', 'p1'])
const r2 = request('r2', 'e1', ['t2', 'h1', 'p1'])
const give =
  (more: Partial<TeacherAnswer>) =>
  (answer: TeacherAnswer): TeacherAnswer => ({ ...answer, ...more })

async function evening(planned = false) {
  const { storage, history, newId } = await requestedEvening(planned, { request: [r1, r2] })
  const lists = createTeacherLists({ newId, storage }, history)
  const all = async () => {
    const kept = await storage.readAll(['request', 'teacherListEntry', 'appointment', 'plan'])
    return {
      requests: kept.request
        .map(({ staffIds, priority, minutes: length }) => `${staffIds.join()} ${priority} ${length}`)
        .sort(),
      entries: kept.teacherListEntry.map(
        ({ staffId, wish, doubleLength, comment }) => `${staffId} ${wish} ${doubleLength} ${comment}`,
      ),
      placed: kept.appointment.map(({ requestId, start }) => `${requestId} ${start}`),
      unplaced: kept.plan.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason)),
    }
  }
  return { storage, history, lists, all }
}

describe('a mark', () => {
  it('is kept with the request that it raises, and undone whole', async () => {
    const { lists, history, all } = await evening()
    const before = await all()
    expect(await lists.mark(eventId, t1, [child], give({ wish: 'must-see' }))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await all()).toMatchObject({
      requests: ['t1 required 5', 't2 requested 5'],
      entries: ['t1 must-see false '],
    })
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('goes on from what is stored, so that keys pressed quickly lose nothing', async () => {
    const { lists, all } = await evening()
    await Promise.all([
      lists.mark(eventId, t3, [child], give({ wish: 'would-like' })),
      lists.mark(eventId, t3, [child], give({ doubleLength: true })),
      lists.mark(eventId, t3, [child], give({ comment: 'Reading' })),
    ])
    expect(await all()).toMatchObject({
      requests: ['t1 requested 5', 't2 requested 5', 't3 requested 10'],
      entries: ['t3 would-like true Reading'],
    })
    await lists.mark(eventId, t3, [child], () => blankTeacherAnswer)
    expect(await all()).toMatchObject({ requests: ['t1 requested 5', 't2 requested 5'], entries: [] })
  })

  it('keeps a longer meeting in its place where there is room, and lists what is new as not placed', async () => {
    const { lists, history, all } = await evening(true)
    const before = await all()
    await lists.fillIn(eventId, [
      { ...blankTeacherAnswer, staffId: t1, studentId: child, doubleLength: true },
      { ...blankTeacherAnswer, staffId: t3, studentId: child, wish: 'must-see' },
    ])
    const after = await all()
    expect(after.requests).toEqual(['t1 requested 10', 't2 requested 5', 't3 required 5'])
    expect(after.placed).toEqual(before.placed)
    expect(after.unplaced).toEqual([...before.unplaced, 'asked-after-planning'])
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('takes a longer meeting out where the session has no room for it', async () => {
    const { lists, storage, history, all } = await evening(true)
    const setup = { ...plainSetup(event('e1')), usualMinutes: minutes(95) }
    await storage.commit({
      title: 'Set up',
      changes: [{ kind: 'eventSetup', id: eventId, before: null, after: setup }],
    })
    const before = await all()
    await lists.mark(eventId, t1, [child], give({ doubleLength: true }))
    const after = await all()
    expect(after.requests).toEqual(['t1 requested 190', 't2 requested 5'])
    expect(after.placed).toEqual([])
    expect(after.unplaced).toEqual([...before.unplaced, 'asked-after-planning'])
    await history.undo()
    expect(await all()).toEqual(before)
  })

  it('that says nothing new is no step', async () => {
    const { lists, history } = await evening()
    await lists.mark(eventId, t2, [child], () => blankTeacherAnswer)
    expect(history.state().undo).toBeNull()
  })

  it('at an event that is gone changes nothing', async () => {
    const { lists } = await evening()
    const outcome = await lists.mark(idOf<EventId>('e9'), t1, [child], give({ wish: 'must-see' }))
    expect(outcome).toEqual({ ok: false, error: { kind: 'gone' } })
  })
})
