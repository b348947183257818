import { settled, type Settlement } from '@shared/domain/meetings/follow-up'
import { idOf, type ActionId, type MeetingId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { ok } from '@shared/kernel/result'
import { followUpWords } from '@shared/words/screens/follow-up'
import { asItIs, stepOf, type History } from './history'
import type { Change, Ports, StorageProblem } from './ports'

/** Something agreed: the meeting that it was agreed in, and the id of its item there. */
export interface ItemRef {
  readonly meetingId: MeetingId
  readonly id: string
}

/** What became of what was agreed: done, dropped or open again, and in words what came of it. Minutes may be final. */
export function createFollowUp(
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
  history: Pick<History, 'commitTyped'>,
) {
  return {
    /** Today by the school's calendar. */
    today: () => clock.today(),

    /** Notes what became of some things, as one step. Things that are no longer there are left out. */
    settle: (
      items: readonly ItemRef[],
      change: Partial<Settlement>,
      step?: string,
    ): Promise<Result<void, StorageProblem>> =>
      history.commitTyped(
        ['meeting', 'action'],
        async (reads) => {
          const how = { at: clock.now(), newId: () => idOf<ActionId>(newId()) }
          const changes: Change[] = []
          for (const { meetingId, id } of items) {
            const meeting = await reads.one('meeting', meetingId)
            const actions = await reads.where('action', 'meetingId', meetingId)
            const made = meeting && settled(meeting, actions, id, change, how)
            if (made) changes.push({ kind: 'action', id: made.after.id, ...made })
          }
          return ok(changes.length === 0 ? null : { title: followUpWords.undo, changes, ...stepOf(step) })
        },
        asItIs,
      ),
  }
}
