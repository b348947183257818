import { householdsOf } from '@shared/domain/events/group-session'
import { formatTime, minuteOfDay, type TimeRange } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { Drawing } from './drawing'
import { spoken } from '../event-view/describe'
import { stretchAt, type Axis } from './model/axis'
import type { CellContent } from './model/cursor'
import type { Conflicts } from '../event-view/conflicts'
import type { BoardRow, MeetingBlock } from './model/rows'

/** The element that the keyboard stands on; there is one board on a page. */
export const cellId = 'board-cell'

/** What a cell says to whoever cannot see it. */
export function cellWords(
  { describe, axis, conflicts }: Pick<Drawing, 'describe' | 'axis' | 'conflicts'>,
  row: BoardRow,
  content: CellContent,
): string {
  const range = rangeOf(axis, content)
  const staff = describe.staff(row.staff.id)
  switch (content.kind) {
    case 'meeting':
      return [
        ...content.appointments.map((appointment) => describe.appointment(appointment, content.state)),
        ...(isInConflict(conflicts, content) ? [boardWords.breaksRules] : []),
      ].join('; ')
    case 'group-session':
      return boardWords.groupSession(
        content.groupSession.title,
        staff,
        spoken(content.groupSession),
        describe.format.counted(householdsOf(content.groupSession.members).length, boardWords.families),
      )
    case 'break':
      return boardWords.break(staff, spoken(range))
    case 'away':
      return boardWords.away(staff, spoken(range))
    case 'free':
      return boardWords.free(staff, formatTime(range.start))
  }
}

/** The minutes that a stretch of columns covers. */
export function rangeOf(axis: Axis, block: { readonly column: number; readonly span: number }): TimeRange {
  const stretch = stretchAt(axis, block.column)
  if (!stretch) return { start: minuteOfDay(0), end: minuteOfDay(0) }
  const start = stretch.session.start + (block.column - stretch.first) * axis.slotMinutes
  return { start: minuteOfDay(start), end: minuteOfDay(start + block.span * axis.slotMinutes) }
}

/** Whether a meeting breaks a rule where it stands. */
export const isInConflict = (conflicts: Conflicts, block: MeetingBlock): boolean =>
  conflicts.size > 0 && block.appointments.some((appointment) => conflicts.has(appointment.requestId))
