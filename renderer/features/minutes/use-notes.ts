import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MeetingId } from '@shared/kernel/ids'
import type { NoteDocument, NoteText } from '@renderer/services/ports'
import { useApp } from '../app-context'

/** Opens a meeting's note texts for as long as they are on the screen. */
export function useNotes(meetingId: MeetingId): NoteDocument | null {
  const { minutes } = useApp().services
  const [opened, setOpened] = useState<NoteDocument | null>(null)
  useEffect(() => {
    let left = false
    let document: NoteDocument | null = null
    void minutes.openNotes(meetingId).then((found) => {
      if (left) return found.close()
      document = found
      setOpened(found)
    })
    return () => {
      left = true
      document?.close()
      setOpened(null)
    }
  }, [meetingId, minutes])
  return opened
}

/** One text of the document, followed. */
export const useNoteText = (notes: NoteDocument, name: NoteText): string =>
  useSyncExternalStore(notes.subscribe, () => notes.text(name))
