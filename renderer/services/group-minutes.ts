import {
  beginGroupMinutes,
  familiesToMark,
  familyPresence,
  groupMinutesId,
  markPresence,
  type GroupMinutes,
  type TypedGroupAction,
} from '@shared/domain/meetings/group-minutes'
import type { AlreadyFinal } from '@shared/domain/meetings/edit-minutes'
import {
  addGroupAddendum,
  editGroupDraft,
  finaliseGroup,
  putGroupAction,
  typeGroupAddendum,
} from '@shared/domain/meetings/finish-group-minutes'
import type { NotFinal, NotReady } from '@shared/domain/meetings/finish-minutes'
import type { Presence } from '@shared/domain/meetings/meeting'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import type { EventId, GroupSessionId, HouseholdId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import type { Change, Edit, Ports, Storage } from './ports'
import { recordNames } from './record-names'

/** Why the minutes of a group session were not changed. */
export type GroupMinutesProblem = { readonly kind: 'gone' } | AlreadyFinal | NotFinal | NotReady | NotSaved

type Outcome = Promise<Result<void, GroupMinutesProblem>>

/** Attendance at group sessions and their minutes, one set for each. */
export function createGroupMinutes(
  {
    storage,
    clock,
  }: { readonly storage: Pick<Ports['storage'], 'read'> & Pick<Storage, 'planned'> } & Pick<Ports, 'clock'>,
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
) {
  const edit = createEditQueue<GroupMinutesProblem>(history, notSaved)
  const changeTo = (before: GroupMinutes | null, after: GroupMinutes): Change => ({
    kind: 'groupMinutes',
    id: after.id,
    before,
    after,
  })
  /** The minutes as they are now, and all families that are to be marked. */
  const readNow = async (eventId: EventId, id: GroupSessionId) => {
    const before = await storage.read('groupMinutes', groupMinutesId(id))
    const planned = await storage.planned(eventId)
    if (!before || !planned) return null
    const { index } = layOutEvent(planned)
    const names = recordNames(index)
    const families = familiesToMark(before, index.groupSessions.get(id)?.members ?? [], index, names)
    return { before, families, index, names }
  }
  /** Changes what is typed, after all that was typed before. */
  const rewrite = (
    id: GroupSessionId,
    title: string,
    change: (minutes: GroupMinutes) => Result<GroupMinutes, GroupMinutesProblem>,
    how: Pick<Edit, 'undoable' | 'step'> = {},
  ): Outcome =>
    history.commitTyped<GroupMinutesProblem>(
      ['groupMinutes'],
      async (reads) => {
        const before = await reads.one('groupMinutes', groupMinutesId(id))
        if (!before) return err({ kind: 'gone' })
        const after = change(before)
        return after.ok ? ok({ title, changes: [changeTo(before, after.value)], ...how }) : after
      },
      notSaved,
    )

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
        const now = await readNow(eventId, id)
        if (now === null) return err({ kind: 'gone' })
        const { before, families: known, index, names } = now
        const families =
          householdIds === null
            ? known.filter((one) => one.presence === 'unknown')
            : householdIds.map(
                (household) =>
                  known.find((one) => one.household.id === household) ??
                  familyPresence(household, [], index, names),
              )
        if (families.length === 0) return ok(null)
        const after = editGroupDraft(before, (draft) => markPresence(draft, families, presence))
        return after.ok ? ok({ title: words.undo.mark, changes: [changeTo(before, after.value)] }) : after
      }),

    /** Keeps the minutes as they are typed. */
    setText: (id: GroupSessionId, text: string, step?: string): Outcome =>
      rewrite(
        id,
        words.undo.text,
        (minutes) => editGroupDraft(minutes, (draft) => ({ ...draft, text })),
        stepOf(step),
      ),

    /** Keeps an action as it is typed. */
    putAction: (id: GroupSessionId, action: TypedGroupAction, step?: string): Outcome =>
      rewrite(
        id,
        words.undo.action,
        (minutes) => editGroupDraft(minutes, putGroupAction(action)),
        stepOf(step),
      ),
    removeAction: (id: GroupSessionId, actionId: string): Outcome =>
      rewrite(id, words.undo.action, (minutes) =>
        editGroupDraft(minutes, (draft) => ({
          ...draft,
          actions: draft.actions.filter((one) => one.id !== actionId),
        })),
      ),

    /** Makes the minutes final, as all who came and all that was typed stand in the store. */
    finalise: (eventId: EventId, id: GroupSessionId, by: string): Outcome =>
      edit(async () => {
        const now = await readNow(eventId, id)
        if (now === null) return err({ kind: 'gone' })
        const after = finaliseGroup(now.before, now.families, { at: clock.now(), by })
        if (!after.ok) return after
        const changes = [changeTo(now.before, after.value)]
        return ok({ title: words.undo.finalise, changes, undoable: false })
      }),

    /** Keeps a correction as it is typed, until it is added. */
    typeAddendum: (id: GroupSessionId, text: string, step?: string): Outcome =>
      rewrite(id, words.undo.addendum, (minutes) => typeGroupAddendum(minutes, text), stepOf(step)),

    /** Adds a correction below final minutes. */
    addAddendum: (id: GroupSessionId, by: string, text: string): Outcome =>
      rewrite(
        id,
        words.undo.addendum,
        (minutes) => addGroupAddendum(minutes, { at: clock.now(), by, text }),
        { undoable: false },
      ),
  }
}
