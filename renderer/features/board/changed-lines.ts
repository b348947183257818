import type { Commitment } from '@shared/domain/plan/plan'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { hrefOf, routes } from '@renderer/ui/routes'
import { describeIn, type Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { timeOf, whoWords } from '../event-view/announce/change-text'
import { asAnnounced, withdrawnSinceAnnounced } from '../event-view/announce/changes-since-announced'

/** One meeting that differs from what was announced. */
export interface ChangedLine {
  readonly requestId: RequestId
  /** Where its request is; null where the event has it no longer. */
  readonly href: string | null
  readonly who: string
  readonly what: string
}

/**
 * How the plan differs from what was announced: `changed` as each was and is, then the meetings whose requests were
 * removed.
 */
export function changedLines(
  event: EventPlan,
  describe: Describe,
  changed: readonly Commitment[],
): readonly ChangedLine[] {
  const whole = asAnnounced(event)
  const describeWhole = describeIn(whole, describe.format)
  const announcedRows = new Map(event.announced?.appointments.map((row) => [row.requestId, row]))
  const { announced } = boardWords
  const moved = changed.flatMap((commitment): ChangedLine[] => {
    const { requestId, sessionId, start } = commitment
    const request = event.index.requests.get(requestId)
    if (!request) return []
    const row = announcedRows.get(requestId)
    const now = event.appointmentOf.get(requestId)
    const was = row ? timeOf(whole, describeWhole, row) : describe.time(sessionId, start)
    const is = now && describe.time(now.sessionId, now.start)
    return [
      {
        requestId,
        href: hrefOf(routes.appointment(event.index.conference.event.id, requestId)),
        who: announced.who(describe.child(request), describe.staffOf(request)),
        what:
          is === undefined
            ? announced.dropped(was)
            : is === was
              ? announced.elsewhere(was)
              : announced.moved(was, is),
      },
    ]
  })
  const withdrawn = withdrawnSinceAnnounced(event).map((was): ChangedLine => {
    const { requestId } = was
    return {
      requestId,
      href: null,
      who: whoWords(whole, describeWhole, { kind: 'dropped', requestId, was, is: null }),
      what: announced.withdrawn(timeOf(whole, describeWhole, was)),
    }
  })
  return [...moved, ...withdrawn]
}
