import { describe, expect, it } from 'vitest'
import { bindingNext } from '@shared/domain/plan/planned-event'
import type { AnnouncedRevision } from '@shared/domain/plan/revision'
import { idOf, type EventId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { announceWords } from '@shared/words/screens/announce'
import { createAnnounce } from '@renderer/services/announce'
import { announceEvent } from '@renderer/services/jobs/announce-event'
import { at } from '@tests/fixtures/build-conference'
import { appointment } from '../storage/fixtures'
import { evening, eventId, r1, r2, r3, r4, tuesday } from './board-evening'

const now = instant('2026-11-20T08:00:00.000Z')

async function announcing() {
  const { storage, queries, history, board } = await evening()
  let ids = 0
  const stamps = { now: () => now, newId: () => `copy-${++ids}` }
  const announce = createAnnounce({ announce: (job) => announceEvent(storage, stamps, job) }, history)
  const planned = async () => {
    const found = await storage.planned(eventId)
    if (!found?.plan) throw new Error('no plan')
    return { ...found, ...found.plan }
  }
  const move = async (to: string) => board.moveTo(eventId, r1, tuesday, at(to))
  return { storage, queries, history, board, announce, planned, move }
}

describe('announcing', () => {
  it('fixes the plan in a copy and leaves the office its own', async () => {
    const { announce, planned, storage } = await announcing()
    expect(await announce.announce(eventId)).toEqual({
      ok: true,
      value: { revision: 1, appointments: 3, families: 2, withheld: 0, unplaced: 1, changes: [] },
    })
    const { record, appointments, announced } = await planned()
    expect(record).toMatchObject({ id: 'pl', revision: null })
    expect(announced?.record).toMatchObject({ revision: 1, eventId, unplaced: record.unplaced })
    expect(announced?.record.id).not.toBe('pl')
    expect(announced?.announcement).toMatchObject({ revision: 1, at: now, planId: announced?.record.id })
    expect(announced?.appointments).toEqual(
      appointments.map((row): unknown => ({
        ...row,
        id: expect.stringMatching(/^copy-/) as string,
        planId: announced?.record.id,
        announced: expect.objectContaining({ mode: 'in-person' }) as unknown,
      })),
    )
    const { audit } = await storage.readAll(['audit'])
    expect(audit.map(({ what }) => what)).toContain(announceWords.step)
  })

  it('is not undone, nor does it take undo from what was done before', async () => {
    const { announce, history, move, planned } = await announcing()
    await move('17:00')
    await announce.announce(eventId)
    await history.undo()
    const { appointments, announced } = await planned()
    expect(announced?.appointments.find(({ requestId }) => requestId === r1)?.start).toBe(at('17:00'))
    expect(appointments.find(({ requestId }) => requestId === r1)?.start).toBe(at('16:00'))
  })

  it('refuses what was announced already, and says what would change', async () => {
    const { announce, move, board } = await announcing()
    await announce.announce(eventId)
    expect(await announce.announce(eventId)).toEqual({ ok: false, error: { kind: 'unchanged', revision: 1 } })
    await move('17:00')
    await board.takeOut(eventId, r3)
    await board.moveTo(eventId, r2, tuesday, at('16:10'))
    const next = await announce.check(eventId)
    expect(next).toMatchObject({
      value: {
        revision: 2,
        changes: [
          {
            householdId: 'h1',
            changes: [
              { kind: 'new', requestId: r2 },
              { kind: 'dropped', requestId: r3 },
              { kind: 'moved', requestId: r1, differs: ['time'] },
            ],
          },
          { householdId: 'h2', changes: [{ kind: 'dropped', requestId: r4 }] },
        ],
      },
    })
    expect(await announce.announce(eventId)).toEqual(next)
    expect(await announce.check(eventId)).toMatchObject({ error: { kind: 'unchanged', revision: 2 } })
  })

  it('refuses a plan that breaks the rules, and says in how many places', async () => {
    const { announce, storage, planned } = await announcing()
    const before = (await planned()).appointments.find(({ requestId }) => requestId === r1)
    if (!before) throw new Error('r1 has no place')
    const after = { ...before, start: at('23:00'), end: at('23:05') }
    await storage.commit({
      title: 'x',
      changes: [{ kind: 'appointment', id: before.id, before, after }],
    })
    expect(await announce.announce(eventId)).toEqual({
      ok: false,
      error: { kind: 'breaks-rules', violations: 1 },
    })
    expect((await planned()).announced).toBeNull()
  })

  it('refuses where there is no plan, and one that is empty', async () => {
    const { announce, storage, planned } = await announcing()
    expect(await announce.announce(idOf<EventId>('e9'))).toMatchObject({ error: { kind: 'no-plan' } })
    const { appointments } = await planned()
    const changes = appointments.map((before) => ({
      kind: 'appointment' as const,
      id: before.id,
      before,
      after: null,
    }))
    await storage.commit({ title: 'x', changes })
    expect(await announce.announce(eventId)).toMatchObject({ error: { kind: 'empty' } })
  })

  it('refuses a revision that another window has announced meanwhile, and writes nothing of it', async () => {
    const { announce, storage } = await announcing()
    const [one, other] = await Promise.all([announce.announce(eventId), announce.announce(eventId)])
    expect([one.ok, other.ok]).toEqual([true, false])
    expect(other).toMatchObject({ error: { kind: 'not-saved', problem: { kind: 'changed-meanwhile' } } })
    const { plan, announcement } = await storage.readAll(['plan', 'announcement'])
    expect([plan.length, announcement.length]).toEqual([2, 1])
  })
})

describe('a worker that breaks off', () => {
  it('is reported as a write that failed', async () => {
    const { history } = await announcing()
    const announce = createAnnounce({ announce: () => Promise.reject(new Error('gone')) }, history)
    expect(await announce.announce(eventId)).toMatchObject({
      error: { kind: 'not-saved', problem: { kind: 'write-failed' } },
    })
    expect(history.state().save.kind).toBe('failed')
  })
})

describe('after announcing', () => {
  it('a next plan keeps what was announced last, pins before all', async () => {
    const { announce, storage, move, board } = await announcing()
    await announce.announce(eventId)
    await move('17:00')
    await announce.announce(eventId)
    await move('17:30')
    await board.setPinned(eventId, r3, true)
    const found = await storage.planned(eventId)
    if (!found) throw new Error('the event is gone')
    const bound = bindingNext(found).map(
      ({ requestId, status, start }) => [requestId, [status, start]] as const,
    )
    expect(bound).toHaveLength(3)
    expect(new Map(bound)).toEqual(
      new Map([
        [r1, ['announced', at('17:00')]],
        [r3, ['pinned', at('16:30')]],
        [r4, ['pinned', at('16:30')]],
      ]),
    )
  })

  it('screens receive another announcement, and nothing else', async () => {
    const { announce, queries, move } = await announcing()
    const received: (number | null)[] = []
    let last: AnnouncedRevision | null | undefined
    const subscription = queries.planned(eventId).subscribe({
      next: (event) => {
        // A plan that has changed comes with the very same revision as before.
        if (event?.announced !== last) received.push(event?.announced?.announcement.revision ?? null)
        last = event?.announced
      },
      error: (cause) => {
        throw cause
      },
    })
    await expect.poll(() => received).toEqual([null])
    await announce.announce(eventId)
    await expect.poll(() => received).toEqual([null, 1])
    await move('17:00')
    await announce.announce(eventId)
    await expect.poll(() => received).toEqual([null, 1, 2])
    subscription.unsubscribe()
  })

  it('keeps every revision, however many drafts come and go', async () => {
    const { announce, storage, planned, move } = await announcing()
    await announce.announce(eventId)
    await move('17:00')
    await announce.announce(eventId)
    const { record } = await planned()
    for (let draft = 1; draft <= 8; draft++)
      await storage.savePlan(
        { ...record, id: idOf(`d${draft}`) },
        [appointment(`da${draft}`, `d${draft}`, 'e1')],
        [],
      )
    const { plan } = await storage.readAll(['plan'])
    expect(plan.flatMap(({ revision }) => revision ?? [])).toEqual(expect.arrayContaining([1, 2]))
    expect((await planned()).announced?.appointments).toHaveLength(3)
  })
})
