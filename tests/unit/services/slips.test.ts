import { describe, expect, it } from 'vitest'
import { blankAnswers, type SlipAnswers } from '@shared/domain/requests/reply-slip'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { idOf, type HouseholdId, type StaffId } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes } from '@shared/kernel/time'
import type { Storage } from '@renderer/services/ports'
import { createSlips } from '@renderer/services/slips'
import { appointment, event, household, plan, request } from '../storage/fixtures'
import { child, eventId, home, requestedEvening } from './requested-evening'

const to = (teacher: string) => ({ studentId: child, staffId: idOf<StaffId>(teacher) })
const hour = (from: number) => ({
  sessionId: idOf<never>('tue'),
  start: minuteOfDay(from),
  end: minuteOfDay(from + 60),
})
const answers = (more: Partial<SlipAnswers>): SlipAnswers => ({ ...blankAnswers, ...more })

/** A family with two optional requests, the first placed where there is a plan. */
async function evening({ planned = false, announced = false } = {}) {
  const optional = { priority: 'optional' } as const
  const { storage, history, newId, clock } = await requestedEvening(planned, {
    request: [
      { ...request('r1', 'e1', ['t1', 'h1', 'p1']), ...optional },
      { ...request('r2', 'e1', ['t2', 'h1', 'p1']), ...optional },
    ],
    availability: [
      { id: 'v1', eventId, subject: { kind: 'household', id: home } as const, ...hour(960) },
      { id: 'v2', eventId, subject: { kind: 'staff', id: to('t1').staffId } as const, ...hour(960) },
    ],
  })
  if (announced) await announce(storage)
  const slips = createSlips({ newId, clock, storage }, history)
  const all = async () => {
    const kept = await storage.readAll(['request', 'replySlip', 'availability', 'appointment', 'plan'])
    return {
      requests: kept.request
        .map(({ staffIds, priority, rank }) => `${staffIds.join()} ${priority} ${rank}`)
        .sort(),
      slips: kept.replySlip,
      times: kept.availability.map(({ subject, start }) => `${subject.kind} ${start}`).sort(),
      placed: kept.appointment.map(({ id }) => id).sort(),
      unplaced: kept.plan.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason)),
    }
  }
  return { storage, history, slips, all }
}

/** Announces the first meeting. */
async function announce(storage: Pick<Storage, 'commit'>): Promise<void> {
  const revision = plan('rev1', eventId, { revision: 1 })
  const announcement = {
    id: 'n1',
    eventId,
    planId: revision.id,
    revision: 1,
    at: instant('2026-11-20T09:00:00.000Z'),
    groupSessions: [],
  }
  const meeting = appointment('a2', 'rev1', 'e1')
  await storage.commit({
    title: 'Announce',
    changes: [
      { kind: 'plan', id: revision.id, before: null, after: revision },
      { kind: 'appointment', id: meeting.id, before: null, after: meeting },
      { kind: 'announcement', id: announcement.id, before: null, after: announcement },
    ],
  })
}

describe('a slip', () => {
  it('is kept with its requests, its times and what it says of the family, and undone whole', async () => {
    const { slips, all, history, storage } = await evening()
    const before = await all()
    const typed = answers({
      choices: [to('t3'), to('t1')],
      isRanked: true,
      times: [hour(1020)],
      wantsInterpreter: true,
      interpreterLanguage: 'pl',
      accessNeeds: ' Step-free ',
      maySplit: true,
      comment: 'Not together with his father, please',
    })
    expect(await slips.save(eventId, home, typed, null)).toEqual({
      ok: true,
      value: { added: 1, changed: 1, withdrawn: 1 },
    })
    const after = await all()
    expect(after.requests).toEqual(['t1 requested 2', 't3 requested 1'])
    expect(after.times).toEqual(['household 1020', 'staff 960'])
    expect(after.slips).toMatchObject([
      {
        householdId: home,
        maySplit: true,
        comment: typed.comment,
        accessNeeds: 'Step-free',
        addedIds: ['new-1'],
      },
    ])
    expect(await storage.read('household', home)).toMatchObject({
      interpreterLanguage: 'pl',
      accessNeeds: 'Step-free',
    })
    await history.undo()
    expect(await all()).toEqual(before)
    expect(await storage.read('household', home)).toEqual(household('h1'))
  })

  it('of a family that has one is refused until that was seen, then takes its place', async () => {
    const { slips, all } = await evening()
    await slips.save(eventId, home, answers({ choices: [to('t1'), to('t3')], times: [hour(1020)] }), null)
    const [first] = (await all()).slips
    const again = answers({ choices: [to('t1')] })
    expect(await slips.save(eventId, home, again, null)).toEqual({
      ok: false,
      error: { kind: 'typed-before', slip: first },
    })
    expect((await slips.save(eventId, home, again, first?.id ?? '')).ok).toBe(true)
    const after = await all()
    expect(after.slips).toMatchObject([{ id: first?.id, choices: [to('t1')], addedIds: [] }])
    expect(after.requests).toEqual(['t1 requested null'])
    expect(after.times).toEqual(['staff 960'])
  })

  it('after planning lists what is new as not placed, and takes out what is no longer wanted', async () => {
    const { slips, all } = await evening({ planned: true })
    await slips.save(eventId, home, answers({ choices: [to('t3')] }), null)
    expect(await all()).toMatchObject({
      requests: ['t3 requested null'],
      placed: [],
      unplaced: ['asked-after-planning'],
    })
  })

  it('takes no meeting away that was announced', async () => {
    const { slips, all } = await evening({ planned: true, announced: true })
    await slips.save(eventId, home, answers({ choices: [to('t3')] }), null)
    expect(await all()).toMatchObject({
      requests: ['t1 optional null', 't3 requested null'],
      placed: ['a1', 'a2'],
    })
  })

  it('asks for meetings as long as the event’s set-up says, and longer where they are interpreted', async () => {
    const { slips, storage } = await evening()
    const before = null
    const after = {
      ...plainSetup(event('e1')),
      usualMinutes: minutes(10),
      interpretedExtraMinutes: minutes(5),
    }
    await storage.commit({ title: 'Set up', changes: [{ kind: 'eventSetup', id: eventId, before, after }] })
    await slips.save(eventId, home, answers({ choices: [to('t3')] }), null)
    const polish = { ...household('h1'), interpreterLanguage: 'pl' }
    await storage.commit({
      title: 'Interpret',
      changes: [{ kind: 'household', id: home, before: household('h1'), after: polish }],
    })
    const first = (await storage.readAll(['replySlip'])).replySlip[0]?.id ?? null
    await slips.save(eventId, home, answers({ choices: [to('t3'), to('t1')] }), first)
    const { request: kept } = await storage.readAll(['request'])
    expect(kept.map((row) => `${row.staffIds.join()} ${row.minutes}`).sort()).toEqual(['t1 15', 't3 10'])
  })

  it('of a family that is gone changes nothing', async () => {
    const { slips, all } = await evening()
    const before = await all()
    const outcome = await slips.save(eventId, idOf<HouseholdId>('nobody'), blankAnswers, null)
    expect(outcome).toEqual({ ok: false, error: { kind: 'gone' } })
    expect(await all()).toEqual(before)
  })
})
