import type { RequestId } from '@shared/kernel/ids'
import { familyCostWords } from '@shared/words/family-cost'
import { whyNot } from '@shared/words/why-not'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import type { StartView } from './starts'

/** A start and its verdict in one sentence. */
export function startSentence(
  event: EventPlan,
  describe: Describe,
  requestId: RequestId,
  view: StartView,
): string {
  const time = describe.time(view.sessionId, view.start)
  switch (view.kind) {
    case 'here':
      return boardWords.isHere(time)
    case 'possible':
      return boardWords.canMove(time, familyCostWords(describe.format, view.cost))
    case 'blocked':
      return boardWords.cannotMove(time, whyBlocked(event, describe, requestId, view))
  }
}

/** Why a time is not possible: the first rule in the way. */
export function whyBlocked(
  event: EventPlan,
  describe: Describe,
  requestId: RequestId,
  view: Extract<StartView, { kind: 'blocked' }>,
): string {
  const request = event.index.requests.get(requestId)
  return request ? whyNot(event.index, describe.format, request, view.violations[0]) : ''
}
