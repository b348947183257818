/**
 * The longest that something typed waits for its write, in milliseconds. With the write itself, nothing older than 300 ms is
 * lost when the page goes.
 */
export const maxWaitMs = 100

export interface SaveSoon {
  /** Something changed: its write begins within `maxWaitMs`, however fast more changes follow. */
  changed(): void
  /** Writes now; resolves once nothing is unsaved, or a write was refused. */
  readonly flush: () => Promise<void>
  /** Forgets what was not written yet. */
  discard(): void
}

/**
 * Gathers quick changes into few writes: one at a time, each of the newest state. `write` takes what is unsaved as it is called,
 * and returns whether that is stored now; after a refusal the next change or flush tries again.
 */
export function saveSoon(write: () => Promise<boolean>): SaveSoon {
  let isDirty = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<boolean> | null = null
  /** The longest wait was over during a write. */
  let isDue = false
  const run = async (): Promise<boolean> => {
    isDirty = false
    isDue = false
    let isStored = false
    try {
      isStored = await write()
    } finally {
      running = null
      if (!isStored) isDirty = true
    }
    goOn()
    return isStored
  }
  const goOn = (): void => {
    if (isDue) begin()
  }
  const begin = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (running !== null) isDue = true
    else if (isDirty) running = run()
  }
  return {
    changed: () => {
      isDirty = true
      timer ??= setTimeout(begin, maxWaitMs)
    },
    flush: async () => {
      do begin()
      while (running !== null && (await running))
    },
    discard: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      isDirty = false
    },
  }
}
