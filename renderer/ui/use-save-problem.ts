import { useState } from 'react'
import type { Result } from '@shared/kernel/result'

/** Keeps what went wrong with the newest save, for a notice beside what is saved: gone once one succeeds. */
export function useSaveProblem<Problem>() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const watch = async <Value>(saving: Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> => {
    const outcome = await saving
    setProblem(outcome.ok ? null : outcome.error)
    return outcome
  }
  return [problem, watch] as const
}
