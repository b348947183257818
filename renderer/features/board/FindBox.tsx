import { Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { boardWords } from '@shared/words/screens/board'
import type { EventPlan } from '../event-view/event-plan'
import type { Describe } from '../event-view/describe'
import { targetKey, type SearchTarget } from './model/find'

/** Finds a teacher, a child or a family of the event. */
export function FindBox(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly target: SearchTarget | null
  readonly onTarget: (target: SearchTarget | null) => void
}) {
  const { target } = props
  const { index, names } = props.event
  const { format } = props.describe
  // Thousands of names are put in order only once somebody looks for one.
  const [isUsed, setUsed] = useState(false)
  const people = useMemo(
    () => (isUsed ? peopleOf(index.conference, names, format) : nobody),
    [isUsed, index, names, format],
  )
  return (
    <Select
      aria-label={boardWords.find}
      placeholder={boardWords.find}
      leftSection={<IconSearch size={16} />}
      data={people.groups}
      value={target && targetKey(target)}
      onFocus={() => setUsed(true)}
      onChange={(key) => props.onTarget(key === null ? null : (people.byKey.get(key) ?? null))}
      limit={24}
      searchable
      clearable
      nothingFoundMessage={boardWords.findNothing}
      size="xs"
      w={260}
      maxDropdownHeight={360}
    />
  )
}

const nobody: ReturnType<typeof peopleOf> = { groups: [], byKey: new Map() }

/** Everyone who can be looked for, by group, in order of name. */
function peopleOf(conference: Conference, names: PeopleNames, format: Format) {
  const groups = [
    {
      group: boardWords.findStaff,
      all: conference.staff.map((one) => ({
        target: { kind: 'staff', id: one.id } as const,
        label: names.staffInList(one.id),
      })),
    },
    {
      group: boardWords.findChildren,
      all: conference.students.map((one) => ({
        target: { kind: 'student', id: one.id } as const,
        label: [names.studentInListBesideForm(one.id), names.form(one.id)]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    },
    {
      group: boardWords.findFamilies,
      all: conference.households.map((one) => ({
        target: { kind: 'household', id: one.id } as const,
        label: names.household(one.id),
      })),
    },
  ]
  const targets = groups.flatMap(({ all }) => all.map(({ target }): SearchTarget => target))
  return {
    groups: groups.map(({ group, all }) => ({
      group,
      items: all
        .map(({ target, label }) => ({ value: targetKey(target), label }))
        .sort((a, b) => format.compare(a.label, b.label)),
    })),
    byKey: new Map(targets.map((target) => [targetKey(target), target])),
  }
}
