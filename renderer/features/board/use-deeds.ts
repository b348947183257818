import { useEffect, useRef, useState } from 'react'
import type { BoardOutcome, BoardProblem, PlanInHand } from '@renderer/workflows/board'
import type { EventPlan } from './event-plan'
import { planInHand } from './plan-in-hand'

/** What the last deed led to, for the foot of the board and for the ear. */
export type Said =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly problem: BoardProblem }

/** Long enough for any store to tell of its own change. */
const refreshLimitMs = 3000

/**
 * Does deeds one after another, each on the plan as the one before has left it: a deed waits until the screen's plan shows
 * what was done before it.
 */
export function useDeeds(event: EventPlan) {
  const [last, setLast] = useState<{ readonly said: Said; readonly on: EventPlan } | null>(null)
  const latest = useRef(event)
  const stale = useRef<EventPlan | null>(null)
  const waiting = useRef<(() => void)[]>([])
  const chain = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    latest.current = event
    for (const go of waiting.current.splice(0)) go()
  }, [event])

  const refreshed = (): Promise<void> => {
    if (stale.current !== latest.current) return Promise.resolve()
    return new Promise((resolve) => {
      waiting.current.push(resolve)
      window.setTimeout(resolve, refreshLimitMs)
    })
  }
  const say = (said: Said): void => setLast({ said, on: latest.current })
  /** Whether it was done. */
  const run = (deed: (plan: PlanInHand) => BoardOutcome, words: string): Promise<boolean> => {
    const turn = chain.current.then(async () => {
      await refreshed()
      const on = latest.current
      const plan = planInHand(on)
      const outcome = plan && (await deed(plan))
      if (!outcome?.ok) {
        if (outcome) say({ kind: 'refused', problem: outcome.error })
        return false
      }
      stale.current = on
      await refreshed()
      say({ kind: 'done', words })
      return true
    })
    chain.current = turn.then(() => undefined)
    return turn
  }
  // What was said of one state of the plan is no longer news in the next.
  return { run, say, said: last?.on === event ? last.said : null }
}
