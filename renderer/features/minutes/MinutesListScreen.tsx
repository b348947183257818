import { Button, SegmentedControl, Select } from '@mantine/core'
import { useHotkeys, useLocalStorage } from '@mantine/hooks'
import { IconFilterOff, IconNotes, IconPlayerPlay } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { MinutesState } from '@shared/domain/meetings/pair-meetings'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { minutesListWords as words } from '@shared/words/screens/minutes'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Figures } from '@renderer/ui/Figures'
import { KeyHint } from '@renderer/ui/KeyHint'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import { MinutesNotice } from './MinutesNotice'
import { useGroupRows, type GroupRow } from './group/group-rows'
import { inOrderOfTime, meetingColumns, type MinutesRow } from './meeting-columns'
import { nextToMinute, useMeetings, type Meetings } from './meeting-rows'
import { MinutesLinks } from './MinutesLinks'
import { useOpenMinutes } from './use-open-minutes'

type StateFilter = MinutesState | 'any'
const stateFilters: readonly StateFilter[] = ['any', 'not-begun', 'draft', 'final']

/** Every meeting of an event with the state of its minutes; choose whose, and take the next. */
export function MinutesListScreen(props: { readonly eventId: EventId }) {
  const { eventId } = props
  const meetings = useMeetings(eventId)
  const groups = useGroupRows(eventId)
  if (meetings.kind === 'loading' || groups === null) return <PageSkeleton />
  if (meetings.kind === 'missing' || meetings.value.rows.length + groups.length === 0)
    return <NoMeetings eventId={eventId} />
  return <MeetingList eventId={eventId} meetings={meetings.value} groups={groups} />
}

function MeetingList(props: {
  readonly eventId: EventId
  readonly meetings: Meetings
  readonly groups: readonly GroupRow[]
}) {
  const { eventId, meetings, groups } = props
  const [, navigate] = useLocation()
  const format = useFormat()
  // Whose evening this computer looks at: a habit of the person, no record of the school.
  const [staffId, setStaffId] = useLocalStorage<string | null>({
    key: `parley-minutes-of-${eventId}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const [state, setState] = useState<StateFilter>('any')
  const { open, problem } = useOpenMinutes(eventId)
  const rows = useMemo(() => inOrderOfTime([...meetings.rows, ...groups]), [meetings, groups])
  const staff = useMemo(() => staffWithMinutes(meetings.plan, rows, format), [meetings, rows, format])
  const chosen = staff.some(({ value }) => value === staffId) ? staffId : null
  const own = useMemo(
    () => rows.filter(({ staffIds }) => chosen === null || staffIds.some((id) => id === chosen)),
    [rows, chosen],
  )
  const shown = useMemo(() => own.filter((row) => state === 'any' || row.state === state), [own, state])
  const columns = useMemo(() => meetingColumns(format, chosen === null), [format, chosen])
  const next = nextToMinute(own)
  const openRow = (row: MinutesRow): void => {
    if (row.kind === 'meeting') void open(row)
    else navigate(routes.groupMinutes(eventId, row.groupSessionId))
  }
  const takeNext = (): void => {
    if (next) openRow(next)
  }
  useHotkeys([['mod+Enter', takeNext]], ['TEXTAREA'])
  const showAll = (): void => {
    setStaffId(null)
    setState('any')
  }
  const count = (wanted: MinutesState): string =>
    format.number(own.filter((row) => row.state === wanted).length)
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={words.title}
          subtitle={
            <Figures
              figures={[
                { label: words.figures.notBegun, value: count('not-begun') },
                { label: words.figures.draft, value: count('draft') },
                { label: words.figures.final, value: count('final') },
              ]}
            />
          }
          secondary={<MinutesLinks />}
          primary={
            <Button
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              rightSection={<KeyHint keys="mod+↵" />}
              disabled={next === null}
              onClick={takeNext}
            >
              {next === null ? words.nextDone : words.next}
            </Button>
          }
        />
      }
    >
      <MinutesNotice problem={problem} />
      <DataTable
        label={words.meetings}
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={openRow}
        minWidth={560}
        filters={
          <>
            <Select
              aria-label={words.staff}
              placeholder={words.everyone}
              data={staff}
              value={chosen}
              onChange={setStaffId}
              searchable
              clearable
              w={260}
            />
            <SegmentedControl
              aria-label={words.state}
              size="xs"
              value={state}
              onChange={setState}
              data={stateFilters.map((value) => ({
                value,
                label: value === 'any' ? words.anyState : words.states[value],
              }))}
            />
          </>
        }
        empty={
          <EmptyState
            icon={<IconFilterOff size={24} />}
            title={words.noneLeftTitle}
            text={words.noneLeftText}
            actions={<Button onClick={showAll}>{words.showAll}</Button>}
          />
        }
      />
    </Page>
  )
}

function staffWithMinutes(plan: EventPlan, rows: readonly MinutesRow[], format: Format) {
  const counts = new Map<string, number>()
  for (const id of rows.flatMap(({ staffIds }) => staffIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return plan.index.conference.staff
    .flatMap((one) => {
      const count = counts.get(one.id)
      return count === undefined
        ? []
        : [{ value: String(one.id), label: `${plan.names.staffInList(one.id)} (${format.number(count)})` }]
    })
    .sort((a, b) => format.compare(a.label, b.label))
}

function NoMeetings(props: { readonly eventId: EventId }) {
  return (
    <Page header={<PageHeader title={words.title} />}>
      <EmptyState
        of={['plan', 'appointment', 'meeting']}
        icon={<IconNotes size={24} />}
        title={words.emptyTitle}
        text={words.emptyText}
        actions={
          <Button component="a" href={hrefOf(routes.plan(props.eventId))}>
            {words.emptyAction}
          </Button>
        }
      />
    </Page>
  )
}
