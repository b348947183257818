/**
 * Each batch of staged rows is held by a Web Lock while a page or a worker works on it. The browser releases the lock when
 * that ends, however it ends. Without locks (Node, where tests run the store) there is no other page.
 */
const webLocks = (): LockManager | null =>
  'navigator' in globalThis && 'locks' in navigator ? navigator.locks : null

const lockOf = (databaseName: string, batch: string): string => `${databaseName} batch ${batch}`

/** Works on a batch while holding it. */
export async function holdingBatch(
  databaseName: string,
  batch: string,
  work: () => Promise<void>,
): Promise<void> {
  const locks = webLocks()
  await (locks ? locks.request(lockOf(databaseName, batch), work) : work())
}

/** Works on a batch if nobody holds it, and leaves it alone otherwise. */
export async function unlessBatchHeld(
  databaseName: string,
  batch: string,
  work: () => Promise<void>,
): Promise<void> {
  const locks = webLocks()
  const ifFree = async (lock: Lock | null): Promise<void> => (lock ? work() : undefined)
  await (locks ? locks.request(lockOf(databaseName, batch), { ifAvailable: true }, ifFree) : work())
}
