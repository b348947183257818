import { useState, useSyncExternalStore } from 'react'
import type { BoardOutcome, BoardProblem } from '@renderer/services/board'
import { useApp } from '../app-context'

/** The outcome of the last command, for the footer of the board and for screen readers. */
export type CommandFeedback =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly problem: BoardProblem }

/** Runs a command; tells whether it was done. */
export type RunCommand = (command: () => BoardOutcome, words: string) => Promise<boolean>

/** Runs commands of the board's service, and keeps what came of the last one. */
export function useCommands() {
  const { history } = useApp().services
  const stepsNow = (): number => history.state().steps
  const steps = useSyncExternalStore(history.subscribe, stepsNow)
  const [last, setLast] = useState<{ readonly feedback: CommandFeedback; readonly steps: number } | null>(
    null,
  )
  const setFeedback = (feedback: CommandFeedback): void => setLast({ feedback, steps: stepsNow() })
  const run: RunCommand = async (command, words) => {
    const outcome = await command()
    setFeedback(outcome.ok ? { kind: 'done', words } : { kind: 'refused', problem: outcome.error })
    return outcome.ok
  }
  // Feedback is out of date once another step was done, undone or redone.
  return { run, setFeedback, feedback: last?.steps === steps ? last.feedback : null }
}
