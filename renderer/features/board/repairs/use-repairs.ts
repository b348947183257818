import { useEffect, useRef, useState } from 'react'
import type { CostedRepair } from '@shared/domain/plan/repair'
import type { RequestId } from '@shared/kernel/ids'
import type { RepairsDesk } from '@renderer/workflows/ports'
import { useApp } from '../../app-context'
import type { EventPlan } from '../event-plan'

export type Repairs =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly repairs: readonly CostedRepair[] }
  | { readonly kind: 'failed' }

/** Long enough for someone who only looks through the list. */
const restMs = 200

/** What would make room for a request, tried anew whenever the event or its plan changes. */
export function useRepairs(event: EventPlan, requestId: RequestId): Repairs {
  const { repairs } = useApp().workflows
  const [last, setLast] = useState<{
    readonly of: EventPlan
    readonly requestId: RequestId
    readonly state: Repairs
  } | null>(null)
  const desk = useRef<RepairsDesk | null>(null)
  // What was read of one state of the plan does not hold for the next.
  useEffect(
    () => () => {
      desk.current?.close()
      desk.current = null
    },
    [event],
  )
  useEffect(() => {
    let isLeft = false
    const tell = (state: Repairs): void => {
      if (!isLeft) setLast({ of: event, requestId, state })
    }
    const timer = window.setTimeout(() => {
      desk.current ??= repairs.open(event.index.conference.event.id)
      desk.current.find(requestId).then(
        (found) => tell({ kind: 'found', repairs: found }),
        () => {
          if (isLeft) return
          tell({ kind: 'failed' })
          desk.current?.close()
          desk.current = null
        },
      )
    }, restMs)
    return () => {
      isLeft = true
      window.clearTimeout(timer)
    }
  }, [repairs, event, requestId])
  return last?.of === event && last.requestId === requestId ? last.state : { kind: 'looking' }
}
