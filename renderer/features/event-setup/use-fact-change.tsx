import { useState, type ReactNode } from 'react'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import { changeEvent, type ChangedEvent } from '@shared/domain/rules/changed-event'
import { useApp } from '@renderer/features/app-context'
import type { SetupPart } from '@renderer/services/event-setup'
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
  const [pending, setPending] = useState<{
    readonly proposal: Proposal
    readonly effect: ChangedEvent
  } | null>(null)
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
    const effect = planned.plan ? changeEvent(planned, facts) : null
    if (effect && isChangeOfPlan(planned, effect)) setPending({ proposal, effect })
    else await save(proposal)
  }
  const dialog: ReactNode = pending && (
    <ChangeEffect
      planned={planned}
      effect={pending.effect}
      onKeep={() => void save(pending.proposal)}
      onClose={() => setPending(null)}
    />
  )
  return { propose, dialog, isRefused }
}
