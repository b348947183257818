import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { AddedHours, Repair } from '@shared/domain/plan/repair'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'
import { repairSentence } from '@shared/words/repairs'
import { at } from '@tests/fixtures/build-conference'
import { evening, place } from '../domain/rules/judged-evening'

const conference = evening()
const appointments = place(conference, { Q1: '16:05' })
const say = (repair: Repair): string =>
  repairSentence(indexConference(conference), formatFor('en-GB'), repair)

it('says in one sentence where a request fits, and what has to change for it', () => {
  const [from] = place(conference, { Q2: '16:05' })
  const [to] = place(conference, { Q2: '16:20' })
  if (!from || !to) throw new Error('not placed')
  const move = { kind: 'move', appointments, moves: [{ from, to }], told: 0 } as const
  expect(say({ ...move, moves: [] })).toBe('It fits at 16:05–16:10 as things are.')
  expect(say(move)).toBe(
    'It fits at 16:05–16:10 if Child S2 Family S2 with Ms Family T1 moves from 16:05–16:10 to 16:20.',
  )
  expect(say({ ...move, told: 1 })).toMatch(/ to 16:20; 1 family has been told otherwise\.$/)
  expect(say({ kind: 'leave-out', appointments, leaves: [from], told: 0 })).toBe(
    'It fits at 16:05–16:10 if Child S2 Family S2 with Ms Family T1 (requested) loses its place.',
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
    'It fits at 16:05–16:10 if Ms Family T1 can come 16:05–16:30 too.',
  )
  expect(say({ kind: 'widen', appointments, hours: [hours({ kind: 'room', id: idOf('R1') })] })).toMatch(
    /if Room R1 can be had 16:05/,
  )
  const then = { sessionId, start: at('16:05'), end: at('16:10') }
  const [own, family] = [
    { ...then, who: teacher.who },
    { ...then, who: { kind: 'household', id: idOf<never>('H1') } as const },
  ]
  expect(say({ kind: 'widen', appointments, hours: [own, family] })).toBe(
    'It fits at 16:05–16:10 if Ms Family T1 and the Household H1 can come then.',
  )
  expect(say({ kind: 'hire', appointments, language: 'pl' })).toMatch(
    /if an interpreter for Polish is found for that time\.$/,
  )
  const longer = { kind: 'lengthen', appointments, sessionId, minutes: minutes(10) } as const
  expect(say({ ...longer, hours: [] })).toMatch(/if the session of Tue 1 Dec ends 10 min later\.$/)
  expect(say({ ...longer, hours: [teacher] })).toMatch(/ ends 10 min later and Ms Family T1 can come /)
})
