import { Button } from '@mantine/core'
import {
  IconFileSpreadsheet,
  IconListCheck,
  IconMailOpened,
  IconMessages,
  IconPlus,
  type Icon,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Priority } from '@shared/domain/requests/request'
import type { EventId } from '@shared/kernel/ids'
import { requestSheetWords } from '@shared/words/screens/request-sheets'
import { requestWords } from '@shared/words/screens/requests'
import { slipWords } from '@shared/words/screens/slips'
import { teacherListWords } from '@shared/words/screens/teacher-lists'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { useApp } from '@renderer/features/app-context'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, noShows, noShowsEvent, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useUnreadable } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { DropHere } from '../ListsDrop'
import { NoSuchEvent } from '../NoSuchEvent'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { useConfirmIfAnnounced } from '../event-view/announce/use-confirm-if-announced'
import { describeIn } from '../event-view/describe'
import { AddPanel } from './AddPanel'
import { BulkActions } from './BulkActions'
import { EditPanel } from './EditPanel'
import { allRequestsColumns } from './columns'
import { NoShowsPanel } from './NoShowsPanel'
import { matches, noFilter, RequestFilters } from './RequestFilters'
import { RequestPanel } from './RequestPanel'
import sheetClasses from './sheets/request-sheets.module.css'
import { RequestSheetsNotice } from './sheets/RequestSheetsNotice'
import { RequestSheetsScreen } from './sheets/RequestSheetsScreen'
import { useRequestSheets, type RequestSheets } from './sheets/use-request-sheets'
import { RequestList } from '../event-view/request-list/RequestList'
import { requestRows, type RequestRow } from '../event-view/request-list/request-rows'

/** The address at which the form for a new request stands in place of a request's id. */
const adding = 'new'

/** All that families and the school have asked for, and how each request fares. */
export function RequestsScreen(props: { readonly eventId: EventId; readonly requestId: string | null }) {
  const event = useEventPlan(props.eventId)
  switch (event.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return <RequestsOrSheets event={event.value} requestId={props.requestId} />
  }
}

/** The requests, or what a spreadsheet that was dropped would make of them. */
function RequestsOrSheets(props: { readonly event: EventPlan; readonly requestId: string | null }) {
  const { event } = props
  const sheets = useRequestSheets(event.index.conference.event.id)
  return (
    <div className={sheetClasses.screen}>
      {sheets.read === null ? (
        <LoadedRequests {...props} sheets={sheets} />
      ) : (
        <RequestSheetsScreen sheets={sheets} read={sheets.read} names={event.names} />
      )}
      {sheets.isDraggedOver && <DropHere text={requestSheetWords.drop} />}
    </div>
  )
}

