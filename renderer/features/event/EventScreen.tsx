import { Anchor, Button } from '@mantine/core'
import { useMemo } from 'react'
import type { EventId } from '@shared/kernel/ids'
import type { Conference } from '@shared/domain/plan/plan'
import { languageLoads, staffLoads } from '@shared/domain/plan/load'
import type { Format } from '@shared/words/format'
import { leadersWords } from '@shared/words/screens/leaders'
import { shareWords } from '@shared/words/screens/share'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { eventWords } from '@shared/words/screens/event'
import { AnnounceButton } from '@renderer/features/event-view/announce/AnnounceButton'
import { RevisionState } from '@renderer/features/event-view/announce/RevisionState'
import { useEventPlan, type EventPlan } from '@renderer/features/event-view/event-plan'
import { useJudgement } from '@renderer/features/event-view/use-judgement'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { AttentionList } from './AttentionList'
import { AfterPlanningCard } from './AfterPlanningCard'
import { attentionOf } from './attention'
import { DemandChart } from './DemandChart'
import { EventDetails } from './EventDetails'
import { GroupSessionList } from './GroupSessionList'
import { InterpreterChart } from './InterpreterChart'
import { SetupCard } from './SetupCard'
import { PlanTable } from './PlanTable'
import { SessionLine } from './SessionLine'
import { EventTitle } from './EventTitle'
import { Card } from './Card'
import classes from './event.module.css'

/**
 * One event at a glance: dates, people, workload of staff and interpreters, what needs attention, and the next step.
 */
export function EventScreen(props: { readonly eventId: EventId }) {
  const { eventId } = props
  const state = useEventPlan(eventId)
  return state.kind === 'loaded' ? <Overview whole={state.value} /> : <PageSkeleton />
}

function Overview(props: { readonly whole: EventPlan }) {
  const { whole } = props
  const { index, plan } = whole
  const { conference } = index
  const { event } = conference
  const format = useFormat()
  const staff = useMemo(() => staffLoads(index), [index])
  const languages = useMemo(() => languageLoads(index), [index])
  const { conflicts } = useJudgement(whole)
  const violations = useMemo(() => [...new Set([...conflicts.values()].flat())], [conflicts])
  return (
    <Page
      header={
        <PageHeader
          title={event.title}
          titleAction={<EventTitle event={event} />}
          subtitle={[eventWords.kinds[event.kind], spanOf(conference, format)]
            .filter((part) => part !== '')
            .join(' · ')}
          secondary={
            <>
              <Button component="a" variant="default" href={hrefOf(routes.setup(event.id))}>
                {eventSetupWords.title}
              </Button>
              {plan && (
                <>
                  <Button component="a" variant="default" href={hrefOf(routes.share(event.id))}>
                    {shareWords.title}
                  </Button>
                  <AnnounceButton event={whole} />
                </>
              )}
            </>
          }
          primary={<NextStep conference={conference} plan={plan} />}
        />
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <Card title={eventWords.sections.attention}>
            <AttentionList items={attentionOf(whole, staff, languages, violations, format)} />
          </Card>
          <Card title={eventSetupWords.title}>
            <SetupCard event={whole} />
          </Card>
          {conference.requests.length > 0 && (
            <Card title={eventWords.sections.afterPlanning}>
              <AfterPlanningCard event={whole} />
              <p className={classes.note}>
                <Anchor href={hrefOf(routes.leaders(event.id))}>{leadersWords.title}</Anchor>
              </p>
            </Card>
          )}
          <Card title={eventWords.sections.sessions}>
            <SessionLine sessions={event.sessions} />
          </Card>
          <Card title={eventWords.sections.groupSessions}>
            <GroupSessionList index={whole.index} names={whole.names} />
          </Card>
          <Card title={eventWords.sections.rules}>
            <EventDetails conference={conference} />
          </Card>
        </div>
        <div className={classes.column}>
          <Card title={eventWords.sections.plan}>
            <PlanTable conference={conference} plan={plan} />
            <p className={classes.note}>
              <RevisionState event={whole} />
            </p>
          </Card>
          <Card title={eventWords.sections.interpreters}>
            <InterpreterChart loads={languages} />
          </Card>
        </div>
        <Card title={eventWords.sections.demand} note={eventWords.demand.explain} wide>
          <DemandChart eventId={event.id} loads={staff} names={whole.names} />
        </Card>
      </div>
    </Page>
  )
}

/** The one thing to do next, where the event stands. */
function NextStep(props: { readonly conference: Conference; readonly plan: WorkingPlan | null }) {
  const { conference, plan } = props
  const { id } = conference.event
  const format = useFormat()
  const left = plan?.record.unplaced.length ?? 0
  const [words, path] =
    conference.requests.length === 0
      ? [eventWords.next.addRequests, routes.requests(id)]
      : plan === null
        ? [eventWords.next.allocate, routes.plan(id)]
        : left > 0
          ? [eventWords.next.unplaced(format.number(left)), routes.unplaced(id)]
          : [eventWords.next.print, routes.print(id)]
  return (
    <Button component="a" href={hrefOf(path)}>
      {words}
    </Button>
  )
}

function spanOf({ event }: Conference, format: Format): string {
  const dates = [...new Set(event.sessions.map((session) => session.date))].map((date) =>
    format.dayAndDate(date),
  )
  return dates.length > 4 ? `${dates[0] ?? ''} – ${dates.at(-1) ?? ''}` : format.list(dates)
}
