/**
 * Web Locks by which windows and workers on one store leave each other's unfinished work alone. The browser releases a lock
 * when its holder ends, however it ends. Without locks (Node, where tests run the store) there is no other page.
 */
const webLocks = (): LockManager | null =>
  'navigator' in globalThis && 'locks' in navigator ? navigator.locks : null

const batchLock = (databaseName: string, batch: string): string => `${databaseName} batch ${batch}`
const draftLock = (databaseName: string, id: string): string => `${databaseName} draft ${id}`

/** Works on a batch of staged rows while holding it. */
export async function withBatchLock(
  databaseName: string,
  batch: string,
  work: () => Promise<void>,
): Promise<void> {
  const locks = webLocks()
  await (locks ? locks.request(batchLock(databaseName, batch), work) : work())
}

/** Works on a batch if nobody holds it, and leaves it alone otherwise. */
export const unlessBatchLocked = (databaseName: string, batch: string, work: () => Promise<void>) =>
  unlessHeld(batchLock(databaseName, batch), work)

/** Holds a draft, as every window does that shows it; gives how to let go of it. */
export function holdDraft(databaseName: string, id: string): () => Promise<void> {
  const locks = webLocks()
  if (!locks) return () => Promise.resolve()
  let release: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (release = resolve))
  const held = locks.request(draftLock(databaseName, id), { mode: 'shared' }, () => ended)
  return async () => {
    release()
    await held
  }
}

/** Works on a draft if no window holds it; null where one does. */
export const unlessDraftHeld = <T>(databaseName: string, id: string, work: () => Promise<T>) =>
  unlessHeld(draftLock(databaseName, id), work)

async function unlessHeld<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const locks = webLocks()
  const ifFree = async (lock: Lock | null): Promise<T | null> => (lock ? work() : null)
  return locks ? locks.request(name, { ifAvailable: true }, ifFree) : work()
}