function LoadedRequests(props: {
  readonly event: EventPlan
  readonly requestId: string | null
  readonly sheets: RequestSheets
}) {
  const { event, requestId, sheets } = props
  const missedAt = noShowsEvent(requestId)
  const { plan, index } = event
  const { conference } = index
  const eventId = conference.event.id
  const format = useFormat()
  const [, navigate] = useLocation()
  const { requests: commands } = useApp().services
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const { confirm, dialog } = useConfirmIfAnnounced(event, describe)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<string | null>(null)
  const [problem, withNotice] = useSaveProblem<unknown>()
  const unread = useUnreadable('plan', 'appointment')
  const rows = useMemo(() => requestRows(index, plan), [index, plan])
  const columns = useMemo(
    () => allRequestsColumns(format, event.names, unread > 0),
    [format, event.names, unread],
  )
  const open = rows.find((row) => row.request.id === requestId) ?? null

  const goTo = (id?: string): void =>
    navigate(routes.requests(eventId, id), { replace: requestId !== null && id !== undefined })
  const withdraw = (those: readonly RequestRow[]): void => {
    const ids = those.map(({ request }) => request.id)
    const go = (): void => {
      setChosen(new Set())
      if (open && those.includes(open)) goTo()
      void withNotice(commands.withdraw(eventId, ids))
    }
    const title = requestWords.withdrawAnnounced(format.counted(those.length, requestWords.requests))
    confirm(ids, { title, confirm: requestWords.withdraw, go })
  }
  const setPriority = (those: readonly RequestRow[], priority: Priority): void =>
    void withNotice(
      commands.setPriority(
        eventId,
        those.map(({ request }) => request.id),
        priority,
      ),
    )

  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={requestWords.title}
          subtitle={
            rows.length > 0 && (
              <Figures figures={figuresOf(rows, { planned: plan !== null, unread }, format.number)} />
            )
          }
          secondary={
            <>
              <Button
                variant="default"
                leftSection={<IconFileSpreadsheet size={16} />}
                onClick={sheets.choose}
              >
                {requestSheetWords.open}
              </Button>
              <HeadingLink
                icon={IconListCheck}
                to={routes.teacherLists(eventId)}
                words={teacherListWords.open}
              />
              <HeadingLink icon={IconMailOpened} to={routes.slips(eventId)} words={slipWords.open} />
            </>
          }
          primary={
            <Button leftSection={<IconPlus size={16} />} onClick={() => goTo(adding)}>
              {requestWords.add}
            </Button>
          }
        />
      }
      panel={
        missedAt !== null ? (
          <NoShowsPanel conference={conference} from={missedAt} onClose={() => goTo()} />
        ) : requestId === adding ? (
          <AddPanel
            conference={conference}
            planned={plan !== null}
            onClose={() => goTo()}
            onAdded={goTo}
            noShows={hrefOf(routes.requests(eventId, noShows))}
          />
        ) : (
          open &&
          (editing === open.request.id ? (
            <EditPanel event={event} row={open} onClose={() => setEditing(null)} />
          ) : (
            <RequestPanel
              key={open.request.id}
              row={open}
              event={event}
              onClose={() => goTo()}
              onEdit={() => setEditing(open.request.id)}
              onWithdraw={() => withdraw([open])}
              onSetPriority={(priority) => setPriority([open], priority)}
              run={(outcome) => void withNotice(outcome)}
            />
          ))
        )
      }
    >
      {dialog}
      <RequestSheetsNotice notice={sheets.notice} />
      {problem !== null && <ErrorNotice what={requestWords.notSaved} todo={requestWords.notSavedTodo} />}
      <RequestList
        label={requestWords.label}
        rows={rows}
        columns={columns}
        initialSort={{ id: 'child', desc: false }}
        minWidth={600}
        openId={requestId}
        onOpen={goTo}
        selection={{ ids: chosen, change: setChosen }}
        bulk={(those) => <BulkActions rows={those} onSetPriority={setPriority} onWithdraw={withdraw} />}
        onDelete={withdraw}
        noFilter={noFilter}
        matches={matches}
        filters={(filter, onChange) => (
          <RequestFilters rows={rows} filter={filter} planned={plan !== null} onChange={onChange} />
        )}
        empty={
          <EmptyState
            of={['request']}
            icon={<IconMessages size={24} />}
            title={requestWords.emptyTitle}
            text={requestWords.emptyText}
            actions={<Button onClick={() => goTo(adding)}>{requestWords.add}</Button>}
          />
        }
      />
    </Page>
  )
}

/** A way from the heading to another screen of the event. */
function HeadingLink(props: { readonly icon: Icon; readonly to: string; readonly words: string }) {
  const Shape = props.icon
  return (
    <Button component="a" variant="default" leftSection={<Shape size={16} />} href={hrefOf(props.to)}>
      {props.words}
    </Button>
  )
}

function figuresOf(
  rows: readonly RequestRow[],
  { planned, unread }: { readonly planned: boolean; readonly unread: number },
  write: (count: number) => string,
) {
  const words = requestWords.figures
  const left = rows.filter(({ state }) => state === 'unplaced').length
  const all = { label: words.all, value: write(rows.length) }
  // How many have a place is not known while some of the plan cannot be read.
  if (unread > 0) return [all, { label: unreadableWords.figure, value: write(unread), tone: 'bad' as const }]
  if (!planned) return [all]
  return [
    all,
    { label: words.placed, value: write(rows.length - left) },
    { label: words.unplaced, value: write(left), tone: left > 0 ? ('bad' as const) : ('plain' as const) },
  ]
}
