import { Dexie } from 'dexie'
import { createListeners } from '@shared/kernel/listeners'
import { err, ok, type Result } from '@shared/kernel/result'
import type { StorageProblem } from '@renderer/services/ports'

/** Thrown inside a transaction to take all of it back for an expected reason. */
export class TransactionAborted extends Error {
  constructor(readonly problem: StorageProblem) {
    super(problem.kind)
  }
}

/**
 * The gate through which every write goes. After one has failed it stays shut, here and in every page and worker on the same
 * store: touching a store on a full disk can empty it.
 */
export interface WriteGuard {
  write(work: () => PromiseLike<unknown>): Promise<Result<void, StorageProblem>>
  failure(): StorageProblem | null
  /** Calls once, when the gate shuts; at once where it is shut. */
  onFailure(listener: (problem: StorageProblem) => void): void
  /** Shuts the gate for a failure met outside `write`. */
  shut(cause: unknown): void
  stop(problem: StorageProblem): void
  /** Shuts the gate, here alone, where the store itself failed under a read. */
  readFailed(cause: unknown): void
  close(): void
}

export function createWriteGuard(databaseName: string): WriteGuard {
  let failure: StorageProblem | null = null
  let isClosed = false
  const others = new BroadcastChannel(`${databaseName}-write-failed`)
  const listeners = createListeners<[StorageProblem]>()
  const fail = (problem: StorageProblem): boolean => {
    if (failure) return false
    failure = problem
    listeners.notify(problem)
    return true
  }
  others.onmessage = ({ data }: MessageEvent<StorageProblem>) => void fail(data)
  const stop = (problem: StorageProblem): void => {
    // A write that ends after the store was closed has failed for that reason alone, which is no news to others.
    if (fail(problem) && !isClosed) others.postMessage(problem)
  }
  const shut = (cause: unknown): StorageProblem => {
    const problem = failure ?? writeFailed(cause)
    stop(problem)
    return problem
  }
  return {
    write: async (work) => {
      if (failure) return err(failure)
      try {
        await work()
        return ok(undefined)
      } catch (cause) {
        return err(cause instanceof TransactionAborted ? cause.problem : shut(cause))
      }
    },
    failure: () => failure,
    onFailure: (listener) => {
      if (failure) listener(failure)
      else listeners.subscribe(listener)
    },
    shut,
    stop,
    readFailed: (cause) => {
      if (!isClosed && isStoreError(cause)) fail({ ...writeFailed(cause), after: 'read' })
    },
    close: () => {
      isClosed = true
      others.close()
    },
  }
}

/** The browser's own names only: its messages may quote values. */
export function writeFailed(cause: unknown): Extract<StorageProblem, { kind: 'write-failed' }> {
  const names = errorNames(cause)
  return {
    kind: 'write-failed',
    reason: names.includes('QuotaExceededError') ? 'disk-full' : 'other',
    detail: names.join(' < '),
  }
}

function errorNames(cause: unknown): string[] {
  if (!(cause instanceof Error) && !(cause instanceof DOMException)) return ['unknown']
  const within =
    'failures' in cause && Array.isArray(cause.failures) ? (cause.failures as unknown[])[0] : innerOf(cause)
  return within === undefined || within === null || within === cause
    ? [cause.name]
    : [cause.name, ...errorNames(within)]
}

const innerOf = (cause: Error | DOMException): unknown => ('inner' in cause ? cause.inner : cause.cause)

/** Whether the database threw it, and not the code around. */
export const isStoreError = (cause: unknown): boolean =>
  cause instanceof DOMException ||
  (cause instanceof Error && Object.values<string>(Dexie.errnames).includes(cause.name))
