import { memo, type CSSProperties } from 'react'
import type { EventPlan } from './event-plan'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from './describe'
import type { Axis } from './model/axis'
import type { Standing } from './model/cursor'
import type { BoardRow as Row, MeetingBlock } from './model/rows'
import { cellId, staffHeadId, standingWords } from './cells'
import classes from './board.module.css'

/** How wide and how full the cells are. */
export interface BoardScale {
  readonly slotWidth: number
  readonly namesWidth: number
  readonly withNames: boolean
}

interface Props {
  readonly event: EventPlan
  readonly describe: Describe
  readonly axis: Axis
  readonly scale: BoardScale
  readonly row: Row
  readonly at: number
  readonly top: number
  /** The columns to draw, `to` not included. */
  readonly from: number
  readonly to: number
  /** What the keyboard stands on in this row, if it is here. */
  readonly standing: Standing | null
  /** Requests looked for; null where nothing is. */
  readonly found: ReadonlySet<RequestId> | null
  readonly movingId: RequestId | null
}

/** One member of staff's row: only what lies in the columns given is drawn. */
export const BoardRow = memo(function BoardRow(props: Props) {
  const { row, from, to, standing } = props
  const inView = (block: { readonly column: number; readonly span: number }): boolean =>
    (block.column < to && from < block.column + block.span) || block === standing
  return (
    <div
      role="row"
      aria-rowindex={props.at + 2}
      aria-owns={staffHeadId(row.staff.id)}
      className={classes.row}
      style={{ top: props.top }}
    >
      {row.idle.filter(inView).map((block) => (
        <Cell key={`${block.kind} ${block.column}`} {...props} block={block} />
      ))}
      {row.meetings.filter(inView).map((block) => (
        <Meeting key={block.appointments[0].id} {...props} block={block} />
      ))}
      {standing?.kind === 'free' && <Cell {...props} block={standing} />}
    </div>
  )
})

/** A break, time away, or the free slot that the keyboard stands on. */
function Cell(props: Props & { readonly block: Standing }) {
  const { block, scale } = props
  const width = block.span * scale.slotWidth
  return (
    <div
      id={props.standing === block ? cellId : undefined}
      role="gridcell"
      aria-colindex={Math.floor(block.column) + 2}
      aria-label={standingWords(props.describe, props.axis, props.row, block)}
      className={`${classes.cell} ${classes[block.kind]}`}
      style={{ marginLeft: scale.namesWidth + block.column * scale.slotWidth, width }}
    >
      {block.kind === 'break' && width > 44 && <span aria-hidden>{boardWords.breakShort}</span>}
    </div>
  )
}

/** Letters that two lines of a five-minute cell hold beside a mark. */
const longName = 16

function Meeting(props: Props & { readonly block: MeetingBlock }) {
  const { block, event, scale, found, describe } = props
  const text = [...new Set(block.appointments.map((row) => event.shortNameOf(row.studentId)))].join(', ')
  const language = languageOf(event, block)
  const isFound = found !== null && block.appointments.some((row) => found.has(row.requestId))
  return (
    <div
      id={props.standing === block ? cellId : undefined}
      role="gridcell"
      aria-colindex={Math.floor(block.column) + 2}
      aria-label={standingWords(describe, props.axis, props.row, block)}
      className={`${classes.cell} ${classes.meeting}`}
      data-state={block.state}
      data-column={block.column}
      data-found={isFound || undefined}
      data-dim={(found !== null && !isFound) || undefined}
      data-moving={block.appointments.some((row) => row.requestId === props.movingId) || undefined}
      style={{
        marginLeft: scale.namesWidth + block.column * scale.slotWidth + (scale.withNames ? 2 : 0.5),
        width: block.span * scale.slotWidth - (scale.withNames ? 3 : 1),
        ...(block.lanes > 1 ? laneStyle(block) : {}),
      }}
    >
      {scale.withNames && (
        <span className={classes.name} data-long={text.length > longName || undefined}>
          {(language !== null || block.state === 'pinned' || block.state === 'changed') && (
            <span className={classes.marks}>
              {language !== null && (
                <span className={classes.language}>
                  <span className={classes.glyph} data-glyph="interpreter" />
                  {language}
                </span>
              )}
              {(block.state === 'pinned' || block.state === 'changed') && (
                <span className={classes.glyph} data-glyph={block.state} />
              )}
            </span>
          )}
          {text}
        </span>
      )}
    </div>
  )
}

/** Meetings at the same time lie one above the other. */
const laneStyle = ({ lane, lanes }: MeetingBlock): CSSProperties => ({
  marginTop: `calc(var(--board-row) * ${lane / lanes})`,
  height: `calc(var(--board-row) / ${lanes} - 2px)`,
})

/** The language interpreted in a meeting, if any is. */
export function languageOf(event: EventPlan, block: MeetingBlock): string | null {
  for (const appointment of block.appointments) {
    const request = event.index.requests.get(appointment.requestId)
    const language =
      request && appointment.interpreterId !== null ? event.index.languageToInterpret(request) : null
    if (language !== null) return language
  }
  return null
}
