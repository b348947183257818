import { useEffect, useRef } from 'react'
import type { MeetingId } from '@shared/kernel/ids'
import { useApp } from '../app-context'
import type { Meetings } from './meeting-rows'

/** Looking from family to family begins no minutes: a draft begun on the way goes again where nothing was put into it. */
export function useLeaveUntouched(id: MeetingId, meetings: Meetings | null): void {
  const { minutes, unsaved } = useApp().services
  const plan = useRef(meetings?.plan ?? null)
  useEffect(() => {
    plan.current = meetings?.plan ?? null
  }, [meetings])
  useEffect(() => {
    minutes.show(id)
    return () => {
      // What its boxes hold is stored first: a word that waits for its write is a word.
      void unsaved.flush().then(() => minutes.leave(id, plan.current))
    }
  }, [id, minutes, unsaved])
}
