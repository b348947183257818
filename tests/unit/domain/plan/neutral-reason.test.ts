import { expect, it } from 'vitest'
import { neutralReason } from '@shared/domain/plan/neutral-reason'
import { blockedReasons } from '@shared/domain/plan/plan'

it('says no more to a family than one of five reasons, and the same one for whatever must stay unsaid', () => {
  expect(Object.fromEntries(blockedReasons.map((reason) => [reason, neutralReason(reason)]))).toMatchObject({
    'no-common-time': 'no-time-suits',
    'staff-full': 'teacher-full',
    'no-interpreter': 'no-interpreter',
    'asked-after-planning': 'asked-after-planning',
    'kept-apart': 'no-time-suits',
    'family-busy': 'no-time-suits',
    'room-full': 'no-time-suits',
    'staff-rest': 'no-time-suits',
    mixed: 'no-time-suits',
    'taken-out': 'cancelled',
  })
})
