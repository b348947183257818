import { minutesProblemWords } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'

/** What could not be done with the minutes, and what to do instead. A failed write is said above every screen already. */
export function MinutesNotice(props: { readonly problem: MinutesProblem | null }) {
  const { problem } = props
  if (problem === null || problem.kind === 'write-failed') return null
  const { what, todo } = minutesProblemWords[problem.kind]
  return <ErrorNotice what={what} todo={todo} tone="warn" />
}
