import { useLocation } from 'wouter'
import type { EventId } from '@shared/kernel/ids'
import type { MinutesProblem } from '@renderer/services/minutes'
import { routes } from '@renderer/ui/routes'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp } from '../app-context'
import type { MeetingRow } from './meeting-rows'

/** Goes to the minutes of a meeting, beginning them where there are none. */
export function useOpenMinutes(eventId: EventId) {
  const { minutes } = useApp().services
  const [, navigate] = useLocation()
  const [problem, withNotice] = useSaveProblem<MinutesProblem>()
  const open = async (
    row: Pick<MeetingRow, 'meetingId' | 'appointment'>,
    how: { readonly replace?: boolean } = {},
  ): Promise<void> => {
    if (row.meetingId !== null) return navigate(routes.minutes(eventId, row.meetingId), how)
    if (!row.appointment) return
    const begun = await withNotice(minutes.begin(eventId, row.appointment.id))
    if (begun.ok) navigate(routes.minutes(eventId, begun.value), how)
  }
  return { open, problem }
}
