import { Spotlight } from '@mantine/spotlight'
import {
  IconArrowRight,
  IconCalendarTime,
  IconDoor,
  IconHome,
  IconLanguage,
  IconSchool,
  IconSearch,
  IconUser,
  type Icon,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { frameWords } from '@shared/words/screens/frame'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { searchMinutesWords } from '@shared/words/screens/search-minutes'
import { slipWords } from '@shared/words/screens/slips'
import { useQuery } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './CommandPalette.module.css'
import {
  findableAppointments,
  findablePeople,
  findMatches,
  searchable,
  type Findable,
  type FindGroup,
} from './find'

const icons: Record<FindGroup, Icon> = {
  commands: IconArrowRight,
  students: IconUser,
  families: IconHome,
  staff: IconSchool,
  appointments: IconCalendarTime,
  interpreters: IconLanguage,
  rooms: IconDoor,
}

/** Ctrl/Cmd+K: anyone, any appointment and any place by a few letters. */
export function CommandPalette(props: {
  readonly events: readonly EventSummary[]
  readonly current: EventSummary | null
}) {
  const [question, setQuestion] = useState('')
  return (
    <Spotlight.Root
      query={question}
      onQueryChange={setQuestion}
      shortcut="mod + K"
      // From a box that is typed into, too.
      tagsToIgnore={[]}
      scrollable
      maxHeight="min(480px, 70vh)"
      size={600}
      attributes={{ content: { 'aria-label': frameWords.find } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      radius="md"
      classNames={{
        search: classes.search,
        action: classes.action,
        actionLabel: classes.actionLabel,
        actionBody: classes.actionBody,
        actionSection: classes.actionSection,
        actionsGroup: classes.actionsGroup,
      }}
    >
      <Spotlight.Search
        placeholder={frameWords.findHint}
        aria-label={frameWords.find}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Matches question={question} {...props} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Drawn only while the finder is open, so that closed it costs nothing. */
function Matches(props: {
  readonly question: string
  readonly events: readonly EventSummary[]
  readonly current: EventSummary | null
}) {
  const [, navigate] = useLocation()
  const all = useFindables(props.events, props.current)
  const matches = findMatches(all, props.question)
  if (matches.length === 0) return <Spotlight.Empty>{frameWords.findNothing}</Spotlight.Empty>
  return matches.map(({ group, found }) => {
    const Shape = icons[group]
    return (
      <Spotlight.ActionsGroup key={group} label={frameWords.findGroups[group]}>
        {found.map((one) => (
          <Spotlight.Action
            key={one.id}
            label={one.label}
            description={one.description}
            leftSection={<Shape size={18} stroke={1.75} aria-hidden />}
            onClick={() => navigate(one.path)}
          />
        ))}
      </Spotlight.ActionsGroup>
    )
  })
}

function useFindables(events: readonly EventSummary[], current: EventSummary | null) {
  const format = useFormat()
  const event = current?.event ?? null
  const people = useQuery((queries) => queries.people(), 'people')
  const planned = useQuery(
    (queries) => (event ? queries.planned(event.id) : nothing),
    `planned ${event?.id ?? ''}`,
  )
  const plan = planned.kind === 'loaded' ? (planned.value?.plan ?? null) : null
  return useMemo(() => {
    const appointments = plan?.appointments ?? []
    const school = people.kind === 'loaded' ? people.value : null
    return searchable([
      ...commands(events, current),
      ...(school ? findablePeople(school, format) : []),
      ...(school && event ? findableAppointments(event, appointments, school, format) : []),
    ])
  }, [events, current, event, people, plan, format])
}

const nothing = {
  subscribe: (observer: { next(value: null): void }) => {
    observer.next(null)
    return { unsubscribe: () => undefined }
  },
}

function commands(events: readonly EventSummary[], current: EventSummary | null): readonly Findable[] {
  const words = frameWords.places
  const command = (label: string, path: string, description = ''): Findable => ({
    id: path,
    group: 'commands',
    label,
    description,
    path,
  })
  const here = current
    ? [
        command(frameWords.goTo(words.event), routes.event(current.event.id)),
        command(frameWords.goTo(words.requests), routes.requests(current.event.id)),
        command(slipWords.open, routes.slips(current.event.id)),
        command(groupSessionWords.open, routes.groupSessions(current.event.id)),
        command(frameWords.goTo(words.plan), routes.plan(current.event.id)),
        command(frameWords.goTo(words.unplaced), routes.unplaced(current.event.id)),
        command(frameWords.goTo(words.print), routes.print(current.event.id)),
        command(frameWords.goTo(words.share), routes.share(current.event.id)),
        command(frameWords.goTo(words.packs), routes.packs(current.event.id)),
        command(frameWords.goTo(words.minutes), routes.minutes(current.event.id)),
        command(frameWords.goTo(words.leaders), routes.leaders(current.event.id)),
      ]
    : []
  return [
    ...here,
    command(frameWords.goTo(words.phrases), routes.phrases()),
    command(searchMinutesWords.open, routes.searchMinutes()),
    command(frameWords.goTo(words.people), routes.people('students')),
    command(frameWords.goTo(words.settings), routes.settings()),
    command(frameWords.allEvents, routes.start()),
    ...events
      .filter(({ event }) => event.id !== current?.event.id)
      .map(({ event }) => ({
        ...command(frameWords.switchTo(event.title), routes.event(event.id)),
        id: event.id,
      })),
  ]
}
