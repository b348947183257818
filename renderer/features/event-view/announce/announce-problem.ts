import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from '@shared/words/format'
import { announceWords } from '@shared/words/screens/announce'
import type { AnnounceProblem } from '@renderer/services/ports'

/** Why a plan is not announced, and what to do. */
export function announceProblem(
  problem: AnnounceProblem,
  format: Format,
): { readonly what: string; readonly todo: string; readonly tone?: 'warn' } {
  const words = announceWords.problems
  switch (problem.kind) {
    case 'no-plan':
    case 'empty':
      return words[problem.kind]
    case 'breaks-rules':
      return words['breaks-rules'](format.counted(problem.violations, words.places))
    case 'unchanged':
      return { ...words.unchanged(format.number(problem.revision)), tone: 'warn' }
    case 'not-saved':
      return problem.problem.kind === 'changed-meanwhile' ? words['changed-meanwhile'] : words['not-saved']
    default:
      return assertNever(problem)
  }
}
