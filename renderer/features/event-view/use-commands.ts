import { useEffect, useRef, useState } from 'react'
import type { BoardOutcome, BoardProblem, EditablePlan } from '@renderer/services/board'
import type { EventPlan } from './event-plan'
import { editablePlan } from './editable-plan'

/** The outcome of the last command, for the footer of the board and for screen readers. */
export type CommandFeedback =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly problem: BoardProblem }

/** Long enough for any store to report its own change. */
const refreshLimitMs = 3000

/**
 * Runs commands one after another, each on the plan as the previous one left it: a command waits until the screen's
 * plan shows the previous change.
 */
export function useCommands(event: EventPlan) {
  const [last, setLast] = useState<{ readonly feedback: CommandFeedback; readonly on: EventPlan } | null>(
    null,
  )
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
  const setFeedback = (feedback: CommandFeedback): void => setLast({ feedback, on: latest.current })
  /** Whether it was done. */
  const run = (command: (plan: EditablePlan) => BoardOutcome, words: string): Promise<boolean> => {
    const turn = chain.current.then(async () => {
      await refreshed()
      const on = latest.current
      const plan = editablePlan(on)
      const outcome = plan && (await command(plan))
      if (!outcome?.ok) {
        if (outcome) setFeedback({ kind: 'refused', problem: outcome.error })
        return false
      }
      stale.current = on
      await refreshed()
      setFeedback({ kind: 'done', words })
      return true
    })
    chain.current = turn.then(() => undefined)
    return turn
  }
  // Feedback on one state of the plan is out of date in the next.
  return { run, setFeedback, feedback: last?.on === event ? last.feedback : null }
}
