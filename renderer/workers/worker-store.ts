import { instant, type Instant } from '@shared/kernel/time'
import { openStorage, type OpenStorage } from '@renderer/storage/open'

/** The time and the ids that a worker gives to what it writes. */
export const stamps = {
  now: (): Instant => instant(new Date().toISOString()),
  newId: (): string => crypto.randomUUID(),
}

/** The store as a worker opens it; a store that does not open is a fault, since the window has opened it before. */
export async function openWorkerStore(): Promise<OpenStorage> {
  const store = await openStorage({ ...stamps, role: 'worker' })
  if (!store.ok) throw new Error(`The store did not open: ${store.error.kind}`)
  return store.value
}
