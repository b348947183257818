import { useState } from 'react'
import type { TapFact } from '@shared/domain/evening/tap'
import type { Instant } from '@shared/kernel/time'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import type { StorageProblem } from '@renderer/services/ports'
import { useApp } from '../app-context'
import type { ReceptionEvening } from './use-evening'

/** Records taps, and says what was recorded last and whether it was saved. */
export function useTaps(evening: ReceptionEvening) {
  const service = useApp().services.evening
  const [said, setSaid] = useState('')
  const [problem, watch] = useSaveProblem<StorageProblem>()
  const { id } = evening.event.index.conference.event
  /** Records a fact, now unless a time is given; `words` are said once it is saved. */
  const tap = async (fact: TapFact, words: string, at: Instant = evening.moment()): Promise<void> => {
    const outcome = await watch(service.tap(id, fact, at))
    setSaid(outcome.ok ? words : '')
  }
  return { tap, said, say: setSaid, problem }
}

export type Taps = ReturnType<typeof useTaps>
