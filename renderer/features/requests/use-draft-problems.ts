import { useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import {
  checkDraft,
  surroundingsOf,
  type DraftProblem,
  type RequestDraft,
} from '@shared/domain/requests/draft'
import type { RequestId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { requestWords } from '@shared/words/screens/requests'
import { useFormat } from '@renderer/ui/use-format'

/** What is wrong with a draft, said box by box once saving was tried; `own` is the request that it changes. */
export function useDraftProblems(conference: Conference, draft: RequestDraft, own: RequestId | null) {
  const format = useFormat()
  const [tried, setTried] = useState(false)
  const { problems } = checkDraft(draft, surroundingsOf(conference, own))
  const say = (...kinds: readonly DraftProblem['kind'][]): string | null => {
    const problem = tried ? problems.find(({ kind }) => kinds.includes(kind)) : undefined
    return problem ? sentence(problem, format) : null
  }
  /** Whether there is nothing left to put right. */
  const trySaving = (): boolean => {
    setTried(true)
    return problems.length === 0
  }
  return { problems, say, trySaving }
}

function sentence(problem: DraftProblem, format: Format): string {
  return problem.kind === 'off-grid'
    ? requestWords.problems.offGrid(format.duration(problem.slotMinutes))
    : requestWords.problems[problem.kind]
}
