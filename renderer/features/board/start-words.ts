import type { RequestId } from '@shared/kernel/ids'
import { whyNot } from '@shared/words/why-not'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import type { StartView } from './model/starts'

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
      return [boardWords.canMove(time), ...waitWords(describe, view)].join(', ')
    case 'blocked':
      return boardWords.cannotMove(time, whyBlocked(event, describe, requestId, view))
  }
}

/** What a time does to the family's waiting; nothing where there is no present wait to compare with. */
export function waitWords(
  describe: Describe,
  view: Extract<StartView, { kind: 'possible' }>,
): readonly string[] {
  const { waitChange } = view
  if (waitChange === null) return []
  if (waitChange === 0) return [boardWords.waitSame]
  const time = describe.format.duration(Math.abs(waitChange))
  return [waitChange > 0 ? boardWords.waitLonger(time) : boardWords.waitShorter(time)]
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
