import { Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { StateBadge } from '@renderer/ui/StateBadge'
import { formatTime } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import { headerHeight, type BoardGridProps } from './grid-props'
import { rangeOf, cellWords } from './cells'
import { contentAt, type Cursor, type CellContent } from './model/cursor'
import type { BoardRow, MeetingBlock } from './model/rows'
import classes from './tip.module.css'

/** All about what lies under the pointer. */
export function BoardTip(props: BoardGridProps & { readonly hovered: Cursor | null }) {
  const { scale, rows, rowHeight, hovered } = props
  const [rested] = useDebouncedValue(hovered, 250)
  const row = hovered && hovered === rested ? rows[hovered.row] : undefined
  if (!row || !hovered) return null
  const content = contentAt(row, hovered.column)
  if (content.kind === 'free') return null
  return (
    <Tooltip
      opened
      position="bottom-start"
      color="var(--parley-raised)"
      classNames={{ tooltip: classes.tip ?? '' }}
      label={<Content {...props} row={row} content={content} />}
    >
      <div
        className={classes.target}
        style={{
          left: scale.namesWidth + content.column * scale.slotWidth,
          width: content.span * scale.slotWidth,
          top: headerHeight + hovered.row * rowHeight,
          height: rowHeight,
        }}
      />
    </Tooltip>
  )
}

function Content(
  props: BoardGridProps & {
    readonly row: BoardRow
    readonly content: Exclude<CellContent, { kind: 'free' }>
  },
) {
  const { content, row } = props
  if (content.kind !== 'meeting') return <>{cellWords(props, row, content)}</>
  return <Meeting {...props} block={content} />
}

function Meeting(props: BoardGridProps & { readonly block: MeetingBlock }) {
  const { block, describe, event, axis } = props
  const range = rangeOf(axis, block)
  return (
    <div className={classes.lines}>
      {block.appointments.map((appointment) => {
        const request = event.index.requests.get(appointment.requestId)
        if (!request) return null
        const interpreter = describe.interpreter(appointment)
        const language = event.index.languageToInterpret(request)
        return (
          <div key={appointment.id}>
            <div className={classes.child}>
              {event.names.studentBesideForm(request.studentId)}{' '}
              <span className={classes.quiet}>{event.names.form(request.studentId)}</span>
            </div>
            <div>{describe.household(request)}</div>
            <div>
              {describe.staffOf(request)}, {describe.place(request, appointment.roomId)}
            </div>
            {interpreter !== null && language !== null && (
              <div>{boardWords.interpreter(interpreter, describe.format.language(language))}</div>
            )}
          </div>
        )
      })}
      <div className={classes.foot}>
        <span>
          {formatTime(range.start)}–{formatTime(range.end)}
        </span>
        <StateBadge state={block.state} />
      </div>
    </div>
  )
}
