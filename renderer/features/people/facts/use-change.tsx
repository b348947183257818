import { useState, type ReactNode } from 'react'
import { peopleWords } from '@shared/words/screens/people'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import type { PersonChange } from '@renderer/workflows/people'

/** Changes a record, and says beside it when that was refused. */
export function useChange(): {
  readonly change: (change: PersonChange) => void
  readonly refusal: ReactNode
} {
  const { people } = useApp().workflows
  const [refused, setRefused] = useState(false)
  return {
    change: (change) => void people.change(change).then((outcome) => setRefused(!outcome.ok)),
    refusal: refused ? <ErrorNotice what={peopleWords.notChanged} todo={peopleWords.notChangedTodo} /> : null,
  }
}
