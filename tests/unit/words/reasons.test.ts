import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { BlockingFact, Conference, Unplaced } from '@shared/domain/plan/plan'
import { idOf } from '@shared/kernel/ids'
import { formatFor } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import { household } from '@tests/fixtures/build-conference'
import { evening, interpreter } from '../domain/rules/judged-evening'

const say = (
  reason: Unplaced['reason'],
  blocking: Unplaced['blocking'],
  over: Partial<Conference> = {},
): string =>
  reasonSentence(indexConference(evening(over)), formatFor('en-GB'), {
    requestId: idOf('Q1'),
    reason,
    blocking,
  })

it('says in one sentence what is true of a request, and what would have to be otherwise', () => {
  expect(say('staff-full', [{ kind: 'request', id: idOf('Q2') }])).toBe(
    'Ms Family T1 has no suitable time left; it would fit, for example, if Child S2 Family S2 with Ms Family T1 moved.',
  )
  expect(
    say('no-common-time', [
      { kind: 'staff', id: idOf('T1') },
      { kind: 'household', id: idOf('H1') },
      { kind: 'room', id: idOf('R1') },
    ]),
  ).toBe(
    'The people who would meet have no 5 min when all are free; it would fit, for example, if Ms Family T1 and the Household H1 could arrange it and Room R1 could be used.',
  )
  expect(say('kept-apart', [{ kind: 'household', id: idOf('H2') }])).toMatch(
    /too close to a family that this one must be kept apart from; it would fit, for example, if it did not have to be kept apart from the Household H2\.$/,
  )
})

it('tells a language that nobody interprets from one whose interpreters are taken', () => {
  const households = [household('H1', { interpreterLanguage: 'pl' }), household('H2')]
  const polish = [{ kind: 'language', code: 'pl' }] as const
  expect(say('no-interpreter', polish, { households })).toBe('Nobody in this event interprets Polish.')
  const interpreters = [interpreter('I1', 'pl')]
  expect(say('no-interpreter', polish, { households, interpreters })).toBe(
    'No interpreter for Polish is free whenever the others are.',
  )
  expect(
    say('no-interpreter', [{ kind: 'interpreter', id: idOf('I1') }], { households, interpreters }),
  ).toMatch(
    /^No interpreter for Polish is free whenever the others are; it would fit, for example, if an interpreter \(/,
  )
})

it('names the first few of many, and nothing where nothing was judged', () => {
  const many = Array.from({ length: 12 }, (): BlockingFact => ({ kind: 'request', id: idOf('Q2') }))
  expect(say('staff-full', many)).toMatch(/ and 8 more moved\.$/)
  expect(say('taken-out', [{ kind: 'household', id: idOf('H1') }])).toBe(
    'The office took it out of the plan.',
  )
})
