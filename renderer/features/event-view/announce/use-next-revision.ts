import { useEffect, useState } from 'react'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { AnnounceProblem, NextRevision } from '@renderer/services/ports'
import { useApp } from '../../app-context'

type Found = Result<NextRevision, AnnounceProblem>

/** What the next revision would tell, looked up once; null until it is known. */
export function useNextRevision(eventId: EventId) {
  const { announce } = useApp().services
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isCurrent = true
    void announce.check(eventId).then((outcome) => {
      if (isCurrent) setFound(outcome)
    })
    return () => {
      isCurrent = false
    }
  }, [announce, eventId])
  return [found, setFound] as const
}
