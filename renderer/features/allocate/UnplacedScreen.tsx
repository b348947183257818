import { Button } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Conference } from '@shared/domain/plan/plan'
import type { ToldRevision } from '@shared/domain/plan/revision'
import { priorities } from '@shared/domain/requests/request'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import type { CurrentPlan } from '@renderer/queries/queries'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, places } from '@renderer/ui/places'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { eventPlanOf } from '../board/event-plan'
import { useDeeds } from '../board/use-deeds'
import { AllocateButton } from './AllocateButton'
import { AllocatePanel } from './AllocatePanel'
import { RepairList } from './RepairList'
import { unplacedColumns } from './unplaced-columns'
import { anything, matches, UnplacedFilters } from './UnplacedFilters'
import { UnplacedPanel } from './UnplacedPanel'
import { unplacedRows, type UnplacedRow } from './unplaced-rows'

/** Every request that the plan has no place for, each with why, and what stands in the way of the one chosen. */
export function UnplacedScreen(props: {
  readonly eventId: EventId
  readonly requestId?: RequestId | undefined
}) {
  const { eventId } = props
  const conference = useQuery((queries) => queries.conference(eventId), `conference ${eventId}`)
  const plan = useQuery((queries) => queries.plan(eventId), `plan ${eventId}`)
  const told = useQuery((queries) => queries.told(eventId), `told ${eventId}`)
  const isLoading = conference.kind === 'loading' || plan.kind === 'loading' || told.kind === 'loading'
  if (isLoading || conference.value === null) return <PageSkeleton />
  if (plan.value === null) return <NoPlan eventId={eventId} />
  return (
    <UnplacedList
      conference={conference.value}
      plan={plan.value}
      told={told.value}
      requestId={props.requestId ?? null}
    />
  )
}

function UnplacedList(props: {
  readonly conference: Conference
  readonly plan: CurrentPlan
  readonly told: ToldRevision | null
  readonly requestId: RequestId | null
}) {
  const { conference, plan, told, requestId } = props
  const eventId = conference.event.id
  const format = useFormat()
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState(anything)
  const { index, rows } = useMemo(() => unplacedRows(conference, plan, format), [conference, plan, format])
  const event = useMemo(() => eventPlanOf(conference, plan, told), [conference, plan, told])
  const { run, said } = useDeeds(event)
  const columns = useMemo(() => unplacedColumns(format), [format])
  const shown = useMemo(() => rows.filter((row) => matches(row, filter)), [rows, filter])
  const open = rows.find((row) => row.request.id === requestId) ?? null
  const goTo = (id?: RequestId): void =>
    navigate(places.unplaced(eventId, id), { replace: requestId !== null && id !== undefined })
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={unplacedWords.title}
          subtitle={rows.length > 0 && <Figures figures={countsOf(rows, format.number)} />}
          primary={<AllocateButton eventId={eventId} hasPlan />}
          secondary={
            <Button component="a" variant="default" href={hrefOf(places.plan(eventId))}>
              {unplacedWords.toPlan}
            </Button>
          }
          below={<AllocatePanel eventId={eventId} />}
        />
      }
      panel={
        open && (
          <UnplacedPanel
            row={open}
            index={index}
            plan={plan}
            repairs={
              <RepairList
                event={event}
                requestId={open.request.id}
                run={run}
                said={said}
                onPlaced={() => navigate(places.appointment(eventId, open.request.id))}
              />
            }
            onClose={() => goTo()}
          />
        )
      }
    >
      <DataTable
        label={unplacedWords.requests}
        rows={rows.length === 0 ? rows : shown}
        columns={columns}
        rowId={(row) => row.request.id}
        initialSort={{ column: 'priority', direction: 'ascending' }}
        minWidth={640}
        openId={requestId}
        onOpen={(row) => goTo(row.request.id)}
        filters={<UnplacedFilters rows={rows} filter={filter} onChange={setFilter} />}
        empty={
          rows.length === 0 ? (
            <EmptyState
              icon={<IconCircleCheck size={24} />}
              title={unplacedWords.none}
              text={unplacedWords.noneText}
            />
          ) : (
            <EmptyState
              icon={<IconCircleCheck size={24} />}
              title={unplacedWords.noMatch}
              text=""
              actions={
                <Button variant="default" onClick={() => setFilter(anything)}>
                  {unplacedWords.showAll}
                </Button>
              }
            />
          )
        }
      />
    </Page>
  )
}

function NoPlan(props: { readonly eventId: EventId }) {
  return (
    <Page
      header={<PageHeader title={unplacedWords.title} below={<AllocatePanel eventId={props.eventId} />} />}
    >
      <EmptyState
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
