import type { Session } from '@shared/domain/events/event'
import type { SessionId } from '@shared/kernel/ids'
import { minuteOfDay, type Minutes } from '@shared/kernel/time'
import type { Place } from '../../event-view/starts'

/**
 * The board's time axis: the slots of one or more sessions side by side, counted in columns of one slot each.
 * A column may be a fraction where a break or a window lies off the grid.
 */
export interface Axis {
  readonly slotMinutes: Minutes
  readonly stretches: readonly Stretch[]
  readonly columns: number
}

/** One session's place on the axis. */
export interface Stretch {
  readonly session: Session
  readonly first: number
  readonly columns: number
}

export function axisOf(sessions: readonly Session[], slotMinutes: Minutes): Axis {
  const stretches: Stretch[] = []
  let columns = 0
  for (const session of sessions) {
    const wide = Math.ceil((session.end - session.start) / slotMinutes)
    stretches.push({ session, first: columns, columns: wide })
    columns += wide
  }
  return { slotMinutes, stretches, columns }
}

/** Where a minute of a session lies, held inside the session's stretch; null where the axis does not show the session. */
export function columnOf(axis: Axis, sessionId: SessionId, minute: number): number | null {
  const stretch = axis.stretches.find(({ session }) => session.id === sessionId)
  if (!stretch) return null
  const along = (minute - stretch.session.start) / axis.slotMinutes
  return stretch.first + Math.min(Math.max(along, 0), stretch.columns)
}

export function stretchAt(axis: Axis, column: number): Stretch | null {
  return axis.stretches.find(({ first, columns }) => first <= column && column < first + columns) ?? null
}

/** The start of the slot that a column lies in; null outside the axis. */
export function placeAt(axis: Axis, column: number): Place | null {
  const stretch = stretchAt(axis, column)
  if (!stretch) return null
  const slot = Math.floor(column - stretch.first)
  return {
    sessionId: stretch.session.id,
    start: minuteOfDay(stretch.session.start + slot * axis.slotMinutes),
  }
}
