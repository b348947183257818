import { useState } from 'react'
import type { RequestId, StaffId } from '@shared/kernel/ids'
import type { EventPlan } from '../event-view/event-plan'
import type { Place } from '../event-view/starts'
import { viewOver, type Moving } from './moving'
import { startsIn } from '../event-view/starts'

/** The meeting in the hand, if any, and what can be done with it. It is put back when the plan changes under it. */
export function useMoving(event: EventPlan) {
  const [held, setHeld] = useState<{ readonly event: EventPlan; readonly moving: Moving } | null>(null)
  const moving = held?.event === event ? held.moving : null

  const lift = (requestId: RequestId, staffId: StaffId, by: Moving['by']): Moving | null => {
    const request = event.index.requests.get(requestId)
    if (!request) return null
    const starts = startsIn(event, requestId)
    const here = starts.inOrder.find((view) => view.kind === 'here')
    const next: Moving = {
      requestId,
      staffId,
      staffIds: request.staffIds,
      starts,
      span: request.minutes / event.index.conference.event.slotMinutes,
      by,
      over: here ?? starts.best[0] ?? starts.inOrder[0] ?? null,
    }
    setHeld({ event, moving: next })
    return next
  }
  const hold = (over: Place | null): void =>
    setHeld(
      (now) =>
        now && {
          ...now,
          moving: { ...now.moving, over: over && now.moving.starts.at(over.sessionId, over.start) },
        },
    )
  /** The next possible time after (1) or before (-1) where it is held, round the event's end to its beginning. */
  const nextPossible = (by: 1 | -1): Place | null => {
    if (!moving) return null
    const over = viewOver(moving)
    const inOrder = by === 1 ? moving.starts.inOrder : moving.starts.inOrder.toReversed()
    const at = over ? inOrder.indexOf(over) : -1
    return (
      [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)].find((view) => view.kind !== 'blocked') ?? null
    )
  }
  return { moving, lift, hold, nextPossible, putBack: () => setHeld(null) }
}
