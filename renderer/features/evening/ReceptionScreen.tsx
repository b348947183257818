import { Button, Select } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Tap } from '@shared/domain/evening/tap'
import type { EventId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { eveningWords as words } from '@shared/words/screens/evening'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { LinkTabs } from '@renderer/ui/LinkTabs'
import { Note } from '@renderer/ui/Note'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, receptionViews, routes, type ReceptionView } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp, useQuery } from '../app-context'
import { NoSuchEvent } from '../NoSuchEvent'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { ArrivalsView } from './ArrivalsView'
import { CheckIn } from './CheckIn'
import classes from './evening.module.css'
import { expectedFamilies } from './families'
import { FromPaper } from './FromPaper'
import { OtherComputers } from './OtherComputers'
import { RunningMeetings } from './RunningMeetings'
import { eveningToOpen, useEvening, type ReceptionEvening } from './use-evening'
import { WallView } from './WallView'

/** Reception on the evening of an event. */
export function ReceptionScreen(props: { readonly eventId: EventId; readonly view: ReceptionView | null }) {
  const { eventId } = props
  const event = useEventPlan(eventId)
  const taps = useQuery((queries) => queries.taps(eventId), `taps ${eventId}`)
  const { evening } = useApp().services
  if (event.kind === 'missing') return <NoSuchEvent />
  if (event.kind === 'loading' || taps.kind === 'loading') return <PageSkeleton />
  const dates = [...new Set(event.value.index.conference.event.sessions.map(({ date }) => date))]
  const first = eveningToOpen(dates, evening.today())
  if (event.value.plan === null || first === null)
    return (
      <Page header={<PageHeader title={words.title} />}>
        <EmptyState
          of={['plan', 'appointment']}
          icon={<IconCalendarPlus size={24} />}
          title={words.noPlan}
          text={words.noPlanText}
          actions={
            <Button component="a" href={hrefOf(routes.plan(eventId))}>
              {words.noPlanAction}
            </Button>
          }
        />
      </Page>
    )
  return <Loaded event={event.value} taps={taps.value} dates={dates} first={first} view={props.view} />
}

function Loaded(props: {
  readonly event: EventPlan
  readonly taps: readonly Tap[]
  readonly dates: readonly LocalDate[]
  readonly first: LocalDate
  readonly view: ReceptionView | null
}) {
  const { event, taps, dates, view } = props
  const { id } = event.index.conference.event
  const format = useFormat()
  const [chosen, setChosen] = useState(props.first)
  const evening = useEvening(event, taps, chosen)
  const isSample = useApp().services.evening.isPractice
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          subtitle={<EveningFigures evening={evening} />}
          secondary={
            dates.length > 1 && (
              <Select
                aria-label={words.evening}
                data={dates.map((date) => ({ value: date, label: format.shortDate(date) }))}
                value={chosen}
                allowDeselect={false}
                onChange={(value) => setChosen(dates.find((date) => date === value) ?? chosen)}
              />
            )
          }
          below={
            <LinkTabs
              label={words.views.label}
              tabs={[null, ...receptionViews].map((one) => ({
                path: routes.reception(id, one ?? undefined),
                label: words.views[one ?? 'check-in'],
                here: one === view,
              }))}
            />
          }
        />
      }
    >
      <div className={classes.page}>
        {isSample && <Note>{words.practice}</Note>}
        {!evening.isToday && (
          <Note>
            {words.otherDay(format.dayAndDate(evening.date))}. {words.otherDayTodo}
          </Note>
        )}
        <View key={evening.date} view={view} evening={evening} />
      </div>
    </Page>
  )
}

function View(props: { readonly view: ReceptionView | null; readonly evening: ReceptionEvening }) {
  const { evening } = props
  switch (props.view) {
    case null:
      return <CheckIn evening={evening} />
    case 'meetings':
      return <RunningMeetings evening={evening} />
    case 'arrivals':
      return <ArrivalsView evening={evening} />
    case 'computers':
      return <OtherComputers evening={evening} />
    case 'wall':
      return <WallView evening={evening} />
    case 'paper':
      return <FromPaper evening={evening} />
  }
}

function EveningFigures({ evening }: { readonly evening: ReceptionEvening }) {
  const format = useFormat()
  const families = expectedFamilies(evening)
  const count = (kind: string): number => families.filter(({ state }) => state?.kind === kind).length
  const toCome = families.filter(({ state }) => state === null).length
  return (
    <Figures
      figures={[
        { label: words.figures.here, value: format.number(count('here')), tone: 'good' },
        { label: words.figures.toCome, value: format.number(toCome) },
        { label: words.figures.left, value: format.number(count('left')) },
        { label: words.figures.notComing, value: format.number(count('not-coming')) },
      ]}
    />
  )
}
