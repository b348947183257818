import { memo } from 'react'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { BoardScale } from './drawing'
import type { Describe } from '../event-view/describe'
import type { Axis } from './model/axis'
import classes from './board.module.css'

/** The times over the columns, with the date over each session; stays in view. */
export const TimeHeader = memo(function TimeHeader(props: {
  readonly axis: Axis
  readonly scale: BoardScale
  readonly from: number
  readonly to: number
  readonly describe: Describe
}) {
  const { axis, scale, describe } = props
  return (
    <div role="row" aria-rowindex={1} className={classes.timeHead}>
      <span role="columnheader" aria-colindex={1} className={classes.corner}>
        {boardWords.staff}
      </span>
      {axis.stretches.map(({ session, first, columns }) => (
        <span
          key={session.id}
          aria-hidden
          className={classes.day}
          style={{ left: scale.namesWidth + first * scale.slotWidth, width: columns * scale.slotWidth }}
        >
          <span className={classes.dayName}>{describe.format.dayAndDate(session.date)}</span>
        </span>
      ))}
      {ticksOf(axis, scale, props.from, props.to).map(({ column, time, hour, date }) => (
        <span
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          aria-label={axis.stretches.length > 1 ? `${describe.format.shortDate(date)} ${time}` : undefined}
          className={classes.tick}
          data-hour={hour}
          style={{ left: scale.namesWidth + column * scale.slotWidth }}
        >
          {time}
        </span>
      ))}
    </div>
  )
})

/** A time label needs about 44 px: where slots are narrower, only every second, third ... is labelled. */
function ticksOf(axis: Axis, scale: BoardScale, from: number, to: number) {
  const every = everyMinutes(axis.slotMinutes, scale.slotWidth)
  return axis.stretches.flatMap(({ session, first, columns }) =>
    Array.from({ length: columns }, (_, slot) => ({
      column: first + slot,
      minute: session.start + slot * axis.slotMinutes,
    }))
      .filter(({ column, minute }) => column >= from && column < to && minute % every === 0)
      .map(({ column, minute }) => ({
        column,
        time: formatTime(minuteOfDay(minute)),
        hour: minute % 60 === 0,
        date: session.date,
      })),
  )
}

function everyMinutes(slot: number, width: number): number {
  const steps = [slot, 10, 15, 20, 30, 60, 120, 240].filter((step) => step % slot === 0)
  return steps.find((step) => (step / slot) * width >= 44) ?? 240
}
