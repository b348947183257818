import { atRestWords, type AtRestReason } from '@shared/words/screens/at-rest'
import type { StorageProblem } from '@renderer/services/ports'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'

/** In place of work that would touch the store after it failed: what happened, and what to do before trying again. */
export function AtRestNotice(props: { readonly problem: StorageProblem; readonly affected?: string }) {
  const reason = atRestReason(props.problem)
  return (
    <ErrorNotice
      what={atRestWords.what[reason]}
      {...(props.affected === undefined ? {} : { affected: props.affected })}
      todo={atRestWords.todo[reason]}
    />
  )
}

/** Why the store is left alone, as the words know it. */
export function atRestReason(problem: StorageProblem): AtRestReason {
  if (problem.kind !== 'write-failed') return 'other'
  return problem.after === 'read' ? 'not-read' : problem.reason
}
