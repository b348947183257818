import { Button } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { priorities } from '@shared/domain/requests/request'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import { waitingWords } from '@shared/words/screens/waiting'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { NoSuchEvent } from '../NoSuchEvent'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { RequestList } from '../event-view/request-list/RequestList'
import { FamilyPlaces } from '../event-view/family-places/FamilyPlaces'
import { RepairList } from '../event-view/repairs/RepairList'
import { useCommands } from '../event-view/use-commands'
import { useStarts } from '../event-view/use-starts'
import { AllocateButton } from '../event-view/allocate/AllocateButton'
import { AllocatePanel } from '../event-view/allocate/AllocatePanel'
import { unplacedColumns } from './unplaced-columns'
import { matches, noFilter, UnplacedFilters } from './UnplacedFilters'
import { UnplacedPanel } from './UnplacedPanel'
import { unplacedRows, type UnplacedRow } from './unplaced-rows'

/** Every request that the plan has no place for, each with why, and what stands in the way of the one chosen. */
export function UnplacedScreen(props: {
  readonly eventId: EventId
  readonly requestId?: RequestId | undefined
}) {
  const { eventId } = props
  const event = useEventPlan(eventId)
  switch (event.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return event.value.plan ? (
        <UnplacedList event={event.value} plan={event.value.plan} requestId={props.requestId ?? null} />
      ) : (
        <NoPlan eventId={eventId} />
      )
  }
}

function UnplacedList(props: {
  readonly event: EventPlan
  readonly plan: WorkingPlan
  readonly requestId: RequestId | null
}) {
  const { event, plan, requestId } = props
  const eventId = event.index.conference.event.id
  const format = useFormat()
  const [, navigate] = useLocation()
  const rows = useMemo(() => unplacedRows(event.index, plan, format), [event, plan, format])
  const columns = useMemo(() => unplacedColumns(format, event.names), [format, event.names])
  const open = rows.find((row) => row.request.id === requestId) ?? null
  const goTo = (id?: RequestId): void =>
    navigate(routes.unplaced(eventId, id), { replace: requestId !== null && id !== undefined })
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={unplacedWords.title}
          subtitle={rows.length > 0 && <Figures figures={countsOf(rows, format.number)} />}
          primary={<AllocateButton eventId={eventId} hasPlan />}
          secondary={
            <>
              <Button component="a" variant="default" href={hrefOf(routes.waiting(eventId))}>
                {waitingWords.open}
              </Button>
              <Button component="a" variant="default" href={hrefOf(routes.plan(eventId))}>
                {unplacedWords.toPlan}
              </Button>
            </>
          }
          below={<AllocatePanel eventId={eventId} />}
        />
      }
      panel={
        open && (
          <OpenUnplaced
            key={open.request.id}
            event={event}
            row={open}
            plan={plan}
            onPlaced={() => navigate(routes.appointment(eventId, open.request.id))}
            onClose={() => goTo()}
          />
        )
      }
    >
      <RequestList
        label={unplacedWords.requests}
        rows={rows}
        columns={columns}
        initialSort={{ id: 'priority', desc: false }}
        minWidth={640}
        openId={requestId}
        onOpen={goTo}
        noFilter={noFilter}
        matches={matches}
        filters={(filter, onChange) => <UnplacedFilters rows={rows} filter={filter} onChange={onChange} />}
        empty={
          <EmptyState
            of={['request', 'plan', 'appointment']}
            icon={<IconCircleCheck size={24} />}
            title={unplacedWords.none}
            text={unplacedWords.noneText}
          />
        }
      />
    </Page>
  )
}

/** The panel of one request, with what would make room for it. */
function OpenUnplaced(props: {
  readonly event: EventPlan
  readonly row: UnplacedRow
  readonly plan: WorkingPlan
  readonly onPlaced: () => void
  readonly onClose: () => void
}) {
  const { event, row, plan } = props
  const { run, feedback } = useCommands()
  const starts = useStarts(event, row.request.id)
  return (
    <UnplacedPanel
      row={row}
      index={event.index}
      plan={plan}
      fits={starts !== null && starts.best.length > 0}
      repairs={
        <>
          <RepairList
            event={event}
            requestId={row.request.id}
            run={run}
            feedback={feedback}
            onPlaced={props.onPlaced}
          />
          <FamilyPlaces event={event} householdId={row.request.householdId} />
        </>
      }
      onClose={props.onClose}
    />
  )
}

function NoPlan(props: { readonly eventId: EventId }) {
  return (
    <Page
      header={<PageHeader title={unplacedWords.title} below={<AllocatePanel eventId={props.eventId} />} />}
    >
      <EmptyState
        of={['plan']}
        icon={<IconCalendarPlus size={24} />}
        title={unplacedWords.noPlan}
        text={unplacedWords.noPlanText}
        actions={<AllocateButton eventId={props.eventId} hasPlan={false} />}
      />
    </Page>
  )
}

const countsOf = (rows: readonly UnplacedRow[], write: (count: number) => string) =>
  priorities
    .map((priority) => ({
      priority,
      count: rows.filter(({ request }) => request.priority === priority).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ priority, count }) => ({
      label: requestWords.priorities[priority].toLowerCase(),
      value: write(count),
      tone: priority === 'required' ? ('bad' as const) : ('plain' as const),
    }))
