import { useState } from 'react'
import { useLocation } from 'wouter'
import type { EventId } from '@shared/kernel/ids'
import type { MinutesProblem } from '@renderer/workflows/minutes'
import { places } from '@renderer/ui/places'
import { useApp } from '../app-context'
import type { MeetingRow, Meetings } from './meeting-rows'

/** Goes to the minutes of a meeting, beginning them where there are none. */
export function useOpenMinutes(eventId: EventId, meetings: Meetings | null) {
  const { minutes } = useApp().workflows
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<MinutesProblem | null>(null)
  const open = async (
    row: Pick<MeetingRow, 'meetingId' | 'appointment'>,
    how: { readonly replace?: boolean } = {},
  ): Promise<void> => {
    if (row.meetingId !== null) return navigate(places.minutes(eventId, row.meetingId), how)
    if (!meetings || !row.appointment) return
    const begun = await minutes.begin(meetings.plan.index, meetings.plan.appointments, row.appointment)
    if (begun.ok) navigate(places.minutes(eventId, begun.value), how)
    else setProblem(begun.error)
  }
  return { open, problem }
}
