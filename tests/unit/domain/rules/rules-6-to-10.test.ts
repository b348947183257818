import { describe, expect, it } from 'vitest'
import type { ConferenceEvent } from '@shared/domain/events/event'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import type { Separation } from '@shared/domain/people/separation'
import type { Request } from '@shared/domain/requests/request'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { minutes, type MinuteOfDay } from '@shared/kernel/time'
import { at, day, household, request, room, session, staff } from '@tests/fixtures/build-conference'

import { evening, interpreter, judge, kinds, place, window } from './judged-evening'

describe('rule 6: interpreters', () => {
  const foreign = (over: Partial<Conference> = {}) =>
    evening({
      households: [household('H1', { interpreterLanguage: 'pl' }), household('H2')],
      interpreters: [interpreter('I1', 'pl'), interpreter('I2', 'ta')],
      ...over,
    })
  it('asks for one of the language, there for the whole of it', () => {
    expect(kinds(foreign(), { Q1: '16:00 I1' })).toEqual([])
    expect(kinds(foreign(), { Q1: '16:00' })).toEqual(['6 interpreter-missing'])
    expect(kinds(foreign(), { Q1: '16:00 I9' })).toEqual(['6 interpreter-missing'])
    expect(kinds(foreign(), { Q1: '16:00 I2' })).toEqual(['6 interpreter-of-another-language'])
    const away = { availability: [window({ kind: 'interpreter', id: idOf('I1') }, '16:05', '19:00')] }
    expect(kinds(foreign(away), { Q1: '16:00 I1' })).toEqual(['3 not-available'])
  })
  it('wants none where a teacher speaks the language, or nobody needs one', () => {
    const spoken = { staff: [staff('T1', { languages: ['pl'] }), staff('T2')] }
    expect(kinds(foreign(spoken), { Q1: '16:00' })).toEqual([])
    expect(kinds(foreign(spoken), { Q1: '16:00 I1' })).toEqual(['6 interpreter-not-needed'])
    expect(kinds(foreign(), { Q2: '16:00 I1' })).toEqual(['6 interpreter-not-needed'])
  })
  it('lets the families of one meeting share one', () => {
    const groupId = idOf<MeetingGroupId>('M1')
    const shared = foreign({
      households: [
        household('H1', { interpreterLanguage: 'pl' }),
        household('H2', { interpreterLanguage: 'pl' }),
      ],
      requests: [request('Q1', 'H1', 'S1', 'T1', { groupId }), request('Q2', 'H2', 'S2', 'T1', { groupId })],
    })
    expect(kinds(shared, { Q1: '16:00 I1', Q2: '16:00 I1' })).toEqual([])
  })
})

describe('rule 7: rooms', () => {
  const hall = (limit: number | null): Conference =>
    evening({
      rooms: [room('R1', 'Main', limit)],
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { roomId: idOf('R1') }),
        request('Q2', 'H2', 'S2', 'T2', { roomId: idOf('R1'), minutes: minutes(10) }),
      ],
    })
  it('counts the meetings at one moment', () => {
    expect(kinds(hall(2), { Q1: '16:05', Q2: '16:00' })).toEqual([])
    expect(kinds(hall(1), { Q1: '16:05', Q2: '16:00' })).toEqual(['7 room-overfull'])
    expect(kinds(hall(1), { Q1: '16:10', Q2: '16:00' })).toEqual([])
    expect(kinds(hall(null), { Q1: '16:05', Q2: '16:00' })).toEqual([])
  })
})

describe('rule 8: rest', () => {
  const four = (rest: ConferenceEvent['staffRest'], length = 5): Conference =>
    evening(
      {
        requests: ['Q1', 'Q2', 'Q3', 'Q4'].map((id, i) =>
          request(id, `H${(i % 2) + 1}`, 'S1', 'T1', { minutes: minutes(length) }),
        ),
      },
      { staffRest: rest },
    )
  const rest = { afterMinutes: minutes(15), restMinutes: minutes(10) }
  it('takes meetings less than a rest apart for one run', () => {
    expect(kinds(four(rest), { Q1: '16:00', Q2: '16:10' })).toEqual([])
    expect(kinds(four(rest), { Q1: '16:00', Q2: '16:05', Q3: '16:15' })).toEqual(['8 no-rest'])
    expect(kinds(four(rest), { Q1: '16:00', Q2: '16:05', Q3: '16:20' })).toEqual([])
    expect(kinds(four(null), { Q1: '16:00', Q2: '16:05', Q3: '16:10', Q4: '16:15' })).toEqual([])
  })
  it('lets one long meeting stand alone', () => {
    expect(kinds(four(rest, 20), { Q1: '16:00' })).toEqual([])
    expect(kinds(four(rest, 20), { Q1: '16:00', Q2: '16:30' })).toEqual([])
    expect(kinds(four(rest, 20), { Q1: '16:00', Q2: '16:25' })).toEqual(['8 no-rest'])
  })
})

