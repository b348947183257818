import { err, type Result } from '@shared/kernel/result'
import type { ImportDesk, Ports, RepairsDesk, StorageProblem } from './ports'

type WriteFailed = Extract<StorageProblem, { readonly kind: 'write-failed' }>
type Work = Pick<
  Ports,
  'allocate' | 'announce' | 'openRepairs' | 'print' | 'shareFile' | 'openImport' | 'backups'
>

/** The store failed before: until Parley restarts it is left alone, so that nothing is made from it. */
export interface StoreAtRest {
  readonly kind: 'store-at-rest'
  readonly problem: StorageProblem
}

/** What a worker is answered with once the store is to be left alone. */
class StoreAtRestError extends Error {
  override readonly name = 'StoreAtRestError'
}

/** Does work that reads the store, unless the store has failed: before the work begins, or while it goes on. */
export async function unlessAtRest<T>(
  failure: () => StorageProblem | null,
  work: () => Promise<T>,
): Promise<T | StoreAtRest> {
  const before = failure()
  if (before) return { kind: 'store-at-rest', problem: before }
  try {
    return await work()
  } catch (cause) {
    const problem = failure()
    if (problem) return { kind: 'store-at-rest', problem }
    throw cause
  }
}

/**
 * The same work, none of which begins once a write has failed: a worker opens the store anew, and a store opened on a full disk
 * can come back empty. What workers could not write is a failed write of the whole app.
 */
export function untilWriteFails(
  work: Work,
  failure: () => StorageProblem | null,
  report: (problem: WriteFailed) => void,
): Work {
  const heard = <T, P>(outcome: Result<T, P>): Result<T, P> => {
    if (!outcome.ok && isWriteFailed(outcome.error)) report(outcome.error)
    return outcome
  }
  const refuse = (): Promise<never> => Promise.reject(new StoreAtRestError())
  return {
    allocate: async (...asked) => {
      const problem = failure()
      return problem ? err(problem) : heard(await work.allocate(...asked))
    },
    announce: async (job) => {
      const problem = failure()
      return problem ? err({ kind: 'not-saved', problem }) : work.announce(job)
    },
    openRepairs: (eventId): RepairsDesk =>
      failure() ? { find: refuse, close: () => undefined } : work.openRepairs(eventId),
    print: (job) => (failure() ? refuse() : work.print(job)),
    shareFile: (job) => (failure() ? refuse() : work.shareFile(job)),
    openImport: () => {
      const problem = failure()
      if (problem) return importAtRest(problem, refuse)
      const desk = work.openImport()
      return {
        ...desk,
        write: async (target, options) => {
          const since = failure()
          return since ? err(since) : heard(await desk.write(target, options))
        },
        writeSample: async (options) => heard(await desk.writeSample(options)),
      }
    },
    backups: {
      write: (...asked) => (failure() ? refuse() : work.backups.write(...asked)),
      open: async (...asked) => {
        if (failure()) return refuse()
        const opened = await work.backups.open(...asked)
        if (!opened.ok) return opened
        const backup = opened.value
        return {
          ...opened,
          value: { ...backup, restore: async (options) => heard(await backup.restore(options)) },
        }
      },
    },
  }
}

function importAtRest(problem: StorageProblem, refuse: () => Promise<never>): ImportDesk {
  const refused = () => Promise.resolve(err(problem))
  return {
    read: refuse,
    preview: refuse,
    folderOf: refuse,
    write: refused,
    writeSample: refused,
    close: () => undefined,
  }
}

export const isWriteFailed = (problem: unknown): problem is WriteFailed =>
  typeof problem === 'object' && problem !== null && 'kind' in problem && problem.kind === 'write-failed'
