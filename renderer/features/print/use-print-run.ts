import { useEffect, useRef, useState } from 'react'
import type { WorkProgress } from '@renderer/services/ports'
import type { PrintOutcome, PrintRun } from '@renderer/services/print'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly run: PrintRun; readonly progress: WorkProgress | null }
  | {
      readonly kind: 'over'
      readonly run: PrintRun
      readonly outcome: PrintOutcome | { readonly kind: 'broken' }
    }

/** One printing at a time: its progress, how to stop it, and what came of it. */
export function usePrintRun() {
  const { print } = useApp().services
  const { locale } = useFormat()
  const [state, setState] = useState<RunState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (run: PrintRun): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'running', run, progress: null })
    const onProgress = (progress: WorkProgress): void => setState({ kind: 'running', run, progress })
    const outcome = await print
      .save(run, locale, { signal: controller.signal, onProgress })
      .catch((): { readonly kind: 'broken' } => ({ kind: 'broken' }))
    setState({ kind: 'over', run, outcome })
  }
  return {
    state,
    start: (run: PrintRun) => void start(run),
    stop: () => running.current?.abort(),
  }
}
