import { settled, settledInGroup, type Settlement } from '@shared/domain/meetings/follow-up'
import { groupMinutesId } from '@shared/domain/meetings/group-minutes'
import { groupBy } from '@shared/kernel/group-by'
import { idOf, type ActionId, type GroupSessionId, type MeetingId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { ok } from '@shared/kernel/result'
import { followUpWords } from '@shared/words/screens/follow-up'
import { asItIs, stepOf, type History } from './history'
import type { Change, Ports, StorageProblem } from './ports'

/** Something agreed: the meeting or group session that it was agreed in, and the id of its item there. */
export type ItemRef = { readonly id: string } & (
  { readonly meetingId: MeetingId } | { readonly groupSessionId: GroupSessionId }
)

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
        ['meeting', 'action', 'groupMinutes'],
        async (reads) => {
          const how = { at: clock.now(), newId: () => idOf<ActionId>(newId()) }
          const changes: Change[] = []
          for (const item of items) {
            if (!('meetingId' in item)) continue
            const { id, meetingId } = item
            const meeting = await reads.one('meeting', meetingId)
            const actions = await reads.where('action', 'meetingId', meetingId)
            const made = meeting && settled(meeting, actions, id, change, how)
            if (made) changes.push({ kind: 'action', id: made.after.id, ...made })
          }
          const inGroups = items.flatMap((item) => ('groupSessionId' in item ? [item] : []))
          for (const [groupSessionId, own] of groupBy(inGroups, (item) => item.groupSessionId)) {
            const before = await reads.one('groupMinutes', groupMinutesId(groupSessionId))
            const after = before && settledInGroup(before, new Set(own.map(({ id }) => id)), change, how.at)
            if (after) changes.push({ kind: 'groupMinutes', id: after.id, before, after })
          }
          return ok(changes.length === 0 ? null : { title: followUpWords.undo, changes, ...stepOf(step) })
        },
        asItIs,
      ),
  }
}
