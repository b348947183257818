import { useEffect, useState } from 'react'
import { changedIn, figuresOf } from '@shared/domain/plan/figures'
import type { Commitment, PlanFigures } from '@shared/domain/plan/plan'
import { rules, type Violation } from '@shared/domain/rules'
import type { EventPlan } from './event-plan'
import { conflictsOf, noConflicts, type Conflicts } from './conflicts'

/** The judgement of the current plan. */
export interface Judgement {
  /** Null before there is a plan. */
  readonly figures: PlanFigures | null
  readonly conflicts: Conflicts
  /** Announced appointments that the plan moves or drops. */
  readonly changed: readonly Commitment[]
}

/**
 * Figures and broken rules of the plan, recomputed after each change in small steps while the page is idle; until they
 * are ready, the last ones are shown.
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
  onFigures: (counted: Pick<Judgement, 'figures' | 'changed'>) => void,
  onConflicts: (conflicts: Conflicts) => void,
): Promise<void> {
  await whenIdle()
  if (!isCurrent()) return
  const { plan } = event.evaluator()
  await whenIdle()
  if (!isCurrent()) return
  onFigures({ figures: figuresOf(plan), changed: changedIn(plan) })
  const violations: Violation[] = []
  for (const rule of rules) {
    await whenIdle()
    if (!isCurrent()) return
    violations.push(...rule(plan))
  }
  onConflicts(conflictsOf(plan, violations))
}

/** When the page is idle, but in any case soon. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 400 }))
