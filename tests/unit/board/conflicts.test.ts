import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Conference } from '@shared/domain/plan/plan'
import { violationsOf } from '@shared/domain/rules'
import { idOf, type HouseholdId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { conflictsOf } from '@renderer/features/event-view/conflicts'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const whole = conference({
  staff: [staff('T1'), staff('T2')],
  students: [student('S1'), student('S2')],
  households: [household('H1'), household('H2')],
  requests: [
    request('Q1', 'H1', 'S1', 'T1'),
    request('Q2', 'H2', 'S2', 'T1'),
    request('Q3', 'H1', 'S1', 'T2'),
  ],
})

function conflicts(of: Conference, places: Readonly<Record<string, string>>) {
  const plan = judgedPlan(indexConference(of), placed(of, places))
  const found = conflictsOf(plan, violationsOf(plan))
  return [...found].map(([id, violations]) => `${id} ${violations.map(({ kind }) => kind).join(' ')}`).sort()
}

describe('what breaks a rule on the board', () => {
  it('is nothing in a valid plan', () => {
    expect(conflicts(whole, { Q1: 'e1 16:00', Q2: 'e1 16:05', Q3: 'e1 16:10' })).toEqual([])
  })
  it('is both meetings where two clash, and no other', () => {
    expect(conflicts(whole, { Q1: 'e1 16:00', Q2: 'e1 16:00', Q3: 'e1 16:10' })).toEqual([
      'Q1 in-two-meetings',
      'Q2 in-two-meetings',
    ])
  })
  it('is all that two families have in a session where they come too near', () => {
    const apart = {
      ...whole,
      separations: [
        {
          households: [idOf<HouseholdId>('H1'), idOf<HouseholdId>('H2')] as const,
          rule: 'other-session' as const,
          minutes: minutes(0),
        },
      ],
    }
    expect(conflicts(apart, { Q1: 'e1 16:00', Q2: 'e1 18:00', Q3: 'e1 16:10' })).toEqual([
      'Q1 not-kept-apart',
      'Q2 not-kept-apart',
      'Q3 not-kept-apart',
    ])
  })
})
