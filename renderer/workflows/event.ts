import type { ConferenceEvent } from '@shared/domain/events/event'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { eventWords } from '@shared/words/screens/event'
import { stepOf, type History } from './history'
import type { Storage, StorageProblem } from './ports'

export type EventProblem =
  | { readonly kind: 'blank-title' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

export function createEvents(storage: Pick<Storage, 'read'>, history: Pick<History, 'commit' | 'failure'>) {
  return {
    /** Changes what the event is called and what kind of occasion it is. */
    describe: async (
      eventId: EventId,
      to: Partial<Pick<ConferenceEvent, 'title' | 'kind'>>,
      step?: string,
    ): Promise<Result<void, EventProblem>> => {
      if (to.title?.trim() === '') return err({ kind: 'blank-title' })
      const problem = history.failure()
      if (problem) return err({ kind: 'not-saved', problem })
      const before = await storage.read('event', eventId)
      if (!before) return err({ kind: 'gone' })
      const after = { ...before, ...to }
      if (after.title === before.title && after.kind === before.kind) return ok(undefined)
      const saved = await history.commit({
        title: eventWords.undoDescribe,
        changes: [{ kind: 'event', id: eventId, before, after }],
        ...stepOf(step),
      })
      return saved.ok ? ok(undefined) : err({ kind: 'not-saved', problem: saved.error })
    },
  }
}
