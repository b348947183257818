import { Anchor } from '@mantine/core'
import { householdsOf } from '@shared/domain/events/group-session'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { PeopleNames } from '@shared/words/people-names'
import { eventWords } from '@shared/words/screens/event'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event.module.css'

/** The group sessions of an event in order of time, with how many families have signed up; they are changed on a screen of their own. */
export function GroupSessionList({
  index,
  names,
}: {
  readonly index: ConferenceIndex
  readonly names: Pick<PeopleNames, 'staff'>
}) {
  const format = useFormat()
  const words = eventWords.groupSessions
  const inOrder = groupSessionsOf(index, null)
  const eventId = index.conference.event.id
  return (
    <>
      {inOrder.length === 0 && <p className={classes.note}>{words.none}</p>}
      <ul className={classes.groupSessions}>
        {inOrder.map((one) => {
          const { capacity = null, waiting: queue = [] } = index.groupSessions.get(one.id) ?? {}
          const signedUp = householdsOf(one.members).length
          const waiting = householdsOf(queue).length
          return (
            <li key={one.id}>
              <Anchor href={hrefOf(routes.groupSessions(eventId, one.id))}>{one.title}</Anchor>
              <span>
                {[
                  `${format.shortDate(one.date)} ${format.range(one)}`,
                  format.list(one.staffIds.map((id) => names.staff(id))),
                  one.room?.name ?? '',
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </span>
              <span>
                {capacity === null
                  ? words.signedUp(format.counted(signedUp, words.families))
                  : words.signedUpOf(format.number(signedUp), format.counted(capacity, words.families))}
                {waiting > 0 && `, ${words.waiting(format.number(waiting))}`}
              </span>
            </li>
          )
        })}
      </ul>
      <p className={classes.note}>
        <Anchor href={hrefOf(routes.groupSessions(eventId))}>
          {inOrder.length === 0 ? words.add : words.change}
        </Anchor>
      </p>
    </>
  )
}
