import { useState } from 'react'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import { useApp } from '@renderer/features/app-context'
import { useChangeDialog } from '@renderer/features/event-view/change-effect/use-change-dialog'
import type { SetupPart } from '@renderer/services/event-setup'

/** What is changed beside the facts, and what follows. */
interface Beside {
  readonly setup: Partial<Omit<EventSetup, 'id'>>
  readonly onSaved: () => void
}

/**
 * Changes facts of an event: at once where its plan stays as it is; else what the change does to the plan and to announced
 * families is shown first.
 */
export function useFactChange(planned: PlannedEvent, part: SetupPart) {
  const { eventSetup } = useApp().services
  const change = useChangeDialog()
  const [isRefused, setRefused] = useState(false)
  const eventId = planned.conference.event.id
  const propose = async (
    facts: EventFacts,
    { setup = {}, onSaved = () => undefined }: Partial<Beside> = {},
  ): Promise<void> => {
    // What is shown here may be a moment older than the plan that is stored.
    const look = await eventSetup.lookAtChange(eventId, facts)
    await change.propose(look, async () => {
      const outcome = await eventSetup.change(eventId, part, facts, setup)
      setRefused(!outcome.ok)
      if (outcome.ok) onSaved()
    })
  }
  return { propose, dialog: change.dialog, isRefused }
}
