import { Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { householdsOf, type GroupSession } from '@shared/domain/events/group-session'
import { firstInLine } from '@shared/domain/events/group-session-changes'
import { groupSessionDraftOf, type GroupSessionDraft } from '@shared/domain/events/group-session-draft'
import { idOf, type EventId, type GroupSessionId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { groupSessionWords as words } from '@shared/words/screens/group-sessions'
import { useEventPlan, type EventPlan } from '@renderer/features/event-view/event-plan'
import { NoSuchEvent } from '@renderer/features/NoSuchEvent'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { GroupSessionForm } from './GroupSessionForm'
import { GroupSessionPanel } from './GroupSessionPanel'
import { whenOf } from './when-of'

/** The address at which the form for a new group session stands in place of an id. */
const adding = 'new'

/** The group sessions of an event: made and changed, with who has signed up and who waits. */
export function GroupSessionsScreen(props: { readonly eventId: EventId; readonly id: string | null }) {
  const event = useEventPlan(props.eventId)
  switch (event.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return <LoadedGroupSessions event={event.value} id={props.id} />
  }
}

function LoadedGroupSessions({ event, id }: { readonly event: EventPlan; readonly id: string | null }) {
  const { conference } = event.index
  const { groupSessions } = conference
  const { id: eventId, sessions } = conference.event
  const format = useFormat()
  const [, navigate] = useLocation()
  const columns = useMemo(() => columnsIn(event, format), [event, format])
  const open = groupSessions.find((one) => one.id === id) ?? null
  const goTo = (to?: string): void =>
    navigate(routes.groupSessions(eventId, to), { replace: id !== null && to !== undefined })
  const hasSession = sessions.length > 0
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          subtitle={groupSessions.length > 0 && figuresOf(groupSessions, format)}
          primary={
            hasSession && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => goTo(adding)}>
                {words.add}
              </Button>
            )
          }
        />
      }
      panel={id !== null && <PanelOf key={id} event={event} id={id} open={open} goTo={goTo} />}
    >
      <DataTable
        label={words.label}
        rows={groupSessions}
        columns={columns}
        rowId={(one) => one.id}
        initialSort={{ id: 'when', desc: false }}
        minWidth={480}
        openId={id}
        onOpen={(one) => goTo(one.id)}
        empty={
          <EmptyState
            of={['groupSession']}
            icon={<IconUsersGroup size={24} />}
            title={words.emptyTitle}
            text={hasSession ? words.emptyText : words.noSessions}
            actions={
              hasSession ? (
                <Button onClick={() => goTo(adding)}>{words.add}</Button>
              ) : (
                <Button component="a" href={hrefOf(routes.setup(eventId, 'dates'))}>
                  {words.toDates}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  )
}

/** A draft that is being filled in, under the id that the group session has or will have. */
interface Editing {
  readonly id: GroupSessionId
  readonly isNew: boolean
  readonly draft: GroupSessionDraft
}

const newId = (): GroupSessionId => idOf<GroupSessionId>(crypto.randomUUID())

function PanelOf(props: {
  readonly event: EventPlan
  readonly id: string
  readonly open: GroupSession | null
  readonly goTo: (id?: string) => void
}) {
  const { event, id, open, goTo } = props
  // Whoever goes to another group session leaves the form: each address has a panel of its own.
  const [editing, setEditing] = useState<Editing | null>(() =>
    id === adding ? { id: newId(), isNew: true, draft: emptyDraft(event) } : null,
  )
  if (editing)
    return (
      <GroupSessionForm
        key={editing.id}
        event={event}
        id={editing.id}
        isNew={editing.isNew}
        initial={editing.draft}
        onSaved={() => {
          setEditing(null)
          goTo(editing.id)
        }}
        onClose={() => (id === adding ? goTo() : setEditing(null))}
      />
    )
  return (
    open && (
      <GroupSessionPanel
        key={open.id}
        event={event}
        groupSession={open}
        onEdit={() => setEditing({ id: open.id, isNew: false, draft: groupSessionDraftOf(open) })}
        onAnother={() =>
          // It begins when the other ends, in the same place with the same people.
          setEditing({
            id: newId(),
            isNew: true,
            draft: { ...groupSessionDraftOf(open), start: formatTime(open.end), end: '' },
          })
        }
        onClose={() => goTo()}
      />
    )
  )
}

function emptyDraft({ index }: EventPlan): GroupSessionDraft {
  const [first] = index.conference.event.sessions
  return {
    title: '',
    sessionId: first?.id ?? '',
    start: first ? formatTime(first.start) : '',
    end: '',
    staffIds: [],
    roomId: null,
    capacity: '',
  }
}

function figuresOf(groupSessions: readonly GroupSession[], format: Format): string {
  const { figures } = words
  const count = (rows: (one: GroupSession) => GroupSession['members']): number =>
    new Set(groupSessions.flatMap((one) => householdsOf(rows(one)))).size
  const waiting = count((one) => one.waiting)
  const offers = groupSessions.filter((one) => firstInLine(one) !== null).length
  return [
    format.counted(groupSessions.length, figures.times),
    format.counted(
      count((one) => one.members),
      figures.signedUp,
    ),
    waiting > 0 ? figures.waiting(format.number(waiting)) : '',
    offers > 0 ? format.counted(offers, figures.offers) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function columnsIn({ index, names }: EventPlan, format: Format): readonly Column<GroupSession>[] {
  const signedUp = ({ members }: GroupSession): number => householdsOf(members).length
  const waiting = (one: GroupSession): number => householdsOf(one.waiting).length
  return [
    {
      id: 'when',
      title: words.columns.when,
      width: '176px',
      text: (one) => whenOf(index, one, format),
      sortBy: (one) => `${index.sessions.get(one.sessionId)?.date ?? ''} ${formatTime(one.start)}`,
    },
    {
      id: 'title',
      title: words.columns.title,
      width: 'minmax(140px, 2fr)',
      wraps: true,
      text: ({ title }) => title,
    },
    {
      id: 'staff',
      title: words.columns.staff,
      width: 'minmax(120px, 1fr)',
      from: 800,
      text: ({ staffIds }) => format.list(staffIds.map((id) => names.staff(id))),
    },
    {
      id: 'room',
      title: words.columns.room,
      width: '96px',
      from: 800,
      text: ({ roomId }) => (roomId && index.rooms.get(roomId)?.name) ?? '',
    },
    {
      id: 'signed-up',
      title: words.columns.signedUp,
      width: '104px',
      align: 'end',
      text: (one) =>
        one.capacity === null
          ? format.number(signedUp(one))
          : words.signedUpOf(format.number(signedUp(one)), format.number(one.capacity)),
      sortBy: signedUp,
    },
    {
      id: 'waiting',
      title: words.columns.waiting,
      width: '144px',
      text: (one) =>
        [
          waiting(one) === 0 ? '' : format.number(waiting(one)),
          firstInLine(one) === null ? '' : words.placeFree,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      sortBy: waiting,
    },
  ]
}
