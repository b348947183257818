import { useEffect, useState } from 'react'
import type { Repair } from '@shared/domain/plan/repair'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { useApp } from '../app-context'
import type { EventPlan } from '../board/event-plan'

export type Repairs =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly repairs: readonly Repair[] }
  | { readonly kind: 'failed' }

/** Long enough for someone who only looks through the list. */
const restMs = 200

/** What would make room for a request, tried anew whenever the event or its plan changes. */
export function useRepairs(event: EventPlan, eventId: EventId, requestId: RequestId): Repairs {
  const { repairs } = useApp().workflows
  const [last, setLast] = useState<{
    readonly of: EventPlan
    readonly requestId: RequestId
    readonly state: Repairs
  } | null>(null)
  useEffect(() => {
    const left = new AbortController()
    const tell = (state: Repairs): void => {
      if (!left.signal.aborted) setLast({ of: event, requestId, state })
    }
    const timer = window.setTimeout(() => {
      repairs.find(eventId, requestId, left.signal).then(
        (found) => tell({ kind: 'found', repairs: found }),
        () => tell({ kind: 'failed' }),
      )
    }, restMs)
    return () => {
      window.clearTimeout(timer)
      left.abort()
    }
  }, [repairs, event, eventId, requestId])
  return last?.of === event && last.requestId === requestId ? last.state : { kind: 'looking' }
}
