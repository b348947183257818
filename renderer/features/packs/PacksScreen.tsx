import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { AgreedRecords } from '@shared/domain/meetings/agreed-items'
import type { PackRegisterEntry, ReturnedPack } from '@shared/domain/meetings/pack'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { packsWords as words } from '@shared/words/screens/packs'
import { conflictsAmong } from '@renderer/services/pack-conflicts'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { LinkTabs } from '@renderer/ui/LinkTabs'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { DropHere } from '../ListsDrop'
import { NoSuchEvent } from '../NoSuchEvent'
import { useFilesDrop } from '../use-files-drop'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { ConflictList } from './ConflictList'
import { MakeNotice } from './MakeNotice'
import { packColumns } from './pack-columns'
import { packRows, type PackRow } from './pack-rows'
import { PackPanel } from './PackPanel'
import classes from './packs.module.css'
import { countQuarantined, QuarantineList } from './QuarantineList'
import { ReturnsNotice } from './ReturnsNotice'
import { useMakePacks } from './use-make-packs'
import { useReturns } from './use-returns'

/** The packs of an event: who holds which, making them, bringing return packs in, and what is left to decide. */
export function PacksScreen(props: { readonly eventId: EventId; readonly part: string | null }) {
  const { eventId } = props
  const state = useEventPlan(eventId)
  const entries = useQuery((queries) => queries.packs(eventId), `packs ${eventId}`)
  const returns = useQuery((queries) => queries.returnedPacks(eventId), `returned packs ${eventId}`)
  const agreed = useQuery((queries) => queries.agreed(eventId), `agreed ${eventId}`)
  if (state.kind === 'missing') return <NoSuchEvent />
  if (
    state.kind === 'loading' ||
    entries.kind === 'loading' ||
    returns.kind === 'loading' ||
    agreed.kind === 'loading'
  )
    return <PageSkeleton />
  return (
    <Packs
      event={state.value}
      part={props.part}
      entries={entries.value}
      returns={returns.value}
      minutes={agreed.value}
    />
  )
}

function Packs(props: {
  readonly event: EventPlan
  readonly part: string | null
  readonly entries: readonly PackRegisterEntry[]
  readonly returns: readonly ReturnedPack[]
  readonly minutes: AgreedRecords
}) {
  const { event, part, entries, returns, minutes } = props
  const { id: eventId, timezone } = event.index.conference.event
  const format = useFormat()
  const making = useMakePacks(eventId)
  const coming = useReturns()
  const [openId, setOpenId] = useState<StaffId | null>(null)
  const rows = useMemo(() => packRows(event, entries, returns), [event, entries, returns])
  const conflicts = useMemo(() => conflictsAmong(minutes, returns), [minutes, returns])
  const isDraggedOver = useFilesDrop(coming.take)
  const nameOf = (id: StaffId): string => event.names.staff(id) || words.formerStaff
  const isBusy = making.progress !== null || coming.progress !== null
  const open = rows.find(({ staffId }) => staffId === openId)
  const setAside = countQuarantined(returns)
  // Once every pack is out, what comes next is that they come back.
  const isOut = rows.length > 0 && rows.every(({ state, meetings }) => state !== 'none' || meetings === 0)
  const make = <MakeButton rows={rows} isNext={!isOut} disabled={isBusy} make={making.make} />
  const bring = (
    <Button
      variant={isOut ? 'filled' : 'default'}
      leftSection={<IconFileImport size={16} aria-hidden />}
      disabled={isBusy}
      onClick={coming.choose}
    >
      {words.bring}
    </Button>
  )
  const body =
    part === 'conflicts' ? (
      <ConflictList eventId={eventId} conflicts={conflicts} />
    ) : part === 'quarantine' ? (
      <QuarantineList entries={entries} returns={returns} nameOf={nameOf} timezone={timezone} />
    ) : null
  return (
    <Page
      scroll={body !== null}
      header={
        <PageHeader
          title={words.title}
          subtitle={words.intro}
          secondary={isOut ? make : bring}
          primary={isOut ? bring : make}
          below={
            <LinkTabs
              label={words.views}
              tabs={[
                { path: routes.packs(eventId), label: words.tabs.packs, here: body === null },
                {
                  path: routes.packs(eventId, 'conflicts'),
                  label: words.tabs.conflicts,
                  count: format.number(conflicts.length),
                  here: part === 'conflicts',
                },
                {
                  path: routes.packs(eventId, 'quarantine'),
                  label: words.tabs.quarantine,
                  count: format.number(setAside),
                  here: part === 'quarantine',
                },
              ]}
            />
          }
        />
      }
      panel={
        open &&
        body === null && (
          <PackPanel
            key={open.staffId}
            row={open}
            timezone={timezone}
            make={making.make}
            onClose={() => setOpenId(null)}
          />
        )
      }
    >
      <div className={classes.notices}>
        <ReturnsNotice eventId={eventId} returns={coming} nameOf={nameOf} />
        <MakeNotice eventId={eventId} making={making} nameOf={nameOf} />
      </div>
      {body ?? (
        <Register
          eventId={eventId}
          rows={rows}
          timezone={timezone}
          openId={openId}
          onOpen={setOpenId}
          make={isBusy ? null : making.make}
        />
      )}
      {isDraggedOver && <DropHere text={words.dropHere} />}
    </Page>
  )
}

