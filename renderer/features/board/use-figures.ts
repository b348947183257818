import { useEffect, useState } from 'react'
import { figuresOf } from '@shared/domain/plan/figures'
import type { PlanFigures } from '@shared/domain/plan/plan'
import type { EventPlan } from './event-plan'
import { boardOf } from './plan-in-hand'

const known = new WeakMap<EventPlan, PlanFigures>()

/** The plan's figures as it stands, counted anew after each change once nothing more urgent is waiting. */
export function useFigures(event: EventPlan): PlanFigures | null {
  const [counted, setCounted] = useState<PlanFigures | null>(null)
  useEffect(() => {
    if (!event.plan) return
    const handle = requestIdleCallback(
      () => {
        const figures = known.get(event) ?? figuresOf(boardOf(event).plan)
        known.set(event, figures)
        setCounted(figures)
      },
      { timeout: 1000 },
    )
    return () => cancelIdleCallback(handle)
  }, [event])
  if (!event.plan) return null
  return known.get(event) ?? counted ?? event.plan.record.figures
}
