import { useEffect, useState } from 'react'
import type { MeetingId } from '@shared/kernel/ids'
import type { NoteDocument } from '@renderer/workflows/ports'
import { useApp } from '../app-context'

/** How long a hand rests before the store is asked whether it has everything. Each keystroke is on its way there at once. */
const restMs = 400

export interface OpenNotes {
  readonly document: NoteDocument
  /** Tells that something was typed: the saved state says "saving" until the store has it. */
  readonly typed: () => void
}

/** Opens a meeting's note texts for as long as they are on the screen. */
export function useNotes(meetingId: MeetingId): OpenNotes | null {
  const { minutes, history } = useApp().workflows
  const [opened, setOpened] = useState<OpenNotes | null>(null)

  useEffect(() => {
    let left = false
    let document: NoteDocument | null = null
    let rest: (() => void) | null = null
    let timer = 0
    const settle = (): void => {
      window.clearTimeout(timer)
      rest?.()
    }
    const typed = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(settle, restMs)
      if (rest !== null || document === null) return
      const open = document
      void history.watch(async () => {
        await new Promise<void>((done) => (rest = done))
        rest = null
        return open.saved()
      })
    }
    void minutes.openNotes(meetingId).then((found) => {
      if (left) return found.close()
      document = found
      setOpened({ document: found, typed })
    })
    return () => {
      left = true
      settle()
      const open = document
      if (open) void open.saved().then(() => open.close())
      setOpened(null)
    }
  }, [meetingId, minutes, history])
  return opened
}
