import { useMemo } from 'react'
import type { EventId, MeetingId } from '@shared/kernel/ids'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useQuery } from '../app-context'
import { DraftMinutes } from './DraftMinutes'
import { FinalMinutes } from './FinalMinutes'
import { OwnPhrases, useOwnPhrases } from './own-phrases'
import { useMeetings } from './meeting-rows'
import type { MinutesProps } from './minutes-props'
import { sectionsOf, SectionOrder } from './sections'
import { NoSuchMinutes } from './NoSuchMinutes'
import { useNotes } from './use-notes'

/** The minutes of one meeting: written while they are a draft, read once they are final. */
export function MinutesScreen(props: { readonly eventId: EventId; readonly meetingId: MeetingId }) {
  const { eventId, meetingId } = props
  const meeting = useQuery((queries) => queries.meeting(meetingId), `meeting ${meetingId}`)
  // Those below are of the event: they stay from one family to the next.
  const meetings = useMeetings(eventId)
  const actions = useQuery((queries) => queries.actions(eventId), `actions ${eventId}`)
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const events = useQuery((queries) => queries.events(), 'events')
  const own = useMemo(
    () => (actions.kind === 'loaded' ? actions.value.filter((action) => action.meetingId === meetingId) : []),
    [actions, meetingId],
  )
  if (
    meeting.kind === 'loading' ||
    actions.kind === 'loading' ||
    years.kind === 'loading' ||
    events.kind === 'loading'
  )
    return <PageSkeleton />
  if (meeting.value === null || meeting.value.eventId !== eventId) return <NoSuchMinutes eventId={eventId} />
  const kind = events.value.find(({ event }) => event.id === eventId)?.event.kind ?? 'consultation'
  return (
    <SectionOrder value={sectionsOf(kind)}>
      <Minutes
        key={meetingId}
        meeting={meeting.value}
        // A big event takes a moment to read; writing does not wait for it.
        meetings={meetings.kind === 'loaded' ? meetings.value : null}
        actions={own}
        years={years.value}
      />
    </SectionOrder>
  )
}

function Minutes(props: Omit<MinutesProps, 'notes'>) {
  const { meeting } = props
  const notes = useNotes(meeting.id)
  const own = useOwnPhrases(meeting)
  if (notes === null) return <PageSkeleton />
  return meeting.state.kind === 'final' ? (
    <FinalMinutes {...props} notes={notes} state={meeting.state} />
  ) : (
    <OwnPhrases value={own}>
      <DraftMinutes {...props} notes={notes} />
    </OwnPhrases>
  )
}
