import { useState } from 'react'
import type { EventPlan } from '../event-view/event-plan'
import { allSessions } from './use-board-rows'

const lastShown = new Map<string, string>()

/** The session shown, kept while the app runs so that coming back finds it as it was left. */
export function useShownSession(event: EventPlan) {
  const { id, sessions } = event.index.conference.event
  const [chosen, choose] = useState(lastShown.get(id))
  const there = chosen === allSessions || sessions.some((session) => session.id === chosen)
  const show = (key: string): void => {
    lastShown.set(id, key)
    choose(key)
  }
  return [there && chosen !== undefined ? chosen : (sessions[0]?.id ?? allSessions), show] as const
}
