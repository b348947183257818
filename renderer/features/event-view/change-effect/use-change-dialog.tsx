import { useState, type ReactNode } from 'react'
import type { ChangeToConfirm } from '@renderer/services/event-setup'
import { ChangeEffect, hasEffect } from './ChangeEffect'

/**
 * Saves a change of an event at once where its plan and what was announced to families stay as they are; else what it does to them is
 * shown first.
 */
export function useChangeDialog() {
  const [pending, setPending] = useState<(ChangeToConfirm & { readonly save: () => void }) | null>(null)
  /** `look` is null where there is nothing to show. */
  const propose = async (look: ChangeToConfirm | null, save: () => Promise<void>): Promise<void> => {
    if (look && hasEffect(look.planned, look.effect)) setPending({ ...look, save: () => void save() })
    else await save()
  }
  const dialog: ReactNode = pending && (
    <ChangeEffect
      planned={pending.planned}
      effect={pending.effect}
      onKeep={pending.save}
      onClose={() => setPending(null)}
    />
  )
  return { propose, dialog }
}
