import { Button, Popover, Select, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Format } from '@shared/words/format'
import { listName, staffListName } from '@shared/words/names'
import { requestWords } from '@shared/words/screens/requests'
import { useFormat } from '@renderer/ui/use-format'
import { maxOptions } from './RequestFields'
import type { RequestRow } from '../event-view/request-list/request-rows'
import type { Who } from './who'

const words = requestWords.filters

/** Chooses a teacher, a family and a child, each among those who have requests. */
export function WhoFilter(props: {
  readonly rows: readonly RequestRow[]
  readonly who: Who
  readonly onChange: (who: Who) => void
}) {
  const { rows, who, onChange } = props
  const format = useFormat()
  const people = useMemo(() => peopleOf(rows, format), [rows, format])
  const picker = (key: keyof Who, label: string) => (
    <Select
      label={label}
      placeholder={words.anyone}
      searchable
      clearable
      limit={maxOptions}
      nothingFoundMessage={requestWords.form.nobody}
      // Inside the panel, so that choosing does not count as leaving it.
      comboboxProps={{ withinPortal: false }}
      data={people[key]}
      value={who[key]}
      onChange={(value) => onChange({ ...who, [key]: value })}
    />
  )
  const chosen = (['staffId', 'householdId', 'studentId'] as const).flatMap(
    (key) => people[key].find(({ value }) => value === who[key])?.label ?? [],
  )
  return (
    <Popover position="bottom-start" width={300} trapFocus>
      <Popover.Target>
        <Button variant="default" fw={400} maw={260} rightSection={<IconChevronDown size={14} />}>
          {chosen.length === 0 ? words.who : chosen.join(', ')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.who}>
        <Stack gap="xs">
          {picker('staffId', words.staff)}
          {picker('householdId', words.family)}
          {picker('studentId', words.child)}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

function peopleOf(rows: readonly RequestRow[], format: Format): Readonly<Record<keyof Who, Option[]>> {
  const [staff, families, children] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ]
  for (const row of rows) {
    for (const one of row.staff) staff.set(one.id, staffListName(one))
    if (row.household) families.set(row.household.id, withMore(row.household.name, row.household.adults))
    if (row.student) children.set(row.student.id, withMore(listName(row.student), row.form))
  }
  const inOrder = (found: ReadonlyMap<string, string>): Option[] =>
    [...found].map(([value, label]) => ({ value, label })).sort((a, b) => format.compare(a.label, b.label))
  return { staffId: inOrder(staff), householdId: inOrder(families), studentId: inOrder(children) }
}

const withMore = (name: string, more: string): string => (more === '' ? name : `${name} (${more})`)
