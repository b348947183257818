import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { minutesProblemWords } from '@shared/words/screens/minutes'
import type { GroupMinutesProblem } from '@renderer/services/group-minutes'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'

/** What could not be done with the minutes of a group session, and what to do instead. */
export function GroupMinutesNotice({ problem }: { readonly problem: GroupMinutesProblem | null }) {
  if (problem === null) return null
  if (problem.kind === 'gone' || problem.kind === 'not-saved')
    return <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />
  return <ErrorNotice {...minutesProblemWords[problem.kind]} tone="warn" />
}
