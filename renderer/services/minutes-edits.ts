import type { AlreadyFinal } from '@shared/domain/meetings/edit-minutes'
import type { NotFinal, NotReady } from '@shared/domain/meetings/finish-minutes'
import { onlyStateDiffers, withMoment } from '@shared/domain/meetings/follow-up'
import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { ActionId, MeetingId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { minutesSteps } from '@shared/words/screens/minutes'
import { createEditQueue } from './edit-queue'
import { asItIs, type History } from './history'
import type { Change, Edit, Ports, StorageProblem } from './ports'

export type MinutesProblem =
  | StorageProblem
  | AlreadyFinal
  | NotFinal
  | NotReady
  /** It was removed while it stood on the screen. */
  | { readonly kind: 'gone' }
  /** Something is in the draft, so it is not thrown away. */
  | { readonly kind: 'not-empty' }
  /** Another window shows the draft, and may have words that are not stored yet. */
  | { readonly kind: 'open-elsewhere' }

export type Outcome<T = void> = Promise<Result<T, MinutesProblem>>

/** Edits of minutes, each made of the newest record, so that two windows do not write over each other. */
export function createMinutesEdits(
  storage: Pick<Ports['storage'], 'read' | 'where'>,
  clock: Ports['clock'],
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
) {
  const edit = createEditQueue<MinutesProblem>(history, asItIs)
  const rewrite = (
    id: MeetingId,
    title: string,
    change: (meeting: MeetingRecord) => Result<MeetingRecord, MinutesProblem>,
    how: Pick<Edit, 'undoable' | 'step'> = {},
  ): Outcome =>
    history.commitTyped<MinutesProblem>(
      ['meeting'],
      async (reads) => {
        const before = await reads.one('meeting', id)
        if (!before) return err({ kind: 'gone' })
        const after = change(before)
        return after.ok
          ? ok({ title, changes: [{ kind: 'meeting', id, before, after: after.value }], ...how })
          : after
      },
      asItIs,
    )
  const actionsOf = (id: MeetingId): Promise<readonly Action[]> => storage.where('action', 'meetingId', id)
  const rewriteAction = (
    id: ActionId,
    meetingId: MeetingId,
    after: Action | null,
    how: Pick<Edit, 'step'> = {},
  ): Outcome =>
    history.commitTyped<MinutesProblem>(
      ['meeting', 'action'],
      async (reads) => {
        const [meeting, before] = [await reads.one('meeting', meetingId), await reads.one('action', id)]
        if (!meeting) return err({ kind: 'gone' })
        const kept = before !== null && after !== null && onlyStateDiffers(before, after)
        if (meeting.state.kind === 'final' && !kept) return err({ kind: 'already-final' })
        if (before === null && after === null) return ok(null)
        const changed = after && withMoment(before, after, clock.now())
        const change: Change = { kind: 'action', id, before, after: changed }
        return ok({ title: minutesSteps.action, changes: [change], ...how })
      },
      asItIs,
    )

  return {
    /** Makes an edit, after those before it. */
    edit,
    /** Changes the record of a meeting; `title` is what undo calls it. */
    rewrite,
    /** Writes an action, or removes it (null), unless the minutes are final. */
    rewriteAction,
    actionsOf,
  }
}
export type MinutesEdits = ReturnType<typeof createMinutesEdits>