describe('rule 9: separations', () => {
  const two = { sessions: [session('e1'), session('e2', '16:00', '19:00', { date: day('2026-12-02') })] }
  const kept = (rule: Separation['rule'], over: Partial<Conference> = {}): Conference =>
    evening(
      {
        requests: [
          request('Q1', 'H1', 'S1', 'T1'),
          request('Q2', 'H2', 'S2', 'T1'),
          request('Q3', 'H1', 'S1', 'T1'),
        ],
        separations: [{ households: [idOf('H1'), idOf('H2')], rule, minutes: minutes(10) }],
        ...over,
      },
      two,
    )
  it('keeps the whole of two presences apart', () => {
    expect(kinds(kept('apart'), { Q1: '16:00', Q2: '16:15' })).toEqual([])
    expect(kinds(kept('apart'), { Q1: '16:00', Q2: '16:10' })).toEqual(['9 not-kept-apart'])
    expect(kinds(kept('apart'), { Q1: '16:00', Q2: '16:30', Q3: '18:00' })).toEqual(['9 not-kept-apart'])
    expect(kinds(kept('apart'), { Q1: '16:00', Q2: 'e2 16:00' })).toEqual([])
  })
  it('keeps two families out of one session', () => {
    expect(kinds(kept('other-session'), { Q1: '16:00', Q2: '18:00' })).toEqual(['9 not-kept-apart'])
    expect(kinds(kept('other-session'), { Q1: '16:00', Q2: 'e2 16:00' })).toEqual([])
  })
  it('does not see a call', () => {
    const call = {
      requests: [request('Q1', 'H1', 'S1', 'T1', { mode: 'online' }), request('Q2', 'H2', 'S2', 'T1')],
    }
    expect(kinds(kept('other-session', call), { Q1: '16:00', Q2: '16:05' })).toEqual([])
  })
  it('is off in a session where the two share a meeting', () => {
    const groupId = idOf<MeetingGroupId>('M1')
    const shared: Partial<Conference> = {
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { groupId }),
        request('Q2', 'H2', 'S2', 'T1', { groupId }),
        request('Q3', 'H1', 'S1', 'T2'),
        request('Q4', 'H2', 'S2', 'T2'),
      ] satisfies readonly Request[],
    }
    expect(kinds(kept('apart', shared), { Q1: '16:00', Q2: '16:00', Q3: '16:10', Q4: '16:15' })).toEqual([])
    expect(
      kinds(kept('apart', shared), { Q1: 'e2 16:00', Q2: 'e2 16:00', Q3: '16:10', Q4: '16:15' }),
    ).toEqual(['9 not-kept-apart'])
  })
})

describe('rule 10: pins', () => {
  const pinned = (over: Partial<Commitment> = {}): Conference =>
    evening({
      commitments: [
        {
          requestId: idOf('Q1'),
          sessionId: idOf('e1'),
          start: at('16:00'),
          status: 'pinned',
          staffIds: null,
          roomId: null,
          ...over,
        },
      ],
    })
  const where = (start: MinuteOfDay | null, over: Partial<Commitment> = {}) =>
    judge(
      pinned(over),
      start === null ? [] : place(pinned(), { Q1: start === at('16:00') ? '16:00' : '16:05' }),
    ).map(({ kind }) => kind)
  it('keeps a pinned appointment exactly as given', () => {
    expect(where(at('16:00'))).toEqual([])
    expect(where(at('16:05'))).toEqual(['pin-moved'])
    expect(where(null)).toEqual(['pin-moved'])
    expect(where(at('16:00'), { roomId: idOf('R2') })).toEqual(['pin-moved'])
    expect(where(at('16:00'), { staffIds: [idOf('T1')], roomId: idOf('R1') })).toEqual([])
  })
  it('lets an announced one move', () => {
    expect(where(at('16:05'), { status: 'announced' })).toEqual([])
  })
})
