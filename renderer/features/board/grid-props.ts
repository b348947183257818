import type { Ref } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import type { BoardScale } from './drawing'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import type { Place } from '../event-view/starts'
import type { Axis } from './model/axis'
import type { Conflicts } from '../event-view/conflicts'
import type { Cursor } from './model/cursor'
import type { BoardRow as Row, MeetingBlock } from './model/rows'
import type { Moving } from './moving'

export interface BoardCommands {
  open(requestId: RequestId): void
  /** Starts moving a meeting. */
  lift(block: MeetingBlock, row: Row, by: Moving['by']): void
  /** Moves the ghost of the meeting over a place. */
  hold(place: Place | null): void
  /** Moves it to the next or previous possible time. */
  holdPossible(by: 1 | -1): void
  drop(): void
  putBack(): void
  pin(requestId: RequestId): void
  takeOut(requestId: RequestId): void
  showSession(key: string): void
}

export interface BoardHandle {
  goTo(cursor: Cursor): void
  focus(): void
}

export interface BoardGridProps {
  readonly handle: Ref<BoardHandle>
  readonly event: EventPlan
  readonly conflicts: Conflicts
  readonly describe: Describe
  readonly rows: readonly Row[]
  readonly axis: Axis
  readonly scale: BoardScale
  readonly rowHeight: number
  readonly label: string
  readonly found: ReadonlySet<RequestId> | null
  readonly moving: Moving | null
  readonly commands: BoardCommands
  readonly calendarHref: (row: Row) => string
}

/** Of the times above the rows, in pixels. */
export const headerHeight = 48
