import { peopleWords } from '@shared/words/screens/people'
import type { Result } from '@shared/kernel/result'
import type { History } from './history'
import type { Change, StorageProblem } from './ports'

/** A change of someone, or of a room, by hand. */
export type PersonChange = Extract<
  Change,
  { readonly kind: 'student' | 'household' | 'adult' | 'staff' | 'interpreter' | 'room' }
>

export function createPeople(history: Pick<History, 'commit'>) {
  return {
    change: (change: PersonChange): Promise<Result<void, StorageProblem>> =>
      history.commit({ title: peopleWords.undo[change.kind], changes: [change] }),
  }
}
