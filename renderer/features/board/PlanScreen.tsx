import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { missingForPlan } from '@shared/domain/plan/missing'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { allocateWords } from '@shared/words/screens/allocate'
import { boardWords } from '@shared/words/screens/board'
import { eventWords } from '@shared/words/screens/event'
import { startWords } from '@shared/words/screens/start'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PageSkeleton, TableSkeleton } from '@renderer/ui/Skeletons'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { NoSuchEvent } from '../NoSuchEvent'
import { AllocateButton } from '../event-view/allocate/AllocateButton'
import { AllocatePanel } from '../event-view/allocate/AllocatePanel'
import { useAllocation } from '../event-view/allocate/use-allocation'
import { AnnounceButton } from '../event-view/announce/AnnounceButton'
import { RevisionState } from '../event-view/announce/RevisionState'
import { BoardView } from './BoardView'
import { describeIn } from '../event-view/describe'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { PlanFigures } from './PlanFigures'
import { withdrawnSinceAnnounced } from '../event-view/announce/changes-since-announced'
import { ChangesSinceAnnounced } from './ChangesSinceAnnounced'
import { useJudgement } from '../event-view/use-judgement'

/** The plan of an event as a board, with the panel of one request beside it when an address names one. */
export function PlanScreen(props: { readonly eventId: EventId; readonly requestId?: RequestId | undefined }) {
  const state = useEventPlan(props.eventId)
  switch (state.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return <Plan event={state.value} requestId={props.requestId ?? null} />
  }
}

/** Before there is a plan: how to make one, or what the event still lacks for it. */
function NoPlan(props: { readonly event: EventPlan }) {
  const { conference } = props.event.index
  const missing = missingForPlan(conference)
  if (missing === null) {
    return (
      <EmptyState
        of={['plan', 'appointment']}
        icon={<IconCalendarPlus />}
        title={boardWords.empty}
        text={boardWords.emptyText}
        actions={<AllocateButton eventId={conference.event.id} hasPlan={false} />}
      />
    )
  }
  const { what, todo } = allocateWords.missing[missing]
  const next =
    missing === 'requests'
      ? { href: hrefOf(routes.requests(conference.event.id)), label: eventWords.next.addRequests }
      : { href: hrefOf(routes.start()), label: startWords.importFolder }
  return (
    <EmptyState
      of={['event', 'roster', 'staff', 'request', 'plan']}
      icon={<IconCalendarPlus />}
      title={what}
      text={todo}
      actions={
        <Button component="a" href={next.href}>
          {next.label}
        </Button>
      }
    />
  )
}

function Plan(props: { readonly event: EventPlan; readonly requestId: RequestId | null }) {
  const { event } = props
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const judgement = useJudgement(event)
  const [, navigate] = useLocation()
  const eventId = event.index.conference.event.id
  const allocation = useAllocation(eventId).kind
  const open = (requestId: RequestId | null): void =>
    navigate(requestId === null ? routes.plan(eventId) : routes.appointment(eventId, requestId), {
      replace: props.requestId !== null,
    })
  if (event.plan === null) {
    return (
      <Page header={<PageHeader title={boardWords.title} below={<AllocatePanel eventId={eventId} />} />}>
        {/* Kept already, and on its way to the screen. */}
        {allocation === 'done' && <TableSkeleton />}
        {(allocation === 'idle' || allocation === 'failed') && <NoPlan event={event} />}
      </Page>
    )
  }
  return (
    <BoardView
      event={event}
      conflicts={judgement.conflicts}
      describe={describe}
      requestId={props.requestId}
      onOpen={open}
      header={(below) => (
        <PageHeader
          title={boardWords.title}
          titleAction={<RevisionState event={event} />}
          subtitle={<PlanFigures judgement={judgement} withdrawn={withdrawnSinceAnnounced(event).length} />}
          primary={<AllocateButton eventId={eventId} hasPlan />}
          secondary={
            <>
              <AnnounceButton event={event} />
              <Button component="a" variant="default" href={hrefOf(routes.unplaced(eventId))}>
                {boardWords.unplacedLink}
              </Button>
            </>
          }
          below={
            <>
              <AllocatePanel eventId={eventId} />
              <ChangesSinceAnnounced event={event} describe={describe} changed={judgement.changed} />
              {below}
            </>
          }
        />
      )}
    />
  )
}