/** Those who have none yet come first; once everybody has one, all are made anew. */
function MakeButton(props: {
  readonly rows: readonly PackRow[]
  readonly isNext: boolean
  readonly disabled: boolean
  readonly make: (staffIds: readonly StaffId[]) => void
}) {
  const format = useFormat()
  const all = props.rows.filter(({ meetings }) => meetings > 0)
  const missing = all.filter(({ packs }) => packs.length === 0)
  const wanted = missing.length === 0 ? all : missing
  const label =
    missing.length === 0
      ? words.makeAgain
      : missing.length === all.length
        ? words.makeAll
        : words.makeMissing(format.counted(missing.length, words.packCount))
  return (
    <Button
      variant={props.isNext ? 'filled' : 'default'}
      leftSection={<IconDeviceLaptop size={16} aria-hidden />}
      disabled={props.disabled || all.length === 0}
      onClick={() => props.make(wanted.map(({ staffId }) => staffId))}
    >
      {all.length === 0 ? words.makeAll : label}
    </Button>
  )
}

function Register(props: {
  readonly eventId: EventId
  readonly rows: readonly PackRow[]
  readonly timezone: string
  readonly openId: StaffId | null
  readonly onOpen: (staffId: StaffId) => void
  /** Null while something is under way. */
  readonly make: ((staffIds: readonly StaffId[]) => void) | null
}) {
  const { rows, timezone, make } = props
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => packColumns(format, timezone), [format, timezone])
  return (
    <DataTable
      label={words.teachers}
      rows={rows}
      columns={columns}
      rowId={({ staffId }) => staffId}
      initialSort={{ id: 'teacher', desc: false }}
      minWidth={520}
      openId={props.openId}
      onOpen={({ staffId }) => props.onOpen(staffId)}
      selection={{ ids: chosen, change: setChosen }}
      bulk={(those) => (
        <Button
          size="compact-sm"
          variant="default"
          disabled={make === null}
          onClick={() => make?.(those.map(({ staffId }) => staffId))}
        >
          {words.makeSome(format.counted(those.length, words.packCount))}
        </Button>
      )}
      empty={
        <EmptyState
          of={['plan', 'appointment', 'pack']}
          icon={<IconDeviceLaptop size={24} />}
          title={words.empty}
          text={words.emptyText}
          actions={
            <Button component="a" href={hrefOf(routes.plan(props.eventId))}>
              {words.emptyAction}
            </Button>
          }
        />
      }
    />
  )
}
