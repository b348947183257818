import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentsLeft } from '@shared/domain/plan/commitments'
import { indexConference } from '@shared/domain/plan/conference-index'
import { changedIn } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment } from '@shared/domain/plan/plan'
import { changesSinceAnnounced } from '@shared/domain/plan/announced-changes'
import { idOf } from '@shared/kernel/ids'
import { minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { crowdedConference, drawing } from '../rules/random-conference'
import { scatteredPlan } from '../rules/random-plan'

const row = (requestId: string, more: Partial<Appointment> = {}): Appointment => ({
  requestId: idOf(requestId),
  sessionId: idOf('e1'),
  date: '2026-12-01' as LocalDate,
  start: minuteOfDay(960),
  end: minuteOfDay(965),
  staffIds: [idOf('T1')],
  roomId: idOf('R1'),
  interpreterId: null,
  householdId: idOf('H1'),
  studentId: idOf('S1'),
  ...more,
})

describe('changes since announced', () => {
  it('says what differs of each appointment, by household and time', () => {
    const later = { start: minuteOfDay(970), end: minuteOfDay(975) }
    const changes = changesSinceAnnounced(
      [row('Q1'), row('Q2', { householdId: idOf('H2') }), row('Q3', later), row('Q4', later)],
      [
        row('Q4', { ...later, staffIds: [idOf('T2')], roomId: null }),
        row('Q1', later),
        row('Q3', later),
        row('Q5'),
      ],
    )
    expect(changes).toMatchObject([
      {
        householdId: 'H1',
        changes: [
          { kind: 'new', requestId: 'Q5', was: null },
          { kind: 'moved', requestId: 'Q1', differs: ['time'] },
          { kind: 'moved', requestId: 'Q4', differs: ['room', 'staff'] },
        ],
      },
      { householdId: 'H2', changes: [{ kind: 'dropped', requestId: 'Q2', is: null }] },
    ])
  })

  it('takes another interpreter, or the same staff in another order, for no change', () => {
    const pair = { staffIds: [idOf<never>('T1'), idOf<never>('T2')] }
    const other = { staffIds: [idOf<never>('T2'), idOf<never>('T1')], interpreterId: idOf<never>('I1') }
    expect(changesSinceAnnounced([row('Q1', pair)], [row('Q1', other)])).toEqual([])
  })

  it('tells the one family that it is dropped and the other that it is new', () => {
    const changes = changesSinceAnnounced([row('Q1')], [row('Q1', { householdId: idOf('H2') })])
    expect(changes).toMatchObject([
      { householdId: 'H1', changes: [{ kind: 'dropped' }] },
      { householdId: 'H2', changes: [{ kind: 'new' }] },
    ])
  })

  it('names all that a plan counts as changed, whatever order the rows come in, and nothing of a plan against itself', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const whole = crowdedConference(seed)
        const draw = drawing(seed)
        const announced = scatteredPlan(whole, draw)
        const now = scatteredPlan(whole, draw)
        const changes = changesSinceAnnounced(announced, now)
        expect(changesSinceAnnounced(announced, announced)).toEqual([])
        expect(changesSinceAnnounced([...announced].reverse(), [...now].reverse())).toEqual(changes)

        const commitments = commitmentsLeft([], announced, { appointments: [], unplaced: [] })
        const judged = judgedPlan(indexConference({ ...whole, commitments }), now)
        const counted = new Set(changedIn(judged).map(({ requestId }) => requestId))
        const all = changes.flatMap((household) => household.changes)
        const named = all.filter(({ kind }) => kind !== 'new').map(({ requestId }) => requestId)
        expect(new Set(named)).toEqual(counted)
        expect(all.filter(({ kind }) => kind === 'new').length).toBe(
          now.filter(({ requestId }) => !announced.some((one) => one.requestId === requestId)).length,
        )
      }),
      { numRuns: 60 },
    )
  })
})
