import { Button, SegmentedControl, Select } from '@mantine/core'
import {
  IconChartBar,
  IconCheck,
  IconFilterOff,
  IconListCheck,
  IconPrinter,
  IconUserQuestion,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import {
  askAgainWords,
  followUpFilters,
  followUpWords as words,
  type FollowUpFilter,
} from '@shared/words/screens/follow-up'
import { leadersWords } from '@shared/words/screens/leaders'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Figures } from '@renderer/ui/Figures'
import { FilterSelect } from '@renderer/ui/FilterSelect'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, noShows, noShowsEvent, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp } from '../app-context'
import { useSavePaper } from '../use-save-paper'
import { followUpColumns } from './follow-up-columns'
import { isOfFilter, refOf, useFollowUp, type FollowUpRow } from './follow-up-rows'
import { AskAgainPanel } from './AskAgainPanel'
import { ItemPanel } from './ItemPanel'

type Scope = keyof typeof words.scopes

/** What was agreed in meetings, by owner and due date: what is overdue, what is done, and what came of it. */
export function FollowUpScreen(props: { readonly eventId: EventId; readonly itemId: string | null }) {
  const [scope, setScope] = useState<Scope>('event')
  const rows = useFollowUp(scope === 'event' ? props.eventId : null)
  if (rows.kind === 'loading') return <PageSkeleton />
  return <Agreed {...props} rows={rows.value} scope={scope} setScope={setScope} />
}

function Agreed(props: {
  readonly eventId: EventId
  readonly itemId: string | null
  readonly rows: readonly FollowUpRow[]
  readonly scope: Scope
  readonly setScope: (scope: Scope) => void
}) {
  const { eventId, itemId, rows, scope } = props
  const { followUp, print } = useApp().services
  const format = useFormat()
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState<FollowUpFilter | null>('open')
  const [owner, setOwner] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [problem, withNotice] = useSaveProblem<unknown>()
  const savePaper = useSavePaper(words.nothingToPrint)
  const owners = useMemo(() => ownersOf(rows, format), [rows, format])
  const own = owners.some(({ value }) => value === owner) ? owner : null
  const ofOwner = useMemo(() => rows.filter((row) => own === null || row.ownerKey === own), [rows, own])
  const shown = useMemo(
    () => ofOwner.filter((row) => filter === null || isOfFilter(row, filter)),
    [ofOwner, filter],
  )
  const columns = useMemo(() => followUpColumns(format, scope === 'all'), [format, scope])
  const open = rows.find(({ id }) => id === itemId) ?? null
  const count = (wanted: FollowUpFilter): number => ofOwner.filter((row) => isOfFilter(row, wanted)).length
  const goTo = (id?: string): void =>
    navigate(routes.followUp(eventId, id), { replace: open !== null && id !== undefined })
  const markDone = (those: readonly FollowUpRow[]): void => {
    setChosen(new Set())
    void withNotice(followUp.settle(those.map(refOf), { state: 'done' }))
  }
  const showAll = (): void => {
    setFilter(null)
    setOwner(null)
  }
  const scopes = (
    <SegmentedControl
      size="xs"
      aria-label={words.scope}
      value={scope}
      onChange={(value) => props.setScope(value === 'all' ? 'all' : 'event')}
      data={[
        { value: 'event', label: words.scopes.event },
        { value: 'all', label: words.scopes.all },
      ]}
    />
  )
  const overdue = count('overdue')
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
                  { label: words.figures.open, value: format.number(count('open')) },
                  {
                    label: words.figures.overdue,
                    value: format.number(overdue),
                    tone: overdue > 0 ? 'bad' : 'plain',
                  },
                  { label: words.figures.done, value: format.number(count('done')) },
                ]}
              />
            )
          }
          secondary={
            <>
              <Button
                component="a"
                href={hrefOf(routes.leaders(eventId))}
                variant="default"
                leftSection={<IconChartBar size={16} aria-hidden />}
              >
                {leadersWords.title}
              </Button>
              <Button
                variant="default"
                leftSection={<IconUserQuestion size={16} aria-hidden />}
                onClick={() => goTo(noShows)}
              >
                {askAgainWords.open}
              </Button>
            </>
          }
          primary={
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() =>
                savePaper((locale) => print.followUpPdf(scope === 'event' ? eventId : null, locale))
              }
            >
              {words.print}
            </Button>
          }
        />
      }
      panel={
        noShowsEvent(itemId) !== null ? (
          <AskAgainPanel eventId={eventId} onClose={() => goTo()} />
        ) : (
          open && (
            <ItemPanel
              key={open.id}
              row={open}
              settle={(change, step) => withNotice(followUp.settle([refOf(open)], change, step))}
              onClose={() => goTo()}
            />
          )
        )
      }
    >
      {problem !== null && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      <DataTable
        label={words.items}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        openId={itemId}
        onOpen={({ id }) => goTo(id)}
        minWidth={560}
        selection={{ ids: chosen, change: setChosen }}
        bulk={(those) => (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => markDone(those)}
          >
            {words.markDone(format.counted(those.length, words.counted))}
          </Button>
        )}
        filters={
          <>
            {scopes}
            <Select
              w={220}
              aria-label={words.owner}
              placeholder={words.anyOwner}
              data={owners}
              value={own}
              onChange={setOwner}
              searchable
              clearable
            />
            <FilterSelect
              label={words.state}
              all={words.anyState}
              width={190}
              options={followUpFilters}
              words={words.filters}
              count={count}
              value={filter}
              onChange={setFilter}
            />
          </>
        }
        empty={
          rows.length === 0 ? (
            <EmptyState
              of={['meeting', 'action', 'groupMinutes']}
              icon={<IconListCheck size={24} />}
              title={words.emptyTitle}
              text={words.emptyText}
              actions={
                <>
                  <Button component="a" href={hrefOf(routes.minutes(eventId))}>
                    {words.emptyAction}
                  </Button>
                  {scopes}
                </>
              }
            />
          ) : (
            <EmptyState
              icon={<IconFilterOff size={24} />}
              title={words.noneTitle}
              text={words.noneText}
              actions={
                <>
                  <Button onClick={showAll}>{words.showAll}</Button>
                  {scopes}
                </>
              }
            />
          )
        }
      />
    </Page>
  )
}

/** Select wants a value for everyone, so that nobody's things have one too. */
const ownersOf = (rows: readonly FollowUpRow[], format: Format) =>
  [...new Map(rows.map((row) => [row.ownerKey, row.owner.trim()]))]
    .map(([value, name]) => ({ value, label: name === '' ? words.nobody : name }))
    .sort((a, b) => format.compare(a.label, b.label))
