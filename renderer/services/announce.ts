import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { History } from './history'
import type { AnnounceProblem, NextRevision, Ports, StorageProblem } from './ports'

/**
 * Announcing saves the current plan as a copy that never changes. The office goes on with its own plan, and each later
 * change is counted against the copy.
 */
export function createAnnounce({ announce }: Pick<Ports, 'announce'>, history: Pick<History, 'watch'>) {
  return {
    /** What announcing would change for families, or why the plan cannot be announced. */
    check: (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> =>
      announce({ eventId, mode: 'check' }).catch(brokenOff),

    /** Announces the plan. It cannot be undone: families have been informed. */
    announce: async (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> => {
      // Empty where an earlier write had failed: nothing is asked then.
      const answers: Result<NextRevision, AnnounceProblem>[] = []
      const saved = await history.watch(async () => {
        const announced = await announce({ eventId, mode: 'announce' }).catch(brokenOff)
        answers.push(announced)
        return announced.ok ? ok(undefined) : err(problemOfStorage(announced.error))
      })
      return (
        answers[0] ?? (saved.ok ? err({ kind: 'no-plan' }) : err({ kind: 'not-saved', problem: saved.error }))
      )
    },
  }
}

/** A worker that broke off may have written or not: that is a failed write, after which nothing more is written. */
const brokenOff = (cause: unknown): Result<never, AnnounceProblem> => {
  const detail = cause instanceof Error ? cause.message : 'unknown'
  return err({ kind: 'not-saved', problem: { kind: 'write-failed', reason: 'other', detail } })
}

/** Where the plan itself was refused, nothing was written. */
const problemOfStorage = (problem: AnnounceProblem): StorageProblem =>
  problem.kind === 'not-saved' ? problem.problem : { kind: 'cancelled' }
