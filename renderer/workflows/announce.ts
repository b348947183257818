import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { History } from './history'
import type { AnnounceProblem, NextRevision, Ports, StorageProblem } from './ports'

/**
 * Announcing: what the plan says now is fixed as told to families, as a copy that never changes. The office goes on with its
 * own plan, and each later change counts against the copy.
 */
export function createAnnounce({ announce }: Pick<Ports, 'announce'>, history: Pick<History, 'watch'>) {
  return {
    /** What announcing would tell whom, or why it cannot be. */
    check: (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> =>
      announce({ eventId, deed: 'check' }).catch(brokenOff),

    /** Fixes the plan as told to families. It cannot be undone: they have been told. */
    announce: async (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> => {
      // Empty where an earlier write had failed: nothing is asked then.
      const answers: Result<NextRevision, AnnounceProblem>[] = []
      const saved = await history.watch(async () => {
        const told = await announce({ eventId, deed: 'announce' }).catch(brokenOff)
        answers.push(told)
        return told.ok ? ok(undefined) : err(problemOfStorage(told.error))
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
