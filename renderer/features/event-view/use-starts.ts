import { useEffect, useState } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import type { EventPlan } from './event-plan'
import { startsIn, type Starts } from './starts'

/** The starts of a request, worked out once the panel stands, so that opening it is never held up; null until then. */
export function useStarts(event: EventPlan, requestId: RequestId): Starts | null {
  const [worked, setWorked] = useState<{ readonly requestId: RequestId; readonly starts: Starts } | null>(
    null,
  )
  useEffect(() => {
    const timer = window.setTimeout(() => setWorked({ requestId, starts: startsIn(event, requestId) }))
    return () => window.clearTimeout(timer)
  }, [event, requestId])
  // While a changed plan is looked through, what held before it stays on the screen.
  return worked?.requestId === requestId ? worked.starts : null
}
