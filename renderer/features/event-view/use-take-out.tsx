import type { ReactNode } from 'react'
import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { useApp } from '../app-context'
import { useConfirmIfAnnounced } from './announce/use-confirm-if-announced'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import type { RunCommand } from './use-commands'

/** Takes a meeting out of the plan, with confirmation where it was announced; the caller renders the dialog. */
export function useTakeOut(
  event: EventPlan,
  describe: Describe,
  run: RunCommand,
): { readonly takeOut: (requestId: RequestId) => void; readonly dialog: ReactNode } {
  const { board } = useApp().services
  const { confirm, dialog } = useConfirmIfAnnounced(event, describe)
  const takeOut = (requestId: RequestId): void => {
    const go = (): void =>
      void run(() => board.takeOut(event.index.conference.event.id, requestId), boardWords.takenOut)
    const request = event.index.requests.get(requestId)
    // What is pinned is refused, with the reason, without a question before.
    if (!request || event.appointmentOf.get(requestId)?.pinned !== false) return go()
    const together = requestsOfMeeting(event.index, request).map(({ id }) => id)
    confirm(together, { title: boardWords.takeOutAnnounced, confirm: boardWords.takeOut, go })
  }
  return { takeOut, dialog }
}
