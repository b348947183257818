import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import { idOf, type MeetingGroupId, type RequestId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { whyNot } from '@shared/words/why-not'
import { at, household, request, room, session } from '@tests/fixtures/build-conference'
import { evening, interpreter, place, window } from '../domain/rules/judged-evening'

/** Every reason against a start of Q1, in the few words of the board. */
function reasons(
  whole: Conference,
  places: Readonly<Record<string, string>>,
  start: string,
): readonly string[] {
  const index = indexConference(whole)
  const q1 = index.requests.get(idOf<RequestId>('Q1'))
  const verdict = prepareMoveEvaluator(index, place(whole, places)).verdict(idOf('Q1'), idOf('e1'), at(start))
  if (!q1 || !verdict) throw new Error('no verdict')
  return verdict.violations.map((violation) => whyNot(index, formatFor('en-GB'), q1, violation))
}

describe('why a time is not possible', () => {
  it('names the other side of a meeting that is in the way', () => {
    expect(reasons(evening(), { Q2: 'e1 16:00' }, '16:00')).toEqual([
      'Ms Family T1 sees Child S2 Family S2 then.',
    ])
    expect(reasons(evening(), { Q3: 'e1 16:00' }, '16:00')).toContain(
      'The Household H1 is with Ms Family T2 then.',
    )
  })
  it('tells breaks, the session’s end and who is not available', () => {
    const whole = evening(
      { availability: [window({ kind: 'staff', id: idOf('T1') }, '16:10', '17:00')] },
      { sessions: [session('e1', '16:00', '17:00', { breaks: [{ start: at('16:30'), end: at('16:40') }] })] },
    )
    expect(reasons(whole, {}, '16:30')).toEqual(['It would run into the break 16:30–16:40.'])
    expect(reasons(whole, {}, '16:00')).toEqual(['Ms Family T1 is not available then.'])
    expect(reasons(whole, {}, '17:00')).toContain('The session ends at 17:00.')
  })
  it('tells walks, changeovers, rests and rooms by what they need', () => {
    expect(reasons(evening(), { Q3: 'e1 16:00' }, '16:05')).toEqual([
      'The Household H1 needs 5 min to walk between this and Child S1 Family S1 with Ms Family T2, 16:00–16:05.',
    ])
    expect(reasons(evening({}, { changeoverMinutes: minutes(5) }), { Q2: 'e1 16:00' }, '16:05')).toEqual([
      'Ms Family T1 needs 5 min between this and Child S2 Family S2 with Ms Family T1, 16:00–16:05.',
    ])
    const tired = evening({}, { staffRest: { afterMinutes: minutes(5), restMinutes: minutes(10) } })
    expect(reasons(tired, { Q2: 'e1 16:00' }, '16:05')).toEqual([
      'Ms Family T1 would work 10 min without a rest; the limit is 5 min.',
    ])
    const small = evening({
      rooms: [room('R1', 'Main', 1), room('R2', 'Main')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2', { roomId: idOf('R1') })],
    })
    expect(reasons(small, { Q2: 'e1 16:00' }, '16:00')).toContain('Room R1 is full then.')
  })
  it('says that no interpreter is free, not which one is busy where', () => {
    const whole = evening({
      households: [
        household('H1', { interpreterLanguage: 'pl' }),
        household('H2', { interpreterLanguage: 'pl' }),
      ],
      interpreters: [interpreter('I1', 'pl')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
    })
    expect(reasons(whole, { Q2: 'e1 16:00 I1' }, '16:00')).toEqual(['No Polish interpreter is free then.'])
    expect(reasons({ ...whole, interpreters: [] }, {}, '16:00')).toEqual([
      'No Polish interpreter is free then.',
    ])
  })
  it('speaks of the meeting that several requests share as one', () => {
    const groupId = idOf<MeetingGroupId>('G')
    const whole = evening({
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { groupId }),
        request('Q4', 'H2', 'S1', 'T1', { groupId }),
        request('Q2', 'H2', 'S2', 'T2'),
      ],
    })
    expect(reasons(whole, { Q1: 'e1 17:00', Q4: 'e1 17:00', Q2: 'e1 16:00' }, '16:00')).toEqual([
      'The Household H2 is with Ms Family T2 then.',
    ])
  })
})
