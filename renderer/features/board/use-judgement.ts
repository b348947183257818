import { useEffect, useState } from 'react'
import { changedIn, figuresOf } from '@shared/domain/plan/figures'
import type { Commitment, PlanFigures } from '@shared/domain/plan/plan'
import { rules, type Violation } from '@shared/domain/rules'
import type { EventPlan } from './event-plan'
import { conflictsOf, noConflicts, type Conflicts } from './model/conflicts'
import { boardOf } from './plan-in-hand'

/** What is to be said of the plan as it stands. */
export interface Judgement {
  /** Null before there is a plan. */
  readonly figures: PlanFigures | null
  readonly conflicts: Conflicts
  /** What families were told and the plan moves or drops. */
  readonly changed: readonly Commitment[]
}

/**
 * Figures and broken rules of the plan, counted anew after each change in small pieces while nothing more urgent is to do;
 * until they are there, the last ones stand.
 */
export function useJudgement(event: EventPlan): Judgement {
  const [counted, setCounted] = useState<Pick<Judgement, 'figures' | 'changed'> | null>(null)
  const [conflicts, setConflicts] = useState<Conflicts>(noConflicts)
  useEffect(() => {
    let isCurrent = true
    if (event.plan) void judge(event, () => isCurrent, setCounted, setConflicts)
    return () => {
      isCurrent = false
    }
  }, [event])
  if (!event.plan) return { figures: null, changed: [], conflicts }
  return {
    figures: counted?.figures ?? event.plan.record.figures,
    changed: counted?.changed ?? [],
    conflicts,
  }
}

async function judge(
  event: EventPlan,
  isCurrent: () => boolean,
  tellFigures: (counted: Pick<Judgement, 'figures' | 'changed'>) => void,
  tellConflicts: (conflicts: Conflicts) => void,
): Promise<void> {
  await restful()
  if (!isCurrent()) return
  const { plan } = boardOf(event)
  await restful()
  if (!isCurrent()) return
  tellFigures({ figures: figuresOf(plan), changed: changedIn(plan) })
  const violations: Violation[] = []
  for (const rule of rules) {
    await restful()
    if (!isCurrent()) return
    violations.push(...rule(plan))
  }
  tellConflicts(conflictsOf(plan, violations))
}

/** When the page has nothing better to do, but in any case soon. */
const restful = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 400 }))
