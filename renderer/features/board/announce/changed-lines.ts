import type { Commitment } from '@shared/domain/plan/plan'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { hrefOf, places } from '@renderer/ui/places'
import { describeIn, type Describe } from '../describe'
import type { EventPlan } from '../event-plan'
import { timeOf, whoWords } from './change-words'
import { asAnnounced, withdrawnSinceTold } from './changes-since-told'

/** One meeting that is otherwise than its family was told. */
export interface ChangedLine {
  readonly requestId: RequestId
  /** Where its request is; null where the event has it no longer. */
  readonly href: string | null
  readonly who: string
  readonly what: string
}

/** Where the plan differs from what families were told: `changed` as each was and is, then the meetings whose requests were removed. */
export function changedLines(
  event: EventPlan,
  describe: Describe,
  changed: readonly Commitment[],
): readonly ChangedLine[] {
  const whole = asAnnounced(event)
  const describeWhole = describeIn(whole, describe.format)
  const announced = new Map(event.told?.appointments.map((row) => [row.requestId, row]))
  const { told } = boardWords
  const moved = changed.flatMap((commitment): ChangedLine[] => {
    const { requestId, sessionId, start } = commitment
    const request = event.index.requests.get(requestId)
    if (!request) return []
    const row = announced.get(requestId)
    const now = event.appointmentOf.get(requestId)
    const was = row ? timeOf(whole, describeWhole, row) : describe.time(sessionId, start)
    const is = now && describe.time(now.sessionId, now.start)
    return [
      {
        requestId,
        href: hrefOf(places.appointment(event.index.conference.event.id, requestId)),
        who: told.who(describe.child(request), describe.staffOf(request)),
        what: is === undefined ? told.dropped(was) : is === was ? told.elsewhere(was) : told.moved(was, is),
      },
    ]
  })
  const withdrawn = withdrawnSinceTold(event).map((was): ChangedLine => {
    const { requestId } = was
    return {
      requestId,
      href: null,
      who: whoWords(whole, describeWhole, { kind: 'dropped', requestId, was, is: null }),
      what: told.withdrawn(timeOf(whole, describeWhole, was)),
    }
  })
  return [...moved, ...withdrawn]
}
