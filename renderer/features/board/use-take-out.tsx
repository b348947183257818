import type { ReactNode } from 'react'
import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { useApp } from '../app-context'
import { useAskIfAnnounced } from './announce/use-ask-if-announced'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import type { useDeeds } from './use-deeds'

/** Takes a meeting out of the plan, asked first where families have been told about it; the dialog is to be drawn. */
export function useTakeOut(
  event: EventPlan,
  describe: Describe,
  run: ReturnType<typeof useDeeds>['run'],
): { readonly takeOut: (requestId: RequestId) => void; readonly dialog: ReactNode } {
  const { board } = useApp().workflows
  const { ask, dialog } = useAskIfAnnounced(event, describe)
  const takeOut = (requestId: RequestId): void => {
    const go = (): void => void run((plan) => board.takeOut(plan, requestId), boardWords.takenOut)
    const request = event.index.requests.get(requestId)
    // What is pinned is refused, with the reason, without a question before.
    if (!request || event.appointmentOf.get(requestId)?.pinned !== false) return go()
    const together = requestsOfMeeting(event.index, request).map(({ id }) => id)
    ask(together, { title: boardWords.takeOutAnnounced, confirm: boardWords.takeOut, go })
  }
  return { takeOut, dialog }
}
