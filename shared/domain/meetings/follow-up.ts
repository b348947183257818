import type { ActionId } from '@shared/kernel/ids'
import type { Action, MeetingRecord } from './meeting'

/** An open action for every target that has none yet, with the target's words, owner and date. */
export function actionsFromTargets(
  meeting: MeetingRecord,
  actions: readonly Action[],
  newId: () => ActionId,
): readonly Action[] {
  const followed = new Set(actions.map((action) => action.targetId))
  return meeting.targets
    .filter((target) => !followed.has(target.id) && target.what.trim() !== '')
    .map((target) => ({
      id: newId(),
      meetingId: meeting.id,
      targetId: target.id,
      what: target.what,
      owner: target.who,
      due: target.by,
      state: 'open',
    }))
}

/** Final minutes keep what was agreed, its owner and due date; whether it was done goes on changing. */
export const onlyStateDiffers = (before: Action, after: Action): boolean =>
  before.what === after.what && before.owner === after.owner && before.due === after.due
