import type { HouseholdId } from '@shared/kernel/ids'
import { extraSessionCost, idleIn } from './figures'
import type { JudgedPlan } from './judged-plan'

/** What a plan asks of some families, or a change of it: in the measures by which plans are compared. */
export interface FamilyCost {
  /** Minutes of waiting between meetings in person; of a change, how many more. */
  readonly waiting: number
  /** Sessions attended in person beyond the first; of a change, how many more. */
  readonly extraSessions: number
}

/** What a plan, or the part of one that a move touches, asks of these families together. */
export function familyCost(plan: JudgedPlan, households: Iterable<HouseholdId>): FamilyCost {
  let [waiting, extraSessions] = [0, 0]
  for (const id of households) {
    let attended = 0
    for (const session of plan.index.conference.event.sessions) {
      const rows =
        plan.laneOf({ kind: 'household', id }, session.id)?.rows.filter((row) => row.inPerson) ?? []
      if (rows.length === 0) continue
      attended++
      waiting += idleIn(rows)
    }
    extraSessions += Math.max(0, attended - 1)
  }
  return { waiting, extraSessions }
}

/** What families would give for one plan in place of another. */
export const costChange = (before: FamilyCost, after: FamilyCost): FamilyCost => ({
  waiting: after.waiting - before.waiting,
  extraSessions: after.extraSessions - before.extraSessions,
})

/** A cost in minutes, an extra session counted as the comparison of plans counts it. */
export const costInMinutes = ({ waiting, extraSessions }: FamilyCost): number =>
  waiting + extraSessionCost * extraSessions
