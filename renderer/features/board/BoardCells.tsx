import { memo, type CSSProperties } from 'react'
import { boardWords } from '@shared/words/screens/board'
import { cellId, isInConflict, cellWords } from './cells'
import type { EventPlan } from '../event-view/event-plan'
import type { Drawing } from './drawing'
import type { CellContent } from './model/cursor'
import type { BoardRow, MeetingBlock } from './model/rows'
import classes from './board.module.css'

interface CellProps<Block extends CellContent> {
  readonly drawing: Drawing
  readonly row: BoardRow
  readonly block: Block
  /** The keyboard stands here. */
  readonly isCurrent: boolean
}

/** A group session, a break, time away, or the free slot that the keyboard stands on. */
export const IdleCell = memo(function IdleCell(props: CellProps<Exclude<CellContent, MeetingBlock>>) {
  const { block, row, drawing } = props
  const { scale } = drawing
  const width = block.span * scale.slotWidth
  return (
    <div
      id={props.isCurrent ? cellId : undefined}
      role="gridcell"
      aria-colindex={Math.floor(block.column) + 2}
      aria-label={cellWords(drawing, row, block)}
      className={`${classes.cell} ${idleClasses[block.kind]}`}
      style={{ marginLeft: scale.namesWidth + block.column * scale.slotWidth, width }}
    >
      {block.kind === 'group-session' && width > 30 && (
        <span aria-hidden className={classes.groupTitle}>
          {block.groupSession.title}
        </span>
      )}
      {block.kind === 'break' && width > 44 && <span aria-hidden>{boardWords.breakShort}</span>}
    </div>
  )
})

const idleClasses = {
  away: classes.away,
  break: classes.break,
  free: classes.free,
  'group-session': classes.group,
}

/** Letters that two lines of a five-minute cell hold beside a mark. */
const longName = 16

interface MeetingProps extends CellProps<MeetingBlock> {
  readonly search: 'none' | 'found' | 'other'
  readonly isMoving: boolean
}

/**
 * A meeting. The style sheet draws it from attributes, and one label describes it to a screen reader: hundreds are in
 * view, and every further element or hidden text would slow down scrolling.
 */
export const MeetingCell = memo(function MeetingCell(props: MeetingProps) {
  const { block, drawing } = props
  const { event, scale } = drawing
  const text = [...new Set(block.appointments.map((row) => event.names.studentInShort(row.studentId)))].join(
    ', ',
  )
  return (
    <div
      id={props.isCurrent ? cellId : undefined}
      role="gridcell"
      aria-colindex={Math.floor(block.column) + 2}
      aria-label={cellWords(drawing, props.row, block)}
      className={`${classes.cell} ${classes.meeting}`}
      data-name={scale.withNames ? text : undefined}
      data-long={(scale.withNames && text.length > longName) || undefined}
      data-state={block.state}
      data-conflict={isInConflict(drawing.conflicts, block) || undefined}
      data-search={props.search === 'none' ? undefined : props.search}
      data-moving={props.isMoving || undefined}
      style={{
        marginLeft: scale.namesWidth + block.column * scale.slotWidth + (scale.withNames ? 2 : 0.5),
        width: block.span * scale.slotWidth - (scale.withNames ? 3 : 1),
        ...(block.lanes > 1 ? laneStyle(block) : {}),
      }}
    >
      {scale.withNames && (
        <Marks event={event} block={block} isInConflict={isInConflict(drawing.conflicts, block)} />
      )}
    </div>
  )
})

function Marks(props: {
  readonly event: EventPlan
  readonly block: MeetingBlock
  readonly isInConflict: boolean
}) {
  const { event, block } = props
  const language = languageOf(event, block)
  const shape = block.state === 'pinned' || block.state === 'changed' ? block.state : null
  const glyph = props.isInConflict ? 'conflict' : shape
  if (language === null && glyph === null) return null
  return (
    <span className={classes.marks}>
      {language !== null && (
        <span className={classes.language} data-code={language}>
          <span className={classes.glyph} data-glyph="interpreter" />
        </span>
      )}
      {glyph && <span className={classes.glyph} data-glyph={glyph} />}
    </span>
  )
}

/** Meetings at the same time lie one above the other. */
const laneStyle = ({ lane, lanes }: MeetingBlock): CSSProperties => ({
  marginTop: `calc(var(--board-row) * ${lane / lanes})`,
  height: `calc(var(--board-row) / ${lanes} - 2px)`,
})

/** The language interpreted in a meeting, if any is. */
function languageOf(event: EventPlan, block: MeetingBlock): string | null {
  for (const appointment of block.appointments) {
    const request = event.index.requests.get(appointment.requestId)
    const language =
      request && appointment.interpreterId !== null ? event.index.languageToInterpret(request) : null
    if (language !== null) return language
  }
  return null
}
