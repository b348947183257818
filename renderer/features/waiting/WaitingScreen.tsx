import { Button } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { waitingLists, type WaitingRequest } from '@shared/domain/plan/waiting-list'
import type { ReplySlip } from '@shared/domain/requests/reply-slip'
import type { EventId, StaffId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { waitingWords as words } from '@shared/words/screens/waiting'
import { useQuery } from '@renderer/features/app-context'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { NoSuchEvent } from '../NoSuchEvent'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { WaitingPanel } from './WaitingPanel'

/** Who waits for each teacher, in order of need, with what is free for them. */
export function WaitingScreen(props: { readonly eventId: EventId; readonly staffId: string | null }) {
  const { eventId } = props
  const event = useEventPlan(eventId)
  const slips = useQuery((queries) => queries.replySlips(eventId), `slips ${eventId}`)
  if (event.kind === 'missing') return <NoSuchEvent />
  if (event.kind === 'loading' || slips.kind === 'loading') return <PageSkeleton />
  if (event.value.plan === null)
    return (
      <Page header={<PageHeader title={words.title} />}>
        <EmptyState
          of={['plan']}
          icon={<IconCalendarPlus size={24} />}
          title={words.noPlan}
          text={words.noPlanText}
        />
      </Page>
    )
  return <Lists event={event.value} slips={slips.value} staffId={props.staffId} />
}

/** A teacher's list. */
interface WaitingRow {
  readonly staffId: StaffId
  readonly waiting: readonly WaitingRequest[]
}

function Lists(props: {
  readonly event: EventPlan
  readonly slips: readonly ReplySlip[]
  readonly staffId: string | null
}) {
  const { event, slips } = props
  const { conference } = event.index
  const eventId = conference.event.id
  const format = useFormat()
  const [, navigate] = useLocation()
  const rows = useMemo((): readonly WaitingRow[] => {
    const lists = waitingLists({ requests: conference.requests, appointments: event.appointments, slips })
    return [...lists].map(([staffId, waiting]) => ({ staffId, waiting }))
  }, [conference, event, slips])
  const columns = useMemo(() => columnsIn(event, format), [event, format])
  const open = rows.find(({ staffId }) => staffId === props.staffId) ?? null
  const requests = new Set(rows.flatMap(({ waiting }) => waiting.map(({ request }) => request.id)))
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          subtitle={
            rows.length > 0 && (
              <Figures
                figures={[
                  { label: words.figures.teachers, value: format.number(rows.length) },
                  { label: words.figures.requests, value: format.number(requests.size) },
                ]}
              />
            )
          }
          secondary={
            <Button component="a" variant="default" href={hrefOf(routes.unplaced(eventId))}>
              {words.toUnplaced}
            </Button>
          }
        />
      }
      panel={
        open && (
          <WaitingPanel
            key={open.staffId}
            event={event}
            staffId={open.staffId}
            waiting={open.waiting}
            onClose={() => navigate(routes.waiting(eventId))}
          />
        )
      }
    >
      <DataTable
        label={words.label}
        rows={rows}
        columns={columns}
        rowId={({ staffId }) => staffId}
        initialSort={{ id: 'waiting', desc: true }}
        openId={props.staffId}
        onOpen={({ staffId }) => navigate(routes.waiting(eventId, staffId), { replace: open !== null })}
        empty={
          <EmptyState
            of={['request', 'plan', 'appointment']}
            icon={<IconCircleCheck size={24} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </Page>
  )
}

function columnsIn(event: EventPlan, format: Format): readonly Column<WaitingRow>[] {
  const required = ({ waiting }: WaitingRow): number =>
    waiting.filter(({ request }) => request.priority === 'required').length
  return [
    {
      id: 'staff',
      title: words.columns.staff,
      width: 'minmax(160px, 1fr)',
      text: ({ staffId }) => event.names.staffInList(staffId),
    },
    {
      id: 'waiting',
      title: words.columns.waiting,
      width: '96px',
      align: 'end',
      text: ({ waiting }) => format.number(waiting.length),
      sortBy: ({ waiting }) => waiting.length,
    },
    {
      id: 'required',
      title: words.columns.required,
      width: '96px',
      align: 'end',
      text: (row) => (required(row) === 0 ? '' : format.number(required(row))),
      sortBy: required,
    },
    {
      id: 'next',
      title: words.columns.next,
      width: 'minmax(160px, 1fr)',
      from: 640,
      text: ({ waiting }) => (waiting[0] ? event.names.studentWithForm(waiting[0].request.studentId) : ''),
    },
  ]
}
