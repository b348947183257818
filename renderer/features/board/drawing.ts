import type { Conflicts } from '../event-view/conflicts'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import type { Axis } from './model/axis'

/** How wide and how full the cells are. */
export interface BoardScale {
  readonly slotWidth: number
  readonly namesWidth: number
  readonly withNames: boolean
}

/** What all cells of one drawing of the board share: the same object until any of it differs. */
export interface Drawing {
  readonly event: EventPlan
  readonly conflicts: Conflicts
  readonly describe: Describe
  readonly axis: Axis
  readonly scale: BoardScale
}
