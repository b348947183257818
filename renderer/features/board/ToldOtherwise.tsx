import { useMemo } from 'react'
import type { Commitment } from '@shared/domain/plan/plan'
import { boardWords } from '@shared/words/screens/board'
import { changedLines } from './announce/changed-lines'
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
  const lines = useMemo(() => changedLines(event, describe, changed), [event, describe, changed])
  if (lines.length === 0) return null
  return (
    <details className={classes.told}>
      <summary>
        {boardWords.told.all(describe.format.counted(lines.length, boardWords.told.appointments))}
      </summary>
      <ul className={classes.toldList} aria-label={boardWords.told.label} tabIndex={0}>
        {lines.map(({ requestId, href, who, what }) => (
          <li key={requestId}>
            {href === null ? who : <a href={href}>{who}</a>}: {what}
          </li>
        ))}
      </ul>
    </details>
  )
}
