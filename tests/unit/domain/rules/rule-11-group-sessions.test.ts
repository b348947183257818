import { describe, expect, it } from 'vitest'
import type { ConferenceEvent } from '@shared/domain/events/event'
import type { GroupSession } from '@shared/domain/events/group-session'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Conference } from '@shared/domain/plan/plan'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { violationSentence } from '@shared/words/violations'
import { at, request, session } from '@tests/fixtures/build-conference'
import { adult, evening, judge, kinds, place } from './judged-evening'

const talk = (start: string, end: string, over: Partial<GroupSession> = {}): GroupSession => ({
  id: idOf('G1'),
  sourceId: 'G1',
  title: 'Class time 7A',
  sessionId: idOf('e1'),
  start: at(start),
  end: at(end),
  staffIds: [],
  roomId: null,
  capacity: null,
  members: [],
  invited: [],
  waiting: [],
  ...over,
})
const family = (householdId: string, studentId: string | null = null) => ({
  householdId: idOf<never>(householdId),
  studentId: studentId === null ? null : idOf<never>(studentId),
})
const withTalk = (
  one: GroupSession,
  over: Partial<Conference> = {},
  event: Partial<ConferenceEvent> = {},
): Conference => evening({ groupSessions: [one], ...over }, event)

describe('rule 11: group sessions', () => {
  it('holds the family, the staff, the child named and the adults', () => {
    const h1 = withTalk(talk('16:02', '16:20', { members: [family('H1')], roomId: idOf('R1') }))
    expect(kinds(h1, { Q1: '16:00' })).toEqual(['2 in-two-meetings'])
    expect(kinds(h1, { Q1: '16:15' })).toEqual(['2 in-two-meetings'])
    expect(kinds(h1, { Q1: '16:20' })).toEqual([])
    expect(kinds(h1, { Q2: '16:05' })).toEqual([])
    const staff = withTalk(talk('16:02', '16:20', { staffIds: [idOf('T1')], roomId: idOf('R1') }))
    expect(kinds(staff, { Q2: '16:05' })).toEqual(['2 in-two-meetings'])
    const child = withTalk(talk('16:02', '16:20', { members: [family('H2', 'S1')], roomId: idOf('R1') }), {
      requests: [request('Q1', 'H1', 'S1', 'T1', { studentAttends: true })],
    })
    expect(kinds(child, { Q1: '16:10' })).toEqual(['2 in-two-meetings'])
    const parent = withTalk(talk('16:02', '16:20', { members: [family('H2')], roomId: idOf('R1') }), {
      adults: [adult('A1', ['H1', 'H2'])],
    })
    expect(kinds(parent, { Q1: '16:10' })).toEqual(['2 in-two-meetings'])
  })

  it('asks for changeover and walks, though none between two group sessions', () => {
    const busy = talk('16:02', '16:20', { staffIds: [idOf('T1')], roomId: idOf('R1') })
    const event = { changeoverMinutes: minutes(3) }
    expect(kinds(withTalk(busy, {}, event), { Q1: '16:20' })).toEqual(['4 no-changeover'])
    expect(kinds(withTalk(busy, {}, event), { Q1: '16:25' })).toEqual([])
    const far = talk('16:02', '16:22', { members: [family('H1')], roomId: idOf('R2') })
    expect(kinds(withTalk(far), { Q1: '16:25' })).toEqual(['5 no-time-to-walk'])
    const next = talk('16:22', '16:40', { id: idOf('G2'), members: [family('H1')], roomId: idOf('R1') })
    const two = evening({ groupSessions: [far, next] })
    expect(kinds(two, {})).toEqual([])
    expect(kinds(two, { Q1: '16:40' })).toEqual([])
  })

  it('looks at the longer of two group sessions that a child is in at once', () => {
    const long = talk('16:00', '17:00', { members: [family('H1')], roomId: idOf('R1') })
    const short = talk('16:10', '16:20', { id: idOf('G2'), members: [family('H2')], roomId: idOf('R1') })
    const both = evening({ groupSessions: [long, short], adults: [adult('A1', ['H1', 'H2'])] })
    expect(kinds(both, {})).toEqual([])
    expect(kinds(both, { Q2: '16:30' })).toEqual(['2 in-two-meetings'])
  })

  it('counts in its room, in runs without a rest and in the presence of separated families', () => {
    const hall = withTalk(talk('16:02', '16:20', { roomId: idOf('R1') }), {
      rooms: [{ id: idOf('R1'), sourceId: 'R1', name: 'Hall', building: 'Main', meetingsAtOnce: 1 }],
      staffRooms: [{ staffId: idOf('T1'), sessionId: null, roomId: idOf('R1') }],
    })
    expect(kinds(hall, { Q1: '16:00' })).toEqual(['7 room-overfull'])
    expect(kinds(hall, { Q1: '16:20' })).toEqual([])
    const tiring = withTalk(
      talk('16:02', '16:30', { staffIds: [idOf('T1')], roomId: idOf('R1') }),
      {},
      { staffRest: { afterMinutes: minutes(30), restMinutes: minutes(10) } },
    )
    expect(kinds(tiring, { Q1: '16:30' })).toEqual(['8 no-rest'])
    expect(kinds(tiring, { Q1: '16:40' })).toEqual([])
    const apart = withTalk(talk('16:02', '16:30', { members: [family('H2')], roomId: idOf('R1') }), {
      separations: [{ households: [idOf('H1'), idOf('H2')], rule: 'apart', minutes: minutes(10) }],
    })
    expect(kinds(apart, { Q1: '16:35' })).toEqual(['9 not-kept-apart'])
    expect(kinds(apart, { Q1: '16:40' })).toEqual([])
    const together = withTalk(
      talk('16:02', '16:30', { members: [family('H1'), family('H2')], roomId: idOf('R1') }),
      { separations: [{ households: [idOf('H1'), idOf('H2')], rule: 'other-session', minutes: minutes(0) }] },
    )
    expect(kinds(together, { Q1: '16:35' })).toEqual([])
  })

  it('is bound by nobody’s hours', () => {
    const away = withTalk(talk('16:02', '16:20', { staffIds: [idOf('T1')], members: [family('H1')] }), {
      availability: [
        {
          subject: { kind: 'staff', id: idOf('T1') },
          sessionId: idOf('e1'),
          start: at('17:00'),
          end: at('18:00'),
        },
      ],
    })
    expect(kinds(away, { Q1: '17:00' })).toEqual([])
  })

  it('counts as a meeting in person in the figures', () => {
    const one = withTalk(
      talk('16:02', '16:20', { sessionId: idOf('e2'), members: [family('H1')], staffIds: [idOf('T1')] }),
      {},
      { sessions: [session('e1'), session('e2')] },
    )
    const figures = (places: Readonly<Record<string, string>>) =>
      figuresOf(judgedPlan(indexConference(one), place(one, places)))
    expect(figures({})).toMatchObject({ extraSessions: 0, householdIdleMinutes: { total: 0 } })
    expect(figures({ Q1: '16:00' })).toMatchObject({ extraSessions: 1 })
    expect(figures({ Q1: 'e2 16:30' })).toMatchObject({
      extraSessions: 0,
      householdIdleMinutes: { total: 10 },
      staffIdleMinutes: 10,
    })
  })

  it.each([
    [talk('15:50', '16:20'), 'Class time 7A is outside its session (16:00–19:00).'],
    [talk('17:20', '17:40'), 'Class time 7A runs into the break 17:30–17:35.'],
    [
      talk('16:00', '16:20', { capacity: 1, members: [family('H1'), family('H2')] }),
      '2 families have signed up for Class time 7A, which holds 1.',
    ],
  ])('says what cannot stand as given', (one, sentence) => {
    const event = {
      sessions: [session('e1', '16:00', '19:00', { breaks: [{ start: at('17:30'), end: at('17:35') }] })],
    }
    const whole = withTalk(one, {}, event)
    const [violation, ...others] = judge(whole, [])
    if (!violation) return expect.fail('nothing is wrong')
    expect([violation.rule, others]).toEqual([11, []])
    expect(violationSentence(indexConference(whole), formatFor('en-GB'), violation)).toBe(sentence)
  })

  it('says who is in two at once, and names the group session that a meeting clashes with', () => {
    const members = [family('H1')]
    const one = talk('16:00', '16:20', { members, staffIds: [idOf('T1')] })
    const other = talk('16:10', '16:30', {
      id: idOf('G2'),
      title: 'Leaders',
      members,
      staffIds: [idOf('T1')],
    })
    const whole = evening({ groupSessions: [one, other] })
    const index = indexConference(whole)
    expect(
      judge(whole, []).map((violation) => violationSentence(index, formatFor('en-GB'), violation)),
    ).toEqual([
      'Ms Family T1 is in Leaders and Class time 7A at once.',
      'The Household H1 is in Leaders and Class time 7A at once.',
    ])
    const clash = judge(withTalk(one), place(withTalk(one), { Q1: '16:10' }))[0]
    if (!clash) return expect.fail('nothing clashes')
    expect(violationSentence(index, formatFor('en-GB'), clash)).toContain('Class time 7A, 16:00–16:20')
  })

  it('keeps moves by hand out of its way', () => {
    const whole = withTalk(talk('16:02', '16:20', { members: [family('H1')], roomId: idOf('R1') }))
    const evaluator = prepareMoveEvaluator(indexConference(whole), place(whole, { Q1: '17:00' }))
    const starts = evaluator.startsOf(idOf('Q1')).filter(({ verdict }) => verdict.violations.length === 0)
    expect(starts[0]?.start).toBe(at('16:20'))
    expect(starts[0]?.verdict.cost.waiting).toBe(-40)
  })
})

describe('rank loss', () => {
  it('is what first choices without a place weigh most, and absent where nobody ranks', () => {
    const ranked = evening({
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { rank: 1 }),
        request('Q2', 'H2', 'S2', 'T1', { rank: 40 }),
        request('Q3', 'H1', 'S1', 'T2'),
      ],
    })
    const lossOf = (whole: Conference, places: Readonly<Record<string, string>>) =>
      figuresOf(judgedPlan(indexConference(whole), place(whole, places))).rankLoss
    expect(lossOf(ranked, {})).toBe(11)
    expect(lossOf(ranked, { Q1: '16:00' })).toBe(1)
    expect(lossOf(ranked, { Q1: '16:00', Q2: '16:10' })).toBe(0)
    expect(lossOf(evening(), {})).toBeUndefined()
  })
})
