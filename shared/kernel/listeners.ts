/** Functions that are called whenever something happens. */
export interface Listeners<Args extends readonly unknown[] = []> {
  /** Adds a function; returns how to remove it. */
  readonly subscribe: (listener: (...args: Args) => void) => () => void
  /** Calls all of them. One that is added meanwhile is called from the next time on. */
  readonly notify: (...args: Args) => void
}

/** Nobody listens yet. */
export function createListeners<Args extends readonly unknown[] = []>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    notify: (...args) => {
      for (const listener of [...listeners]) listener(...args)
    },
  }
}
