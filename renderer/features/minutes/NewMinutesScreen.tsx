import { useEffect, useRef } from 'react'
import type { AppointmentId, EventId } from '@shared/kernel/ids'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useMeetings } from './meeting-rows'
import { MinutesNotice } from './MinutesNotice'
import { NoSuchMinutes } from './NoSuchMinutes'
import { useOpenMinutes } from './use-open-minutes'

/** The way from an appointment to its minutes, which are begun where there are none. */
export function NewMinutesScreen(props: {
  readonly eventId: EventId
  readonly appointmentId: AppointmentId
}) {
  const { eventId, appointmentId } = props
  const meetings = useMeetings(eventId)
  const loaded = meetings.kind === 'loaded' ? meetings.value : null
  const { open, problem } = useOpenMinutes(eventId, loaded)
  const appointment = loaded?.plan.appointments.find(({ id }) => id === appointmentId)
  const target =
    loaded?.rows.find((row) => row.appointment?.id === appointmentId) ??
    // The second of two households that come together: the list shows their meeting once.
    (appointment && { meetingId: appointment.meetingId, appointment })
  const asked = useRef(false)
  useEffect(() => {
    if (!target || asked.current) return
    asked.current = true
    void open(target, { replace: true })
  }, [target, open])
  if (problem) return <MinutesNotice problem={problem} />
  return meetings.kind === 'loading' || target ? <PageSkeleton /> : <NoSuchMinutes eventId={eventId} />
}
