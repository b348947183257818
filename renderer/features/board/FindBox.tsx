import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { boardWords } from '@shared/words/screens/board'
import type { EventPlan } from '../event-view/event-plan'
import type { Describe } from '../event-view/describe'
import { matches, plain, targetKey, type SearchTarget } from './model/find'

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
  const filter: OptionsFilter = ({ options, search, limit }) => {
    const words = plain(search)
      .split(/\s+/)
      .filter((word) => word !== '')
    let left = limit
    return options.flatMap((group) => {
      if (!('group' in group)) return []
      const items = firstMatching(group.items, words, people.plainText, Math.max(left, 0))
      left -= items.length
      return items.length === 0 ? [] : [{ ...group, items }]
    })
  }
  return (
    <Select
      aria-label={boardWords.find}
      placeholder={boardWords.find}
      leftSection={<IconSearch size={16} />}
      data={people.groups}
      value={target && targetKey(target)}
      onFocus={() => setUsed(true)}
      onChange={(key) => props.onTarget(key === null ? null : (people.byKey.get(key) ?? null))}
      filter={filter}
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

function firstMatching(
  items: readonly ComboboxItem[],
  words: readonly string[],
  plainText: ReadonlyMap<string, string>,
  limit: number,
): ComboboxItem[] {
  const found: ComboboxItem[] = []
  for (const item of items) {
    if (found.length === limit) break
    if (matches(words, plainText.get(item.value) ?? '')) found.push(item)
  }
  return found
}

const nobody: ReturnType<typeof peopleOf> = { groups: [], byKey: new Map(), plainText: new Map() }

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
  const everyone = groups.flatMap(({ all }): readonly { target: SearchTarget; label: string }[] => all)
  return {
    groups: groups.map(({ group, all }) => ({
      group,
      items: all
        .map(({ target, label }) => ({ value: targetKey(target), label }))
        .sort((a, b) => format.compare(a.label, b.label)),
    })),
    byKey: new Map(everyone.map(({ target }) => [targetKey(target), target])),
    plainText: new Map(everyone.map(({ target, label }) => [targetKey(target), plain(label)])),
  }
}
