import { useState, type ReactNode } from 'react'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import { useApp } from '@renderer/features/app-context'
import type { ChangeToConfirm, SetupPart } from '@renderer/services/event-setup'
import { ChangeEffect, isChangeOfPlan } from './ChangeEffect'

/** A change that is yet to be kept. */
interface Proposal {
  readonly facts: EventFacts
  readonly setup: Partial<Omit<EventSetup, 'id'>>
  readonly onSaved: () => void
}

/**
 * Changes facts of an event: at once where its plan stays as it is; else what the change does to the plan and to announced
 * families is shown first.
 */
export function useFactChange(planned: PlannedEvent, part: SetupPart) {
  const { eventSetup } = useApp().services
  const [pending, setPending] = useState<(ChangeToConfirm & { readonly proposal: Proposal }) | null>(null)
  const [isRefused, setRefused] = useState(false)
  const save = async ({ facts, setup, onSaved }: Proposal): Promise<void> => {
    const outcome = await eventSetup.change(planned.conference.event.id, part, facts, setup)
    setRefused(!outcome.ok)
    if (outcome.ok) onSaved()
  }
  const propose = async (
    facts: EventFacts,
    { setup = {}, onSaved = () => undefined }: Partial<Omit<Proposal, 'facts'>> = {},
  ): Promise<void> => {
    const proposal = { facts, setup, onSaved }
    // What is shown here may be a moment older than the plan that is stored.
    const look = await eventSetup.lookAtChange(planned.conference.event.id, facts)
    if (look && isChangeOfPlan(look.planned, look.effect)) setPending({ ...look, proposal })
    else await save(proposal)
  }
  const dialog: ReactNode = pending && (
    <ChangeEffect
      planned={pending.planned}
      effect={pending.effect}
      onKeep={() => void save(pending.proposal)}
      onClose={() => setPending(null)}
    />
  )
  return { propose, dialog, isRefused }
}
