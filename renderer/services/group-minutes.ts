import {
  beginGroupMinutes,
  familiesToMark,
  familyPresence,
  groupMinutesId,
  markPresence,
  type GroupMinutes,
} from '@shared/domain/meetings/group-minutes'
import type { Presence } from '@shared/domain/meetings/meeting'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import type { EventId, GroupSessionId, HouseholdId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import type { Change, Ports, Storage } from './ports'
import { recordNames } from './record-names'

/** Why the minutes of a group session were not changed. */
export type GroupMinutesProblem = { readonly kind: 'gone' } | NotSaved

type Outcome = Promise<Result<void, GroupMinutesProblem>>

/** Attendance at group sessions and their minutes, one set for each. */
export function createGroupMinutes(
  { storage }: { readonly storage: Pick<Ports['storage'], 'read'> & Pick<Storage, 'planned'> },
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
) {
  const edit = createEditQueue<GroupMinutesProblem>(history, notSaved)
  const changeTo = (before: GroupMinutes | null, after: GroupMinutes): Change => ({
    kind: 'groupMinutes',
    id: after.id,
    before,
    after,
  })

  return {
    /** Begins the minutes of a group session, or leaves those begun as they are. */
    begin: (eventId: EventId, id: GroupSessionId): Outcome =>
      edit(async () => {
        if (await storage.read('groupMinutes', groupMinutesId(id))) return ok(null)
        const planned = await storage.planned(eventId)
        if (!planned) return err({ kind: 'gone' })
        const { index } = layOutEvent(planned)
        const one = index.groupSessions.get(id)
        const begun = one && beginGroupMinutes(index, one, recordNames(index))
        return begun
          ? ok({ title: words.undo.begin, changes: [changeTo(null, begun)] })
          : err({ kind: 'gone' })
      }),

    /** Marks families as here or not; null: all who have signed up and are not marked yet. */
    mark: (
      eventId: EventId,
      id: GroupSessionId,
      householdIds: readonly HouseholdId[] | null,
      presence: Presence,
    ): Outcome =>
      edit(async () => {
        const [before, planned] = [
          await storage.read('groupMinutes', groupMinutesId(id)),
          await storage.planned(eventId),
        ]
        if (!before || !planned) return err({ kind: 'gone' })
        const { index } = layOutEvent(planned)
        const names = recordNames(index)
        const members = index.groupSessions.get(id)?.members ?? []
        const known = familiesToMark(before, members, index, names)
        const families =
          householdIds === null
            ? known.filter((one) => one.presence === 'unknown')
            : householdIds.map(
                (household) =>
                  known.find((one) => one.household.id === household) ??
                  familyPresence(household, [], index, names),
              )
        if (families.length === 0) return ok(null)
        const after = markPresence(before, families, presence)
        return ok({ title: words.undo.mark, changes: [changeTo(before, after)] })
      }),

    /** Keeps the minutes as they are typed. */
    setText: (id: GroupSessionId, text: string, step?: string): Outcome =>
      history.commitTyped<GroupMinutesProblem>(
        ['groupMinutes'],
        async (reads) => {
          const before = await reads.one('groupMinutes', groupMinutesId(id))
          if (!before) return err({ kind: 'gone' })
          const changes = [changeTo(before, { ...before, text })]
          return ok({ title: words.undo.text, changes, ...stepOf(step) })
        },
        notSaved,
      ),
  }
}
