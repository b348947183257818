import type { RequestId, SessionId, StaffId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import type { Starts, StartView } from '../event-view/starts'

/** A meeting in the hand: lifted from its place, or a request that has none yet. */
export interface Moving {
  readonly requestId: RequestId
  readonly staffIds: readonly StaffId[]
  /** The row it is moved along. */
  readonly staffId: StaffId
  readonly starts: Starts
  /** Its length, in columns. */
  readonly span: number
  readonly by: 'keys' | 'pointer'
  /** Where it is held; null outside every session. */
  readonly over: { readonly sessionId: SessionId; readonly start: MinuteOfDay } | null
}

export const viewOver = (moving: Moving): StartView | null =>
  moving.over && moving.starts.at(moving.over.sessionId, moving.over.start)
