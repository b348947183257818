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
import { useCheckedForm, type CheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'

export type RequestForm = CheckedForm<RequestDraft>

/** A draft while it is filled in; `own` is the request that it changes. */
export function useRequestForm(
  conference: Conference,
  initial: RequestDraft,
  own: RequestId | null,
): RequestForm {
  const format = useFormat()
  return useCheckedForm(initial, (draft) => {
    const { problems } = checkDraft(draft, surroundingsOf(conference, own))
    return Object.fromEntries(problems.map((problem) => [fields[problem.kind], sentence(problem, format)]))
  })
}

/** The field beside which each problem is said. */
const fields: Readonly<Record<DraftProblem['kind'], keyof RequestDraft>> = {
  'no-student': 'studentId',
  'no-household': 'householdId',
  'not-family': 'householdId',
  'no-staff': 'staffIds',
  'off-grid': 'minutes',
  'no-rank': 'rank',
  'already-asked': 'subject',
}

function sentence(problem: DraftProblem, format: Format): string {
  return problem.kind === 'off-grid'
    ? requestWords.problems.offGrid(format.duration(problem.slotMinutes))
    : requestWords.problems[problem.kind]
}
