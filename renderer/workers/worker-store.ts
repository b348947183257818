import { instant, type Instant } from '@shared/kernel/time'
import { openStorage, type OpenStorage } from '@renderer/storage/open'
import { isStoreError, writeFailed } from '@renderer/storage/write-guard'
import type { StorageProblem } from '@renderer/workflows/ports'

/** The time and the ids that a worker gives to what it writes. */
export const stamps = {
  now: (): Instant => instant(new Date().toISOString()),
  newId: (): string => crypto.randomUUID(),
}

/** The store as a worker opens it; a store that does not open is a fault, since the window has opened it before. */
export async function openWorkerStore(): Promise<OpenStorage> {
  const store = await openStorage({ ...stamps, role: 'worker' })
  if (!store.ok) throw new StoreNotOpened(store.error.kind)
  return store.value
}

class StoreNotOpened extends Error {
  override readonly name = 'StoreNotOpened'
}

/** What a fault in a worker means for what it was to write: null where it is not the store's. */
export const storageFault = (cause: unknown): StorageProblem | null =>
  cause instanceof StoreNotOpened || isStoreError(cause) ? writeFailed(cause) : null
