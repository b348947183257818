import { assertNever } from '@shared/kernel/assert-never'
import { violationSentence } from '@shared/words/violations'
import { boardWords } from '@shared/words/screens/board'
import type { BoardProblem } from '@renderer/services/board'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'

/** Why a command failed, and what to do. */
export function problemSentence(event: EventPlan, describe: Describe, problem: BoardProblem): string {
  switch (problem.kind) {
    case 'forbidden':
      return problem.violations
        .map((violation) => violationSentence(event.index, describe.format, violation))
        .join(' ')
    case 'pinned':
      return boardWords.pinnedStays
    case 'gone':
      return boardWords.gone
    case 'not-saved':
      return problem.problem.kind === 'changed-meanwhile' ? boardWords.changedMeanwhile : boardWords.notSaved
    default:
      return assertNever(problem)
  }
}
