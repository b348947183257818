import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { FamilyCost } from '@shared/domain/plan/family-cost'
import type { AddedHours, Repair } from '@shared/domain/plan/repair'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { consentWords, repairSentence } from '@shared/words/repairs'
import { at } from '@tests/fixtures/build-conference'
import { evening, place } from '../domain/rules/judged-evening'

const conference = evening()
const noCost: FamilyCost = { waiting: 0, extraSessions: 0 }
const appointments = place(conference, { Q1: '16:05' })
const say = (repair: Repair, cost: FamilyCost = noCost, moved: FamilyCost | null = null): string =>
  repairSentence(indexConference(conference), formatFor('en-GB'), {
    ...repair,
    cost,
    movedFamilies: moved ? [{ householdId: idOf('H2'), cost: moved }] : [],
  })

it('says in one sentence where a request fits, and what has to change for it', () => {
  const [from] = place(conference, { Q2: '16:05' })
  const [to] = place(conference, { Q2: '16:20' })
  if (!from || !to) throw new Error('not placed')
  const move = { kind: 'move', appointments, moves: [{ from, to }], announced: 0 } as const
  expect(say({ ...move, moves: [] })).toBe('It fits at 16:05–16:10 (no extra waiting) as things are.')
  expect(say(move)).toBe(
    'It fits at 16:05–16:10 (no extra waiting) if Child S2 Family S2 with Ms Family T1 moves from 16:05–16:10 to 16:20.',
  )
  expect(say(move, { waiting: -20, extraSessions: 0 }, { waiting: 5, extraSessions: 1 })).toBe(
    'It fits at 16:05–16:10 (20 min less waiting) if Child S2 Family S2 with Ms Family T1 moves from 16:05–16:10 to 16:20 (an extra evening, 5 min more waiting).',
  )
  expect(say({ ...move, announced: 1 })).toMatch(/ to 16:20; 1 family has already been told its time\.$/)
  expect(say({ kind: 'leave-out', appointments, leaves: [from], announced: 0 })).toBe(
    'It fits at 16:05–16:10 (no extra waiting) if Child S2 Family S2 with Ms Family T1 (requested) loses its place.',
  )
})

it('says whose time, which interpreter or which session it would take', () => {
  const sessionId = idOf<never>('e1')
  const hours = (who: AddedHours['who']): AddedHours => ({
    who,
    sessionId,
    start: at('16:05'),
    end: at('16:30'),
  })
  const teacher = hours({ kind: 'staff', id: idOf('T1') })
  expect(say({ kind: 'widen', appointments, hours: [teacher] })).toBe(
    'It fits at 16:05–16:10 (no extra waiting) if Ms Family T1 can come 16:05–16:30 too.',
  )
  expect(say({ kind: 'widen', appointments, hours: [hours({ kind: 'room', id: idOf('R1') })] })).toMatch(
    /if Room R1 can be used 16:05/,
  )
  const then = { sessionId, start: at('16:05'), end: at('16:10') }
  const [own, family] = [
    { ...then, who: teacher.who },
    { ...then, who: { kind: 'household', id: idOf<never>('H1') } as const },
  ]
  expect(say({ kind: 'widen', appointments, hours: [own, family] })).toBe(
    'It fits at 16:05–16:10 (no extra waiting) if Ms Family T1 and the Household H1 can come then.',
  )
  expect(say({ kind: 'hire', appointments, language: 'pl' })).toMatch(
    /if an interpreter for Polish is found for that time\.$/,
  )
  const agreed = (repair: Parameters<typeof consentWords>[2]): string =>
    consentWords(indexConference(conference), formatFor('en-GB'), repair)
  expect(agreed({ kind: 'widen', appointments, hours: [teacher] })).toBe('Ms Family T1 can come')
  expect(agreed({ kind: 'widen', appointments, hours: [family] })).toBe('The Household H1 can come')
  expect(agreed({ kind: 'widen', appointments, hours: [own, family] })).toBe('All have agreed')
  const longer = { kind: 'lengthen', appointments, sessionId, minutes: minutes(10) } as const
  expect(agreed({ ...longer, hours: [] })).toBe('The session can end later')
  expect(say({ ...longer, hours: [] })).toMatch(/if the session on Tue 1 Dec ends 10 min later\.$/)
  expect(say({ ...longer, hours: [teacher] })).toMatch(/ ends 10 min later and Ms Family T1 can come /)
})
