import { useEffect, useRef, useState } from 'react'
import type { CostedRepair } from '@shared/domain/plan/repair'
import type { RequestId } from '@shared/kernel/ids'
import type { RepairService } from '@renderer/services/ports'
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
  const { repairs } = useApp().services
  const [last, setLast] = useState<{
    readonly of: EventPlan
    readonly requestId: RequestId
    readonly state: Repairs
  } | null>(null)
  const service = useRef<RepairService | null>(null)
  // What was read of one state of the plan does not hold for the next.
  useEffect(
    () => () => {
      service.current?.close()
      service.current = null
    },
    [event],
  )
  useEffect(() => {
    let isLeft = false
    const notify = (state: Repairs): void => {
      if (!isLeft) setLast({ of: event, requestId, state })
    }
    const timer = window.setTimeout(() => {
      service.current ??= repairs.open(event.index.conference.event.id)
      service.current.find(requestId).then(
        (found) => notify({ kind: 'found', repairs: found }),
        () => {
          if (isLeft) return
          notify({ kind: 'failed' })
          service.current?.close()
          service.current = null
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
