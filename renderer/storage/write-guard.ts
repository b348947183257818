import { err, ok, type Result } from '@shared/kernel/result'
import type { StorageProblem } from '@renderer/workflows/ports'

/** Thrown inside a transaction to take all of it back for an expected reason. */
export class Refusal extends Error {
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
  /** Shuts the gate for a failure met outside `write`. */
  shut(cause: unknown): void
  close(): void
}

export function createWriteGuard(databaseName: string): WriteGuard {
  let failure: StorageProblem | null = null
  let isClosed = false
  const others = new BroadcastChannel(`${databaseName}-write-failed`)
  others.onmessage = ({ data }: MessageEvent<StorageProblem>) => {
    failure ??= data
  }
  const shut = (cause: unknown): StorageProblem => {
    if (failure) return failure
    failure = writeFailed(cause)
    // A write that ends after the store was closed has failed for that reason alone, which is no news to others.
    if (!isClosed) others.postMessage(failure)
    return failure
  }
  return {
    write: async (work) => {
      if (failure) return err(failure)
      try {
        await work()
        return ok(undefined)
      } catch (cause) {
        return err(cause instanceof Refusal ? cause.problem : shut(cause))
      }
    },
    failure: () => failure,
    shut,
    close: () => {
      isClosed = true
      others.close()
    },
  }
}

/** The browser's own names only: its messages may quote values. */
function writeFailed(cause: unknown): StorageProblem {
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
