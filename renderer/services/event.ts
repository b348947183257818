import type { ConferenceEvent } from '@shared/domain/events/event'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { eventWords } from '@shared/words/screens/event'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import type { Change, RecordKind, Storage } from './ports'

export type EventProblem = { readonly kind: 'blank-title' } | { readonly kind: 'gone' } | NotSaved

/** How much goes with an event that is deleted. */
export interface RemovalCounts {
  readonly requests: number
  /** Drafts and announced revisions. */
  readonly plans: number
  readonly appointments: number
  readonly minutes: number
  /** Those people and rooms that took part in nothing else, which may go as well. */
  readonly people: number
  /** Records that cannot be read, which go as well. */
  readonly unreadable: number
}

export function createEvents(
  storage: Pick<Storage, 'read' | 'removalOf' | 'commit'>,
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
) {
  const edit = createEditQueue<EventProblem>(history, notSaved)
  return {
    /** What deleting an event would remove; null where it is gone already. Nothing is changed. */
    lookAtRemoval: async (eventId: EventId): Promise<RemovalCounts | null> => {
      const removal = await storage.removalOf(eventId)
      if (!removal) return null
      const count = (changes: readonly Change[], ...kinds: readonly RecordKind[]): number =>
        changes.filter(({ kind }) => kinds.includes(kind)).length
      return {
        requests: count(removal.own, 'request'),
        plans: count(removal.own, 'plan'),
        appointments: count(removal.own, 'appointment'),
        minutes: count(removal.own, 'meeting'),
        unreadable: removal.unreadable.length,
        people: count(removal.people, 'student', 'household', 'adult', 'staff', 'interpreter', 'room'),
      }
    },

    /** Deletes an event with all that belongs to it, as one step that undo takes back. */
    remove: async (
      eventId: EventId,
      { withPeople }: { readonly withPeople: boolean },
    ): Promise<Result<void, EventProblem>> => {
      const removed = await edit(async () => {
        const removal = await storage.removalOf(eventId)
        if (!removal) return err({ kind: 'gone' })
        const { own, people, notes, unreadable } = removal
        return ok({
          title: eventWords.undoRemove,
          changes: withPeople ? [...own, ...people] : own,
          notes,
          unreadable,
        })
      })
      if (removed.ok) await forgetCurrent(storage, eventId)
      return removed
    },

    /** Changes what the event is called and what kind of occasion it is. */
    describe: async (
      eventId: EventId,
      to: Partial<Pick<ConferenceEvent, 'title' | 'kind'>>,
      step?: string,
    ): Promise<Result<void, EventProblem>> => {
      if (to.title?.trim() === '') return err({ kind: 'blank-title' })
      return history.commitTyped<EventProblem>(
        ['event'],
        async (reads) => {
          const before = await reads.one('event', eventId)
          if (!before) return err({ kind: 'gone' })
          const after = { ...before, ...to }
          if (after.title === before.title && after.kind === before.kind) return ok(null)
          return ok({
            title: eventWords.undoDescribe,
            changes: [{ kind: 'event', id: eventId, before, after }],
            ...stepOf(step),
          })
        },
        notSaved,
      )
    },
  }
}

/** The event last worked on is a choice of this installation, which undo leaves alone. */
async function forgetCurrent(storage: Pick<Storage, 'read' | 'commit'>, eventId: EventId): Promise<void> {
  const before = await storage.read('setting', 'currentEvent')
  if (before?.id !== 'currentEvent' || before.value !== eventId) return
  const after = { ...before, value: null }
  await storage.commit({
    title: eventWords.undoRemove,
    changes: [{ kind: 'setting', id: before.id, before, after }],
  })
}
