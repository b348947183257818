import { err, type Result } from '@shared/kernel/result'
import { instant, type Instant } from '@shared/kernel/time'
import { databaseNames } from '@renderer/storage/database'
import { openStorage, type OpenStorage } from '@renderer/storage/open'
import { isStoreError, writeFailed } from '@renderer/storage/write-guard'
import type { SchoolChoice, StorageProblem } from '@renderer/services/ports'

/** The time and the ids that a worker gives to what it writes. */
export const stamps = {
  now: (): Instant => instant(new Date().toISOString()),
  newId: (): string => crypto.randomUUID(),
}

/** The school whose store the worker's client has named it after. */
export const schoolOfWorker = (): SchoolChoice =>
  schools.find((school) => databaseNames[school] === self.name) ?? 'own'

const schools: readonly SchoolChoice[] = ['own', 'sample', 'teacher']

/** The store as a worker opens it, which its client has named it after; a store that does not open is a fault, since the window has opened it before. */
export async function openWorkerStore(): Promise<OpenStorage> {
  if (self.name === '') throw new Error('The worker got no name of a store to open')
  const store = await openStorage({ ...stamps, role: 'worker', name: self.name })
  if (!store.ok) throw new StoreNotOpened(store.error.kind)
  return store.value
}

class StoreNotOpened extends Error {
  override readonly name = 'StoreNotOpened'
}

/** Gives a fault of the store as the problem that it is for what was to be written. */
export async function orStorageProblem<Value, Problem>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | StorageProblem>> {
  try {
    return await work()
  } catch (cause) {
    const problem = storageFault(cause)
    if (problem) return err(problem)
    throw cause
  }
}

/** What a fault in a worker means for what it was to write: null where it is not the store's. */
const storageFault = (cause: unknown): StorageProblem | null =>
  cause instanceof StoreNotOpened || isStoreError(cause) ? writeFailed(cause) : null
