import { useEffect, useMemo, useRef } from 'react'
import type { AppointmentId, EventId } from '@shared/kernel/ids'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useMeetings, type MeetingRow, type Meetings } from './meeting-rows'
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
  const { open, problem } = useOpenMinutes(eventId)
  const wanted = useMemo(() => loaded && meetingOf(loaded, appointmentId), [loaded, appointmentId])
  const asked = useRef(false)
  useEffect(() => {
    if (!wanted || asked.current) return
    asked.current = true
    void open(wanted, { replace: true })
  }, [wanted, open])
  if (problem) return <MinutesNotice problem={problem} />
  return meetings.kind === 'loading' || wanted ? <PageSkeleton /> : <NoSuchMinutes eventId={eventId} />
}

function meetingOf(
  { plan, rows }: Meetings,
  id: AppointmentId,
): Pick<MeetingRow, 'meetingId' | 'appointment'> | null {
  const row = rows.find(({ appointment }) => appointment?.id === id)
  if (row) return row
  // The second of two households that come together: the list shows their meeting once.
  const appointment = plan.appointments.find((one) => one.id === id)
  return appointment ? { meetingId: appointment.meetingId, appointment } : null
}
