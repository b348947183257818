import { Button } from '@mantine/core'
import { IconNotes, IconUsersGroup } from '@tabler/icons-react'
import { useContext } from 'react'
import { idOf, type EventId, type GroupSessionId } from '@shared/kernel/ids'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { myMeetingsWords } from '@shared/words/screens/teacher'
import { useApp, useQuery } from '@renderer/features/app-context'
import { useEventPlan, type EventPlan } from '@renderer/features/event-view/event-plan'
import { NoSuchEvent } from '@renderer/features/NoSuchEvent'
import { WriterContext } from '@renderer/features/writer'
import type { GroupMinutesProblem } from '@renderer/services/group-minutes'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { DraftGroupMinutes } from './DraftGroupMinutes'
import { FinalGroupMinutes } from './FinalGroupMinutes'

/** Attendance at one group session and its minutes. */
export function GroupMinutesScreen(props: { readonly eventId: EventId; readonly id: string }) {
  const { eventId } = props
  const id = idOf<GroupSessionId>(props.id)
  const event = useEventPlan(eventId)
  const stored = useQuery((queries) => queries.groupMinutes(eventId), `group minutes ${eventId}`)
  if (event.kind === 'missing') return <NoSuchEvent />
  if (event.kind === 'loading' || stored.kind === 'loading') return <PageSkeleton />
  const minutes = stored.value.find((one) => one.groupSessionId === id) ?? null
  if (minutes === null) return <NotBegun event={event.value} id={id} />
  return minutes.state.kind === 'final' ? (
    <FinalGroupMinutes event={event.value} minutes={minutes} state={minutes.state} />
  ) : (
    <DraftGroupMinutes event={event.value} minutes={minutes} />
  )
}

function NotBegun({ event, id }: { readonly event: EventPlan; readonly id: GroupSessionId }) {
  const { groupMinutes } = useApp().services
  const [problem, withNotice] = useSaveProblem<GroupMinutesProblem>()
  const isLaptop = useContext(WriterContext) !== null
  const eventId = event.index.conference.event.id
  const one = event.index.groupSessions.get(id)
  return (
    <Page header={<PageHeader title={one?.title ?? words.gone} />}>
      {problem && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      {one ? (
        <EmptyState
          of={['groupMinutes']}
          icon={<IconNotes size={24} />}
          title={words.beginTitle}
          text={words.beginText}
          actions={
            <Button onClick={() => void withNotice(groupMinutes.begin(eventId, id))}>{words.begin}</Button>
          }
        />
      ) : (
        <EmptyState
          of={['groupSession', 'groupMinutes']}
          icon={<IconUsersGroup size={24} />}
          title={words.gone}
          text={words.goneText}
          actions={
            <Button
              component="a"
              variant="default"
              href={hrefOf(isLaptop ? routes.start() : routes.groupSessions(eventId))}
            >
              {isLaptop ? myMeetingsWords.title : groupSessionWords.title}
            </Button>
          }
        />
      )}
    </Page>
  )
}
