import { useEffect, useState } from 'react'
import { figuresOf } from '@shared/domain/plan/figures'
import type { PlanFigures } from '@shared/domain/plan/plan'
import { rules, type Violation } from '@shared/domain/rules'
import type { EventPlan } from './event-plan'
import { conflictsOf, noConflicts, type Conflicts } from './model/conflicts'
import { boardOf } from './plan-in-hand'

/** What is to be said of the plan as it stands. */
export interface Judgement {
  /** Null before there is a plan. */
  readonly figures: PlanFigures | null
  readonly conflicts: Conflicts
}

/**
 * Figures and broken rules of the plan, counted anew after each change in small pieces while nothing more urgent is to do;
 * until they are there, the last ones stand.
 */
export function useJudgement(event: EventPlan): Judgement {
  const [counted, setCounted] = useState<PlanFigures | null>(null)
  const [conflicts, setConflicts] = useState<Conflicts>(noConflicts)
  useEffect(() => {
    let isCurrent = true
    if (event.plan) void judge(event, () => isCurrent, setCounted, setConflicts)
    return () => {
      isCurrent = false
    }
  }, [event])
  return { figures: event.plan && (counted ?? event.plan.record.figures), conflicts }
}

async function judge(
  event: EventPlan,
  isCurrent: () => boolean,
  tellFigures: (figures: PlanFigures) => void,
  tellConflicts: (conflicts: Conflicts) => void,
): Promise<void> {
  await restful()
  if (!isCurrent()) return
  const { plan } = boardOf(event)
  await restful()
  if (!isCurrent()) return
  tellFigures(figuresOf(plan))
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
