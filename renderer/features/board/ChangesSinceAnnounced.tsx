import { useMemo } from 'react'
import type { Commitment } from '@shared/domain/plan/plan'
import { boardWords } from '@shared/words/screens/board'
import { changedLines } from './changed-lines'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import classes from './view.module.css'

/**
 * How the plan differs from what was announced: each appointment as it was and as it is. Renders nothing where it does
 * not.
 */
export function ChangesSinceAnnounced(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly changed: readonly Commitment[]
}) {
  const { changed, describe, event } = props
  const lines = useMemo(() => changedLines(event, describe, changed), [event, describe, changed])
  if (lines.length === 0) return null
  return (
    <details className={classes.announced}>
      <summary>
        {boardWords.announced.all(describe.format.counted(lines.length, boardWords.announced.appointments))}
      </summary>
      <ul className={classes.changeList} aria-label={boardWords.announced.label} tabIndex={0}>
        {lines.map(({ requestId, href, who, what }) => (
          <li key={requestId}>
            {href === null ? who : <a href={href}>{who}</a>}: {what}
          </li>
        ))}
      </ul>
    </details>
  )
}
