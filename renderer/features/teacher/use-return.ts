import { useState } from 'react'
import type { ReturnFileOutcome } from '@renderer/services/teacher'
import { useApp } from '../app-context'

/** Writing a return pack, and what came of the last one. */
export function useReturn() {
  const { teacher } = useApp().services
  const [isWriting, setWriting] = useState(false)
  const [outcome, setOutcome] = useState<ReturnFileOutcome | null>(null)
  const write = async (): Promise<void> => {
    setWriting(true)
    setOutcome(null)
    setOutcome(await teacher.writeReturn().finally(() => setWriting(false)))
  }
  return { isWriting, outcome, write: () => void write(), clear: () => setOutcome(null) }
}
