import type { AlreadyFinal } from '@shared/domain/meetings/edit-minutes'
import type { NotFinal, NotReady } from '@shared/domain/meetings/finish-minutes'
import { onlyStateDiffers } from '@shared/domain/meetings/follow-up'
import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { ActionId, MeetingId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { minutesSteps } from '@shared/words/screens/minutes'
import type { History } from './history'
import type { Edit, Ports, StorageProblem } from './ports'

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

/** Another window may change a record between our read and our write; then we read again, so many times. */
const attempts = 20

/** Edits of minutes, one after the other, each made on the newest record, so that two windows do not write over each other. */
export function createMinutesEdits(
  storage: Pick<Ports['storage'], 'read' | 'readAll'>,
  history: Pick<History, 'commit' | 'ifWritable'>,
) {
  let queue: Promise<unknown> = Promise.resolve()
  const createSerialQueue = <T>(work: () => Outcome<T>): Outcome<T> => {
    const next = queue.then(() => history.ifWritable(work))
    queue = next.catch(() => undefined)
    return next
  }
  const commit = async (attempt: () => Outcome<Edit | null>): Outcome => {
    for (let left = attempts; ; left--) {
      const edit = await attempt()
      if (!edit.ok) return edit
      if (edit.value === null) return ok(undefined)
      const outcome = await history.commit(edit.value)
      if (outcome.ok || outcome.error.kind !== 'changed-meanwhile' || left === 1) return outcome
    }
  }
  const rewrite = (
    id: MeetingId,
    title: string,
    change: (meeting: MeetingRecord) => Result<MeetingRecord, MinutesProblem>,
    how: Pick<Edit, 'undoable' | 'step'> = {},
  ): Outcome =>
    createSerialQueue(() =>
      commit(async () => {
        const before = await storage.read('meeting', id)
        if (!before) return err({ kind: 'gone' })
        const after = change(before)
        return after.ok
          ? ok({ title, changes: [{ kind: 'meeting', id, before, after: after.value }], ...how })
          : after
      }),
    )
  const actionsOf = async (id: MeetingId): Promise<readonly Action[]> =>
    (await storage.readAll(['action'])).action.filter((action) => action.meetingId === id)
  const rewriteAction = (
    id: ActionId,
    meetingId: MeetingId,
    after: Action | null,
    how: Pick<Edit, 'step'> = {},
  ): Outcome =>
    createSerialQueue(() =>
      commit(async () => {
        const [meeting, before] = [await storage.read('meeting', meetingId), await storage.read('action', id)]
        if (!meeting) return err({ kind: 'gone' })
        const kept = before !== null && after !== null && onlyStateDiffers(before, after)
        if (meeting.state.kind === 'final' && !kept) return err({ kind: 'already-final' })
        if (before === null && after === null) return ok(null)
        return ok({ title: minutesSteps.action, changes: [{ kind: 'action', id, before, after }], ...how })
      }),
    )

  return {
    /** After the edits before it; not at all once a write has failed. */
    createSerialQueue,
    /** Makes an edit, anew where another window came between; null: there is nothing to change. */
    commit,
    /** Changes the record of a meeting; `title` is what undo calls it. */
    rewrite,
    /** Writes an action, or removes it (null), unless the minutes are final. */
    rewriteAction,
    actionsOf,
  }
}
export type MinutesEdits = ReturnType<typeof createMinutesEdits>
