type Held = { readonly mode: LockMode; readonly ended: Promise<unknown> }

/** Web Locks for one process, as far as the store uses them: shared and exclusive ones, waited for or only if available. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const held = new Map<string, Set<Held>>()
  const isFree = (name: string, mode: LockMode): boolean =>
    [...(held.get(name) ?? [])].every((other) => mode === 'shared' && other.mode === 'shared')
  const request = async <T>(
    name: string,
    first: LockOptions | LockGrantedCallback<T>,
    second?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> => {
    const options = typeof first === 'function' ? {} : first
    const work = typeof first === 'function' ? first : second
    if (!work) throw new TypeError('There is no callback')
    const mode = options.mode ?? 'exclusive'
    if (options.ifAvailable && !isFree(name, mode)) return await work(null)
    while (!isFree(name, mode)) await Promise.race([...(held.get(name) ?? [])].map(({ ended }) => ended))
    const working = Promise.resolve(work({ name, mode }))
    const own = { mode, ended: working.catch(() => undefined) }
    held.set(name, (held.get(name) ?? new Set()).add(own))
    try {
      return await working
    } finally {
      held.get(name)?.delete(own)
    }
  }
  return { request }
}
