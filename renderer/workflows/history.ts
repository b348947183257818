import { err, ok, type Result } from '@shared/kernel/result'
import type { Change, Edit, SaveState, Storage, StorageProblem, Clock } from './ports'

export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
  readonly save: SaveState
}

/** The one way in which screens change records: every edit is saved whole, and can be undone and redone by its name. */
export interface History {
  state(): HistoryState
  subscribe(listener: () => void): () => void
  commit(edit: Edit): Promise<Result<void, StorageProblem>>
  undo(): Promise<Result<void, StorageProblem>>
  redo(): Promise<Result<void, StorageProblem>>
}

const stepsKept = 200

export function createHistory(storage: Pick<Storage, 'commit'>, clock: Clock): History {
  const done: Edit[] = []
  const undone: Edit[] = []
  const listeners = new Set<() => void>()
  let state: HistoryState = { undo: null, redo: null, save: { kind: 'saved', at: null } }
  let queue: Promise<unknown> = Promise.resolve()

  const tell = (save: SaveState): void => {
    state = { undo: done.at(-1)?.title ?? null, redo: undone.at(-1)?.title ?? null, save }
    for (const listener of listeners) listener()
  }
  const write = async (edit: Edit, moveOn: () => void): Promise<Result<void, StorageProblem>> => {
    // After a failed write nothing more is written: a full disk can empty the store when it is touched again.
    if (state.save.kind === 'failed' && state.save.problem.kind === 'write-failed') return err(state.save.problem)
    tell({ kind: 'saving' })
    const outcome = await storage.commit(edit)
    if (outcome.ok) moveOn()
    if (outcome.ok || outcome.error.kind !== 'write-failed') tell({ kind: 'saved', at: clock.now() })
    else tell({ kind: 'failed', problem: outcome.error })
    return outcome
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work)
    queue = next.catch(() => undefined)
    return next
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    commit: (edit) =>
      inTurn(() =>
        write(edit, () => {
          undone.length = 0
          if (edit.lasting) return forget(done, edit)
          done.push(edit)
          if (done.length > stepsKept) done.shift()
        }),
      ),
    undo: () =>
      inTurn(async () => {
        const edit = done.at(-1)
        if (!edit) return ok(undefined)
        return write(inverse(edit), () => undone.push(...done.splice(-1)))
      }),
    redo: () =>
      inTurn(async () => {
        const edit = undone.at(-1)
        if (!edit) return ok(undefined)
        return write(edit, () => done.push(...undone.splice(-1)))
      }),
  }
}

/** Drops the steps that a lasting edit wrote over: taking them back would take it back too. */
function forget(steps: Edit[], lasting: Edit): void {
  const keys = new Set(lasting.changes.map((change) => `${change.kind} ${change.id}`))
  const kept = steps.filter((step) => !step.changes.some((change) => keys.has(`${change.kind} ${change.id}`)))
  steps.splice(0, steps.length, ...kept)
}

/** The edit that takes another back. */
function inverse(edit: Edit): Edit {
  const changes = edit.changes.map((change): Change => {
    const swapped = { ...change, before: change.after, after: change.before }
    // Swapping the two sides of one change keeps their kind, which the compiler cannot follow through the union.
    return swapped as Change
  })
  return { title: edit.title, changes: changes.reverse() }
}
