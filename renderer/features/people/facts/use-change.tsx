import type { ReactNode } from 'react'
import type { Result } from '@shared/kernel/result'
import { peopleWords } from '@shared/words/screens/people'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import type { PersonChange } from '@renderer/services/people'

/** Saves a change that was made; saves of one step are undone as one. */
export type PersonSave = (step?: string) => Promise<Result<void, unknown>>

/** Changes a record, and says beside it when that was refused. */
export function useChange(): {
  readonly change: (change: PersonChange) => PersonSave
  readonly refusal: ReactNode
} {
  const { people } = useApp().services
  const [problem, withNotice] = useSaveProblem<unknown>()
  return {
    change: (change) => (step) => withNotice(people.change(change, step)),
    refusal:
      problem !== null ? (
        <ErrorNotice what={peopleWords.notChanged} todo={peopleWords.notChangedTodo} />
      ) : null,
  }
}
