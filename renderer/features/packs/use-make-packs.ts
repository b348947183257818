import { useState } from 'react'
import type { EventId, StaffId } from '@shared/kernel/ids'
import type { MakePacksOutcome } from '@renderer/services/make-packs'
import { useApp } from '../app-context'
import { useWork } from '../use-work'

/** What the last making came to; what was made before this screen was opened, too. */
export type MakeOutcome = MakePacksOutcome | { readonly kind: 'broken' }

/** Making packs: how far it is, and what came of it. */
export function useMakePacks(eventId: EventId) {
  const { packs } = useApp().services
  const work = useWork()
  const [outcome, setOutcome] = useState<MakeOutcome | null>(() => packs.lastMade(eventId))
  const make = async (staffIds: readonly StaffId[]): Promise<void> => {
    setOutcome(null)
    setOutcome(
      await work
        .run((options) => packs.make(eventId, staffIds, options))
        .catch((): MakeOutcome => ({ kind: 'broken' })),
    )
  }
  return {
    progress: work.progress,
    stop: work.stop,
    outcome,
    forget: () => {
      packs.forgetMade(eventId)
      setOutcome(null)
    },
    make: (staffIds: readonly StaffId[]) => void make(staffIds),
  }
}
