import { useEffect, useRef, useState } from 'react'
import type { WorkOptions, WorkProgress } from '@renderer/services/ports'

export interface Work {
  /** Null: nothing is under way. */
  readonly progress: WorkProgress | null
  readonly run: <T>(work: (options: WorkOptions<WorkProgress>) => Promise<T>) => Promise<T>
  readonly stop: () => void
}

/** One long work at a time, with how far it is and a way to leave it off; leaving the screen leaves it off too. */
export function useWork(): Work {
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    progress,
    stop: () => running.current?.abort(),
    run: async (work) => {
      const { signal } = (running.current = new AbortController())
      setProgress({ what: 'reading', done: 0, total: null })
      try {
        return await work({ signal, onProgress: setProgress })
      } finally {
        setProgress(null)
      }
    },
  }
}
