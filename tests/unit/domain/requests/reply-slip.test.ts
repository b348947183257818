import { describe, expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { TeachingGroup } from '@shared/domain/people/people'
import {
  blankAnswers,
  isBlank,
  newestSlip,
  positionOf,
  slipDifferences,
  toggleChoice,
  toggleTime,
  type ReplySlip,
  type SlipAnswers,
} from '@shared/domain/requests/reply-slip'
import type { Request } from '@shared/domain/requests/request'
import { slipBoxes, timeBoxes } from '@shared/domain/requests/slip-boxes'
import { slipOutcome } from '@shared/domain/requests/slip-outcome'
import { idOf, type HouseholdId, type RequestId, type StaffId, type StudentId } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'

const home = idOf<HouseholdId>('home')
const child = idOf<StudentId>('p1')
const [ann, bob, cy] = ['t1', 't2', 't3'].map((id) => idOf<StaffId>(id)) as [StaffId, StaffId, StaffId]
const to = (staffId: StaffId, studentId = child) => ({ studentId, staffId })

const request = (id: string, staffId: StaffId, more: Partial<Request> = {}): Request => ({
  id: idOf<RequestId>(id),
  sourceId: id,
  householdId: home,
  studentId: child,
  staffIds: [staffId],
  priority: 'optional',
  rank: null,
  minutes: minutes(5),
  studentAttends: false,
  roomId: null,
  subject: '',
  mode: 'in-person',
  groupId: null,
  ...more,
})

const answers = (more: Partial<SlipAnswers>): SlipAnswers => ({ ...blankAnswers, ...more })
const outcome = (
  given: Partial<SlipAnswers>,
  requests: readonly Request[],
  more: Partial<Parameters<typeof slipOutcome>[1]> = {},
) =>
  slipOutcome(answers(given), { householdId: home, requests, announced: new Set(), earlier: null, ...more })

describe('the ticks of a slip', () => {
  it('add what was not asked for, raise what was optional, and leave what the school requires', () => {
    const required = request('r2', bob, { priority: 'required' })
    const made = outcome({ choices: [to(ann), to(bob), to(cy)] }, [request('r1', ann), required])
    expect(made.added).toEqual([{ ...to(cy), rank: null }])
    expect(made.changed.map(({ after }) => [after.id, after.priority])).toEqual([['r1', 'requested']])
    expect(made.withdrawn).toEqual([])
  })

  it('rank the requested ones where the order is the family’s own', () => {
    const required = request('r2', bob, { priority: 'required' })
    const made = outcome({ choices: [to(cy), to(bob), to(ann)], isRanked: true }, [
      request('r1', ann),
      required,
    ])
    expect(made.added).toEqual([{ ...to(cy), rank: 1 }])
    expect(made.changed.map(({ after }) => [after.id, after.rank])).toEqual([['r1', 2]])
  })

  it('withdraw what has none, but not what is required, announced or another family’s', () => {
    const made = outcome(
      { choices: [to(ann)] },
      [
        request('r1', ann, { priority: 'requested' }),
        request('r2', bob),
        request('r3', cy, { priority: 'required' }),
        request('r4', cy, { priority: 'requested' }),
        request('r5', cy, { householdId: idOf<HouseholdId>('other') }),
      ],
      { announced: new Set([idOf<RequestId>('r4')]) },
    )
    expect(made.withdrawn.map(({ id }) => id)).toEqual(['r2'])
    expect(made.changed).toEqual([])
  })

  it('withdraw nothing where nothing is ticked, except what an earlier slip had added', () => {
    const requests = [request('r1', ann), request('r2', bob)]
    expect(outcome({}, requests).withdrawn).toEqual([])
    const earlier = { addedIds: [idOf<RequestId>('r2')], times: [] }
    expect(outcome({}, requests, { earlier }).withdrawn.map(({ id }) => id)).toEqual(['r2'])
  })

  it('of one teacher keep every request with that teacher, those of several staff too', () => {
    const made = outcome({ choices: [to(ann)] }, [
      request('r1', ann, { subject: 'Art' }),
      request('r2', bob, { staffIds: [bob, ann] }),
    ])
    expect(made.changed.map(({ after }) => after.id)).toEqual(['r1', 'r2'])
    expect(made.withdrawn).toEqual([])
  })

  it('set the times only where some are ticked now or were before', () => {
    const time = { sessionId: idOf<never>('tue'), start: minuteOfDay(960), end: minuteOfDay(1020) }
    expect(outcome({ times: [time] }, []).times).toEqual([time])
    expect(outcome({}, []).times).toBeNull()
    expect(outcome({}, [], { earlier: { addedIds: [], times: [time] } }).times).toEqual([])
  })
})

describe('two slips of a family', () => {
  it('differ by field; the order of ticks counts where it is a ranking', () => {
    const one = answers({ choices: [to(ann), to(bob)], comment: ' Late ' })
    const swapped = { ...one, choices: [to(bob), to(ann)], comment: 'Late' }
    expect(slipDifferences(one, swapped)).toEqual([])
    expect(slipDifferences({ ...one, isRanked: true }, { ...swapped, isRanked: true })).toEqual(['choices'])
    expect(slipDifferences(one, { ...one, wantsInterpreter: true, maySplit: true })).toEqual([
      'wantsInterpreter',
      'maySplit',
    ])
    expect(isBlank(blankAnswers)).toBe(true)
    expect(isBlank(one)).toBe(false)
  })

  it('the one typed last is the family’s', () => {
    const slip = (id: string, at: string): ReplySlip => ({
      ...blankAnswers,
      id,
      eventId: idOf('e1'),
      householdId: home,
      typedAt: instant(at),
      addedIds: [],
    })
    const slips = [slip('a', '2026-11-02T09:00:00.000Z'), slip('b', '2026-11-02T09:05:00.000Z')]
    expect(newestSlip(slips, home)?.id).toBe('b')
    expect(newestSlip(slips, idOf<HouseholdId>('other'))).toBeNull()
  })
})

describe('ticking', () => {
  it('adds at the end and takes away, with the places of the rest', () => {
    const both = toggleChoice(toggleChoice([], to(ann)), to(bob))
    expect([positionOf(both, to(ann)), positionOf(both, to(bob)), positionOf(both, to(cy))]).toEqual([
      1,
      2,
      null,
    ])
    expect(toggleChoice(both, to(ann))).toEqual([to(bob)])
    const time = { sessionId: idOf<never>('tue'), start: minuteOfDay(960), end: minuteOfDay(1020) }
    expect(toggleTime(toggleTime([], time), { ...time })).toEqual([])
  })
})

describe('the boxes of a family', () => {
  const teacher = (id: StaffId) => ({
    id,
    sourceId: id,
    givenName: 'A',
    familyName: 'B',
    title: '',
    role: '',
    languages: [],
    email: '',
    ...notInFolder.staff,
  })
  const group: TeachingGroup = {
    id: idOf('g1'),
    sourceId: 'g1',
    schoolYearId: idOf('y1'),
    name: '9A art',
    subject: 'Art',
    yearGroup: '9',
    staffIds: [bob, cy, idOf<StaffId>('not at the event')],
    studentIds: [child],
  }

  it('are those of its requests in the order of the paper, then of whoever else teaches the child', () => {
    const boxes = slipBoxes(
      {
        staff: [ann, bob, cy].map(teacher),
        guardianships: [{ householdId: home, studentId: child, relationship: '', receivesLetters: true }],
        requests: [
          request('r2', bob, { subject: 'Music' }),
          request('r1', ann, { priority: 'required' }),
          request('r3', bob, { subject: 'Art', priority: 'requested' }),
        ],
        groups: [group],
      },
      home,
    )
    expect(boxes).toEqual([
      { ...to(ann), subjects: [], priority: 'required' },
      { ...to(bob), subjects: ['Music', 'Art'], priority: 'requested' },
      { ...to(cy), subjects: ['Art'], priority: null },
    ])
  })

  it('for times are the hours of each session, each early, middle or late', () => {
    const session = (id: string, start: number, end: number) => ({
      id: idOf<never>(id),
      sourceId: id,
      date: '2026-12-01' as LocalDate,
      start: minuteOfDay(start),
      end: minuteOfDay(end),
      breaks: [],
    })
    const boxes = timeBoxes({ sessions: [session('tue', 960, 1140), session('thu', 930, 1020)] })
    expect(boxes.map(({ sessionId, start, end, part }) => [sessionId, start, end, part])).toEqual([
      ['tue', 960, 1020, 'early'],
      ['tue', 1020, 1080, 'middle'],
      ['tue', 1080, 1140, 'late'],
      ['thu', 930, 960, 'early'],
      ['thu', 960, 1020, 'middle'],
    ])
  })
})
