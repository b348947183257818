import { useState } from 'react'
import type { Result } from '@shared/kernel/result'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import type { PeopleProblem } from '@renderer/services/people-edits'

/** Why a change of people was refused, in words, where it was asked for. Fields of a form say what they lack themselves. */
export function PeopleRefusal({ problem }: { readonly problem: PeopleProblem | null }) {
  if (problem === null || problem.kind === 'incomplete') return null
  const known = new Map<string, { readonly what: string; readonly todo: string }>(
    Object.entries(words.refused),
  )
  const { what, todo } = known.get(problem.kind) ?? { what: words.notSaved, todo: words.notSavedTodo }
  return <ErrorNotice what={what} todo={todo} />
}

/** Runs changes of people one at a time, and keeps why the last was refused. */
export function usePeopleEdit() {
  const [refusal, setRefusal] = useState<PeopleProblem | null>(null)
  const run = async <T, Problem extends PeopleProblem>(
    work: Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> => {
    const outcome = await work
    setRefusal(outcome.ok ? null : outcome.error)
    return outcome
  }
  return { refusal, run } as const
}
