import { useEffect } from 'react'
import type { MeetingId } from '@shared/kernel/ids'
import { useApp } from '../app-context'

/** Looking from family to family begins no minutes: a draft begun on the way goes again where nothing was put into it. */
export function useLeaveUntouched(id: MeetingId): void {
  const { minutes, unsaved } = useApp().services
  useEffect(() => {
    minutes.show(id)
    return () => {
      // What its boxes hold is stored first: a word that waits for its write is a word.
      void unsaved.flush().then(() => minutes.leave(id))
    }
  }, [id, minutes, unsaved])
}
