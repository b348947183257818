import type { Violation } from '@shared/domain/rules'
import type { RequestId, StaffId } from '@shared/kernel/ids'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'
import type { CommandFeedback, RunCommand } from '../use-commands'

/** What the appointment panel and its parts are given. */
export interface PanelProps {
  readonly event: EventPlan
  readonly describe: Describe
  readonly requestId: RequestId
  /** Rules that it breaks where it stands. */
  readonly conflicts: readonly Violation[]
  readonly run: RunCommand
  /** The outcome of the last command. */
  readonly feedback: CommandFeedback | null
  /** Absent where there is no board to move on. */
  readonly onMoveOnBoard?: (requestId: RequestId, staffId: StaffId) => void
  /** Absent on the board itself. */
  readonly onShowOnBoard?: (requestId: RequestId) => void
  /** Shows another request of the family. */
  readonly onShow: (requestId: RequestId) => void
  readonly onClose: () => void
}
