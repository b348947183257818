import { Button } from '@mantine/core'
import type { EventId } from '@shared/kernel/ids'
import { allocateWords } from '@shared/words/screens/allocate'
import type { AllocationState } from '@renderer/services/allocate'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useApp } from '../../app-context'
import { AllocationResult } from './AllocationResult'
import { AllocationUnderWay } from './AllocationUnderWay'
import { useAllocation } from './use-allocation'

/** What has come, or is coming, of allocating an event; nothing where nobody asked for it. */
export function AllocatePanel(props: { readonly eventId: EventId }) {
  const { allocate } = useApp().services
  const state = useAllocation(props.eventId)
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return <AllocationUnderWay state={state} onSave={allocate.keepBest} onDiscard={allocate.discard} />
    case 'done':
      return <AllocationResult eventId={props.eventId} result={state.result} onClose={allocate.dismiss} />
    case 'failed':
      return <Failed problem={state.problem} onClose={allocate.dismiss} />
  }
}

function Failed(props: {
  readonly problem: Extract<AllocationState, { kind: 'failed' }>['problem']
  readonly onClose: () => void
}) {
  const [what, todo] = failureWords(props.problem)
  const close = (
    <Button size="compact-sm" variant="default" onClick={props.onClose}>
      {allocateWords.close}
    </Button>
  )
  return <ErrorNotice what={what} todo={todo} action={close} />
}

function failureWords(
  problem: Extract<AllocationState, { kind: 'failed' }>['problem'],
): readonly [string, string] {
  switch (problem.kind) {
    case 'worker-failed':
    case 'cancelled':
      return [allocateWords.failed, allocateWords.failedTodo]
    case 'no-such-event':
      return [allocateWords.gone, allocateWords.goneTodo]
    case 'write-failed':
      return [allocateWords.notSaved[problem.reason], allocateWords.notSavedTodo[problem.reason]]
    case 'changed-meanwhile':
      return [allocateWords.notSaved.other, allocateWords.notSavedTodo.other]
  }
}
