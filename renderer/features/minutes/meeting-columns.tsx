import { Group, Text } from '@mantine/core'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { minutesListWords as words } from '@shared/words/screens/minutes'
import type { Column } from '@renderer/ui/DataTable'
import { StateBadge } from '@renderer/ui/StateBadge'
import type { GroupRow } from './group/group-rows'
import type { MeetingRow } from './meeting-rows'

/** What may have minutes: a meeting, or a group session. */
export type MinutesRow = MeetingRow | GroupRow

/** The columns of a list of meetings; `withStaff` where it is of more than one of them. */
export function meetingColumns(format: Format, withStaff: boolean): readonly Column<MinutesRow>[] {
  const text = (id: 'child' | 'form' | 'family' | 'room', width: string, from = 0): Column<MinutesRow> => ({
    id,
    from,
    title: words.columns[id],
    width,
    wraps: true,
    text: (row) => row[id],
  })
  const staff: Column<MinutesRow> = {
    id: 'staff',
    title: words.columns.staff,
    width: 'minmax(100px, 1.2fr)',
    text: (row) => format.list(row.staff),
  }
  return [
    {
      id: 'time',
      title: words.columns.time,
      width: '132px',
      text: (row) => `${format.shortDate(row.date)} ${formatTime(row.slot.start)}`,
      sortBy: (row) => `${row.date} ${formatTime(row.slot.start)}`,
      align: 'end',
    },
    text('child', 'minmax(120px, 1.6fr)'),
    text('family', 'minmax(110px, 1.4fr)'),
    text('form', '64px', 760),
    ...(withStaff ? [staff] : []),
    text('room', 'minmax(96px, 0.8fr)', 860),
    {
      id: 'state',
      title: words.columns.state,
      width: 'minmax(116px, 0.9fr)',
      text: (row) => words.states[row.state] + (isInPlan(row) ? '' : ` ${words.notInPlan}`),
      cell: (row) => <StateCell row={row} />,
    },
  ]
}

/** Rows in order of time. */
export const inOrderOfTime = (rows: readonly MinutesRow[]): readonly MinutesRow[] =>
  rows.toSorted((a, b) => a.date.localeCompare(b.date, 'en') || a.slot.start - b.slot.start)

const isInPlan = (row: MinutesRow): boolean =>
  row.kind === 'meeting' ? row.appointment !== null : row.isInEvent

function StateCell({ row }: { readonly row: MinutesRow }) {
  return (
    <Group gap={8} wrap="nowrap">
      <StateBadge state={row.state === 'not-begun' ? 'notBegun' : row.state} />
      {!isInPlan(row) && (
        <Text size="xs" c="dimmed" truncate>
          {words.notInPlan}
        </Text>
      )}
    </Group>
  )
}
