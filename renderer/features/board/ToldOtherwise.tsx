import type { Commitment } from '@shared/domain/plan/plan'
import { boardWords } from '@shared/words/screens/board'
import { hrefOf, places } from '@renderer/ui/places'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import classes from './view.module.css'

/** Where the plan differs from what families were told: each appointment as it was and as it is. Nothing where it does not. */
export function ToldOtherwise(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly changed: readonly Commitment[]
}) {
  const { changed, describe, event } = props
  if (changed.length === 0) return null
  return (
    <details className={classes.told}>
      <summary>
        {boardWords.told.all(describe.format.counted(changed.length, boardWords.told.appointments))}
      </summary>
      <ul className={classes.toldList} aria-label={boardWords.told.label} tabIndex={0}>
        {changed.map((told) => (
          <Change key={told.requestId} event={event} describe={describe} told={told} />
        ))}
      </ul>
    </details>
  )
}

function Change(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly told: Commitment
}) {
  const { describe, told } = props
  const { index, appointmentOf } = props.event
  const request = index.requests.get(told.requestId)
  const now = appointmentOf.get(told.requestId)
  if (!request) return null
  const was = describe.time(told.sessionId, told.start)
  const is = now && describe.time(now.sessionId, now.start)
  return (
    <li>
      <a href={hrefOf(places.appointment(index.conference.event.id, request.id))}>
        {boardWords.told.who(describe.child(request), describe.staffOf(request))}
      </a>
      :{' '}
      {is === undefined
        ? boardWords.told.dropped(was)
        : is === was
          ? boardWords.told.elsewhere(was)
          : boardWords.told.moved(was, is)}
    </li>
  )
}
