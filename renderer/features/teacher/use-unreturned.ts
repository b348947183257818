import { useEffect, useState } from 'react'
import type { Unreturned } from '@renderer/services/unreturned'
import { useApp } from '../app-context'

/** What was written on this laptop and is in no return pack, counted anew after every save. Null until it was counted once. */
export function useUnreturned(returnedAt: string | null): Unreturned | null {
  const { teacher, history } = useApp().services
  const [counted, setCounted] = useState<Unreturned | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    let [isCounting, isStale] = [false, false]
    const count = async (): Promise<void> => {
      isStale = true
      if (isCounting) return
      isCounting = true
      while (isStale) {
        isStale = false
        const found = await teacher.unreturned()
        if (gone.signal.aborted) return
        setCounted(found)
      }
      isCounting = false
    }
    const countNow = (): void => {
      // After a failed write the store is left alone; what was counted last stands.
      if (history.failure()) return
      count().catch((cause: unknown) =>
        setCounted(() => {
          throw cause
        }),
      )
    }
    countNow()
    const stop = history.subscribe(countNow)
    return () => {
      gone.abort()
      stop()
    }
    // Another window may have written a return pack: then `returnedAt` is another.
  }, [teacher, history, returnedAt])
  return counted
}
