import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { EventId, MeetingId } from '@shared/kernel/ids'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, places } from '@renderer/ui/places'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useQuery } from '../app-context'
import { DraftMinutes } from './DraftMinutes'
import { FinalMinutes } from './FinalMinutes'
import { useMeetings } from './meeting-rows'
import { useNotes } from './use-notes'

/** The minutes of one meeting: written while they are a draft, read once they are final. */
export function MinutesScreen(props: { readonly eventId: EventId; readonly meetingId: MeetingId }) {
  const { eventId, meetingId } = props
  const meeting = useQuery((queries) => queries.meeting(meetingId), `meeting ${meetingId}`)
  if (meeting.kind === 'loading') return <PageSkeleton />
  if (meeting.value === null || meeting.value.eventId !== eventId) return <NoSuchMinutes eventId={eventId} />
  return <Minutes key={meetingId} meeting={meeting.value} />
}

function Minutes({ meeting }: { readonly meeting: MeetingRecord }) {
  const { eventId } = meeting
  const notes = useNotes(meeting.id)
  const meetings = useMeetings(eventId)
  const actions = useQuery((queries) => queries.actions(eventId), `actions ${eventId}`)
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const own = useMemo(
    () =>
      actions.kind === 'loaded' ? actions.value.filter((action) => action.meetingId === meeting.id) : [],
    [actions, meeting.id],
  )
  if (notes === null || meetings.kind === 'loading' || actions.kind === 'loading' || years.kind === 'loading')
    return <PageSkeleton />
  if (meetings.kind === 'missing') return <NoSuchMinutes eventId={eventId} />
  const shared = { meeting, notes, meetings: meetings.value, actions: own, years: years.value }
  return meeting.state.kind === 'final' ? (
    <FinalMinutes {...shared} state={meeting.state} />
  ) : (
    <DraftMinutes {...shared} />
  )
}

function NoSuchMinutes(props: { readonly eventId: EventId }) {
  return (
    <EmptyState
      icon={<IconFileOff size={24} />}
      title={words.goneTitle}
      text={words.goneText}
      actions={
        <Button component="a" href={hrefOf(places.minutes(props.eventId))}>
          {words.back}
        </Button>
      }
    />
  )
}
