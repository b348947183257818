import { err, ok, type Result } from '@shared/kernel/result'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import type { History } from './history'
import type { Edit, StorageProblem } from './ports'

/** Another window may change a record between our read and our write; then we read again, so many times. */
const attempts = 20

/** An edit made of what the store holds now; null where there is nothing to change. */
export type MakeEdit<Problem> = () => Promise<Result<Edit | null, Problem>>

/**
 * Edits one after the other: each is made of what the one before has stored, and made anew where something was changed between
 * its read and its write. After a failed write the store is not even read.
 */
export function createEditQueue<Problem>(
  { commit, failure }: Pick<History, 'commit' | 'failure'>,
  notSaved: (problem: StorageProblem) => Problem,
): (make: MakeEdit<Problem>) => Promise<Result<void, Problem>> {
  const inTurn = createSerialQueue()
  return (make) =>
    inTurn(async () => {
      for (let left = attempts; ; left--) {
        const failed = failure()
        if (failed) return err(notSaved(failed))
        const edit = await make()
        if (!edit.ok) return edit
        if (edit.value === null) return ok(undefined)
        const outcome = await commit(edit.value)
        if (outcome.ok) return outcome
        if (outcome.error.kind !== 'changed-meanwhile' || left === 1) return err(notSaved(outcome.error))
      }
    })
}

/** What was to be done is in order, but was not saved. */
export interface NotSaved {
  readonly kind: 'not-saved'
  readonly problem: StorageProblem
}

export const notSaved = (problem: StorageProblem): NotSaved => ({ kind: 'not-saved', problem })
