import { err, type Result } from '@shared/kernel/result'
import type { ImportService, Ports, RepairService, RosterImportService, StorageProblem } from './ports'

type WriteFailed = Extract<StorageProblem, { readonly kind: 'write-failed' }>
type Work = Pick<
  Ports,
  | 'allocate'
  | 'announce'
  | 'openRepairs'
  | 'print'
  | 'shareFile'
  | 'openImport'
  | 'openRosterImport'
  | 'openMinutesSearch'
  | 'backups'
>

/** The store failed before: until Parley restarts it is left alone, so that nothing is made from it. */
export interface StoreStopped {
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
): Promise<T | StoreStopped> {
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
 * The same work, none of which starts once a write has failed: a worker opens the store again, and a store opened on a
 * full disk can come back empty. A failed write of a worker is a failed write of the whole app.
 */
export function guardAfterWriteFailure(
  work: Work,
  failure: () => StorageProblem | null,
  report: (problem: WriteFailed) => void,
): Work {
  const reportFailure = <T, P>(outcome: Result<T, P>): Result<T, P> => {
    if (!outcome.ok && isWriteFailed(outcome.error)) report(outcome.error)
    return outcome
  }
  const refuse = (): Promise<never> => Promise.reject(new StoreAtRestError())
  return {
    allocate: async (...args) => {
      const problem = failure()
      return problem ? err(problem) : reportFailure(await work.allocate(...args))
    },
    announce: async (job) => {
      const problem = failure()
      return problem ? err({ kind: 'not-saved', problem }) : work.announce(job)
    },
    openRepairs: (eventId): RepairService =>
      failure() ? { find: refuse, close: () => undefined } : work.openRepairs(eventId),
    openMinutesSearch: () =>
      failure() ? { people: refuse, find: refuse, close: () => undefined } : work.openMinutesSearch(),
    print: (job) => (failure() ? refuse() : work.print(job)),
    shareFile: (job) => (failure() ? refuse() : work.shareFile(job)),
    openImport: () => {
      const problem = failure()
      if (problem) return stoppedImport(problem, refuse)
      const service = work.openImport()
      return {
        ...service,
        write: async (target, options) => {
          const since = failure()
          return since ? err(since) : reportFailure(await service.write(target, options))
        },
        writeSample: async (options) => reportFailure(await service.writeSample(options)),
      }
    },
    openRosterImport: () => {
      const problem = failure()
      if (problem) return stoppedRosterImport(problem, refuse)
      const service = work.openRosterImport()
      return {
        ...service,
        write: async (choices, options) => {
          const since = failure()
          return since ? err(since) : reportFailure(await service.write(choices, options))
        },
      }
    },
    backups: {
      write: (...args) => (failure() ? refuse() : work.backups.write(...args)),
      open: async (...args) => {
        if (failure()) return refuse()
        const opened = await work.backups.open(...args)
        if (!opened.ok) return opened
        const backup = opened.value
        return {
          ...opened,
          value: { ...backup, restore: async (options) => reportFailure(await backup.restore(options)) },
        }
      },
    },
  }
}

function stoppedImport(problem: StorageProblem, refuse: () => Promise<never>): ImportService {
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

const stoppedRosterImport = (problem: StorageProblem, refuse: () => Promise<never>): RosterImportService => ({
  add: refuse,
  remove: refuse,
  read: refuse,
  previewRows: refuse,
  write: () => Promise.resolve(err(problem)),
  written: refuse,
  leftOut: refuse,
  close: () => undefined,
})

export const isWriteFailed = (problem: unknown): problem is WriteFailed =>
  typeof problem === 'object' && problem !== null && 'kind' in problem && problem.kind === 'write-failed'
