import { Button, Textarea } from '@mantine/core'
import { IconNotes, IconUsersGroup } from '@tabler/icons-react'
import { familiesToMark, type GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { idOf, type EventId, type GroupSessionId } from '@shared/kernel/ids'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { useApp, useQuery } from '@renderer/features/app-context'
import { useEventPlan, type EventPlan } from '@renderer/features/event-view/event-plan'
import { NoSuchEvent } from '@renderer/features/NoSuchEvent'
import { useTextDraft } from '@renderer/features/use-draft'
import type { GroupMinutesProblem } from '@renderer/services/group-minutes'
import { recordNames } from '@renderer/services/record-names'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import classes from '../minutes.module.css'
import { GroupAttendance } from './GroupAttendance'

/** Attendance at one group session and its minutes. */
export function GroupMinutesScreen(props: { readonly eventId: EventId; readonly id: string }) {
  const { eventId } = props
  const id = idOf<GroupSessionId>(props.id)
  const event = useEventPlan(eventId)
  const stored = useQuery((queries) => queries.groupMinutes(eventId), `group minutes ${eventId}`)
  if (event.kind === 'missing') return <NoSuchEvent />
  if (event.kind === 'loading' || stored.kind === 'loading') return <PageSkeleton />
  const minutes = stored.value.find((one) => one.groupSessionId === id) ?? null
  return minutes ? (
    <LoadedMinutes event={event.value} minutes={minutes} />
  ) : (
    <NotBegun event={event.value} id={id} />
  )
}

function NotBegun({ event, id }: { readonly event: EventPlan; readonly id: GroupSessionId }) {
  const { groupMinutes } = useApp().services
  const [problem, withNotice] = useSaveProblem<GroupMinutesProblem>()
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
          actions={<BackToSessions eventId={eventId} />}
        />
      )}
    </Page>
  )
}

const BackToSessions = ({ eventId }: { readonly eventId: EventId }) => (
  <Button component="a" variant="default" href={hrefOf(routes.groupSessions(eventId))}>
    {groupSessionWords.title}
  </Button>
)

function LoadedMinutes({ event, minutes }: { readonly event: EventPlan; readonly minutes: GroupMinutes }) {
  const { groupMinutes } = useApp().services
  const format = useFormat()
  const [problem, withNotice] = useSaveProblem<GroupMinutesProblem>()
  const { facts, groupSessionId } = minutes
  const eventId = event.index.conference.event.id
  const members = event.index.groupSessions.get(groupSessionId)?.members ?? []
  const families = familiesToMark(minutes, members, event.index, recordNames(event.index))
  const came = families.filter(({ presence }) => presence === 'present').length
  const draft = useTextDraft(`group minutes ${groupSessionId}`, minutes.text, {
    label: words.minutes,
    save: (text, step) => withNotice(groupMinutes.setText(groupSessionId, text, step)),
  })
  return (
    <Page
      header={
        <PageHeader
          title={facts.title}
          subtitle={[
            `${format.dayAndDate(facts.date)}, ${format.range(facts)}`,
            format.list(facts.staff.map(({ name }) => name)),
            [facts.room, facts.building].filter((part) => part !== '').join(', '),
            words.counts(format.number(came), format.number(families.length)),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
          secondary={<BackToSessions eventId={eventId} />}
        />
      }
    >
      <div className={classes.column}>
        {problem && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
        <GroupAttendance
          event={event}
          families={families}
          onMark={(ids, presence) =>
            void withNotice(groupMinutes.mark(eventId, groupSessionId, ids, presence))
          }
        />
        <section className={classes.section}>
          <Textarea
            label={words.minutes}
            description={words.minutesHint}
            {...draft.box}
            classNames={{ input: classes.text }}
          />
        </section>
      </div>
    </Page>
  )
}
