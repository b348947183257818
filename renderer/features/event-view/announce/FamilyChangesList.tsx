import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { announceWords as words } from '@shared/words/screens/announce'
import { useFormat } from '@renderer/ui/use-format'
import { describeIn } from '../describe'
import type { EventPlan } from '../event-plan'
import { changeText, groupChangeText, whoWords } from './change-text'
import { asAnnounced, type FamilyChanges } from './changes-since-announced'
import classes from './announce.module.css'

/** Families listed at once: whoever wants to see more looks at the board. */
const maxShown = 200

/** The families whose meetings change, each meeting as it was and as it is. Renders nothing for the first revision. */
export function FamilyChangesList(props: {
  readonly event: EventPlan
  readonly changes: readonly FamilyChanges[]
}) {
  const { changes } = props
  // A family or child that an update removed is named too.
  const event = asAnnounced(props.event)
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const families = useMemo(
    () =>
      changes
        .map((one) => ({ ...one, name: event.names.household(one.householdId) }))
        .toSorted((a, b) => format.compare(a.name, b.name)),
    [changes, event, format],
  )
  if (!event.announced || families.length === 0) return null
  const all = families.reduce(
    (sum, { changes: own, groupChanges }) => sum + own.length + groupChanges.length,
    0,
  )
  const hidden = families.length - maxShown
  return (
    <>
      <Text size="sm" mt="xs">
        {words.changedFamilies(
          format.counted(families.length, words.families),
          format.counted(all, words.changes),
          format.number(event.announced.announcement.revision),
        )}
      </Text>
      <ul className={classes.families} aria-label={words.changedFamiliesList} tabIndex={0}>
        {families.slice(0, maxShown).map(({ householdId, name, changes: own, groupChanges }) => (
          <li key={householdId}>
            {name}
            <ul className={classes.changes}>
              {own.map((change) => (
                <li key={`${change.kind} ${change.requestId}`}>
                  {whoWords(event, describe, change)}: {changeText(event, describe, change)}
                </li>
              ))}
              {groupChanges.map((change) => (
                <li key={(change.is ?? change.was).id}>
                  {(change.is ?? change.was).title}: {groupChangeText(event, describe, change)}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {hidden > 0 && <li>{words.more(format.counted(hidden, words.families))}</li>}
      </ul>
    </>
  )
}
