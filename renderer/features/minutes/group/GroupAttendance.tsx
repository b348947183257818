import { Button, Group, SegmentedControl, Select, Title } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { FamilyPresence } from '@shared/domain/meetings/group-minutes'
import type { Presence } from '@shared/domain/meetings/meeting'
import type { HouseholdId } from '@shared/kernel/ids'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { presenceWords } from '@shared/words/screens/minutes'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { useFormat } from '@renderer/ui/use-format'
import classes from '../minutes.module.css'

/** A list is searched, not read: more than these are not drawn. */
const maxOptions = 40

/** Who came to a group session: all by one button, family by family, and those who had not signed up. */
export function GroupAttendance(props: {
  readonly event: EventPlan
  readonly families: readonly FamilyPresence[]
  /** `ids` null: everybody who is not marked yet. */
  readonly onMark: (ids: readonly HouseholdId[] | null, presence: Presence) => void
}) {
  const { event, families, onMark } = props
  const format = useFormat()
  const inOrder = families.toSorted((a, b) => format.compare(a.household.name, b.household.name))
  const others = useMemo(() => {
    const listed = new Set(families.map(({ household }) => household.id))
    return event.index.conference.households
      .filter(({ id }) => !listed.has(id))
      .map(({ id }) => ({ value: id, label: event.names.household(id) }))
  }, [event, families])
  return (
    <section className={classes.section} aria-label={words.attendance}>
      <Title order={2} size="h4">
        {words.attendance}
      </Title>
      {families.length === 0 && <p>{words.nobody}</p>}
      <div className={classes.people}>
        {inOrder.map(({ household, children, presence }) => (
          <div key={household.id} className={classes.person} data-presence={presence}>
            <span className={classes.personName}>
              {household.name}
              {children.length > 0 && (
                <span className={classes.part}>{format.list(children.map(({ name }) => name))}</span>
              )}
            </span>
            <SegmentedControl
              size="xs"
              aria-label={words.presenceOf(household.name)}
              value={presence === 'unknown' ? '' : presence}
              onChange={(value) => onMark([household.id], value === 'present' ? 'present' : 'absent')}
              data={[
                { value: 'present', label: presenceWords.present },
                { value: 'absent', label: presenceWords.absent },
              ]}
            />
          </div>
        ))}
      </div>
      <Group gap="xs" align="flex-end">
        {families.some(({ presence }) => presence === 'unknown') && (
          <Button
            variant="light"
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            onClick={() => onMark(null, 'present')}
          >
            {words.everyoneElse}
          </Button>
        )}
        <Select
          label={words.add}
          placeholder={words.addHint}
          searchable
          limit={maxOptions}
          nothingFoundMessage={words.noFamily}
          data={others}
          value={null}
          onChange={(value) => {
            const found = event.index.conference.households.find(({ id }) => id === value)
            if (found) onMark([found.id], 'present')
          }}
          w={280}
        />
      </Group>
    </section>
  )
}
