import { IconAlertOctagon } from '@tabler/icons-react'
import { boardWords } from '@shared/words/screens/board'
import { KeyHint } from '@renderer/ui/KeyHint'
import { StateBadge } from '@renderer/ui/StateBadge'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import type { Conflicts } from '../event-view/conflicts'
import { viewOver, type Moving } from './moving'
import { startSentence } from '../event-view/start-words'
import { problemSentence } from '../event-view/problem-words'
import type { CommandFeedback } from '../event-view/use-commands'
import classes from './view.module.css'

/** Under the board: what the cells mean, what was just done, or what the place under the hand would mean. */
export function BoardFooter(props: {
  readonly event: EventPlan
  readonly conflicts: Conflicts
  readonly describe: Describe
  readonly moving: Moving | null
  readonly feedback: CommandFeedback | null
}) {
  const { moving } = props
  return moving ? <MovingFoot {...props} moving={moving} /> : <RestingFoot {...props} />
}

function MovingFoot(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly moving: Moving
}) {
  const { event, describe, moving } = props
  const over = viewOver(moving)
  const request = event.index.requests.get(moving.requestId)
  return (
    <div className={classes.foot} data-tone="moving">
      <span>{boardWords.moving(request ? describe.child(request) : '')}</span>
      <span role="status" className={classes.verdict} data-verdict={over?.kind ?? 'blocked'}>
        {over ? startSentence(event, describe, moving.requestId, over) : boardWords.outside}
      </span>
      <span className={classes.keys}>
        {moving.by === 'keys' ? boardWords.movingHelp : boardWords.movingPointer}
      </span>
    </div>
  )
}

const states = ['placed', 'pinned', 'announced', 'changed'] as const
const keys = [
  ['M', boardWords.keyMove],
  ['P', boardWords.keyPin],
  ['Del', boardWords.keyTakeOut],
  ['mod+Z', boardWords.keyUndo],
] as const

function RestingFoot(props: {
  readonly event: EventPlan
  readonly conflicts: Conflicts
  readonly describe: Describe
  readonly feedback: CommandFeedback | null
}) {
  const { feedback, event } = props
  const hasAnnounced = event.index.conference.commitments.length > 0
  return (
    <div className={classes.foot}>
      <ul className={classes.legend} aria-label={boardWords.legend}>
        {states
          .filter((state) => hasAnnounced || state === 'placed' || state === 'pinned')
          .map((state) => (
            <li key={state}>
              <StateBadge state={state} />
            </li>
          ))}
        {props.conflicts.size > 0 && (
          <li className={classes.conflict}>
            <IconAlertOctagon size={14} aria-hidden /> {boardWords.conflictWord}
          </li>
        )}
      </ul>
      <span
        role="status"
        className={classes.verdict}
        data-verdict={feedback?.kind === 'refused' ? 'blocked' : undefined}
      >
        {feedback?.kind === 'done'
          ? feedback.words
          : feedback
            ? problemSentence(event, props.describe, feedback.problem)
            : ''}
      </span>
      <span className={classes.keys} aria-hidden>
        {keys.map(([key, words]) => (
          <span key={key} className={classes.key}>
            <KeyHint keys={key} /> {words}
          </span>
        ))}
      </span>
    </div>
  )
}
