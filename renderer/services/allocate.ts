import type { EventId } from '@shared/kernel/ids'
import { createListeners } from '@shared/kernel/listeners'
import { hashText } from '@shared/kernel/random'
import { err, ok, type Result } from '@shared/kernel/result'
import type { AllocationProgress } from '@shared/solver'
import { allocateWords } from '@shared/words/screens/allocate'
import { createEditQueue } from './edit-queue'
import { asItIs, type History } from './history'
import type { AllocateProblem, Change, Edit, SavedAllocation, Ports } from './ports'

/** The allocation that a person started last: one at a time, whatever screen they are on. */
export type AllocationState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly eventId: EventId
      /** Oldest first; at most a few hundred. */
      readonly progress: readonly AllocationProgress[]
      readonly seconds: number
      /** The person has had enough: the best plan so far is being kept. */
      readonly stopping: boolean
    }
  | { readonly kind: 'done'; readonly eventId: EventId; readonly result: SavedAllocation['allocation'] }
  | {
      readonly kind: 'failed'
      readonly eventId: EventId
      readonly problem: AllocateProblem | { readonly kind: 'worker-failed' }
    }

type NeededPorts = Pick<Ports, 'allocate' | 'newId'> & { readonly storage: Pick<Ports['storage'], 'read'> }

/** Allocating: a plan is made and kept in a worker, then made the event's current one by a step that can be undone. */
export function createAllocate(
  { allocate, storage, newId }: NeededPorts,
  history: Pick<History, 'commit' | 'failure' | 'subscribe' | 'isUndone' | 'reachablePlans'>,
) {
  const edit = createEditQueue<AllocateProblem>(history, asItIs)
  const listeners = createListeners()
  let state: AllocationState = { kind: 'idle' }
  let made: Edit | null = null
  let controls = { discard: new AbortController(), stopAndKeep: new AbortController() }
  const become = (next: AllocationState): void => {
    state = next
    listeners.notify()
  }
  const onMessage = (progress: AllocationProgress): void => {
    if (state.kind === 'running') become({ ...state, progress: thinned([...state.progress, progress]) })
  }
  const runOnce = async (
    eventId: EventId,
    seconds: number,
  ): Promise<Result<SavedAllocation, AllocateProblem>> => {
    // A seed from a fresh id: each run looks elsewhere, and the plan's record keeps it.
    const options = {
      seed: hashText(newId()),
      limit: { kind: 'seconds', seconds },
      // Undo can only lead to fewer plans until the new one is kept: none is made meanwhile.
      keep: history.reachablePlans(),
    } as const
    const { discard, stopAndKeep } = controls
    const kept = await allocate(eventId, options, {
      signal: discard.signal,
      stopAndKeep: stopAndKeep.signal,
      onProgress: onMessage,
    })
    if (!kept.ok || discard.signal.aborted) return kept.ok ? err({ kind: 'cancelled' }) : kept
    const saved = await edit(async () => {
      const changes = await changesFor(storage, eventId, kept.value)
      if (!changes) return err({ kind: 'no-such-event' })
      made = { title: allocateWords.undo, changes }
      return ok(made)
    })
    return saved.ok ? ok(kept.value) : saved
  }
  // The outcome of an allocation is not shown for a plan that has been undone.
  history.subscribe(() => {
    if (state.kind === 'done' && made && history.isUndone(made)) become({ kind: 'idle' })
  })
  return {
    state: (): AllocationState => state,
    subscribe: listeners.subscribe,
    /** Makes a plan and shows it as the event's; undo brings the one before back. Does nothing while one is being made. */
    start: async (eventId: EventId, seconds: number): Promise<void> => {
      if (state.kind === 'running') return
      controls = { discard: new AbortController(), stopAndKeep: new AbortController() }
      become({ kind: 'running', eventId, progress: [], seconds, stopping: false })
      try {
        const outcome = await runOnce(eventId, seconds)
        if (outcome.ok) become({ kind: 'done', eventId, result: outcome.value.allocation })
        else if (outcome.error.kind === 'cancelled') become({ kind: 'idle' })
        else become({ kind: 'failed', eventId, problem: outcome.error })
      } catch {
        become({ kind: 'failed', eventId, problem: { kind: 'worker-failed' } })
      }
    },
    /** Ends the search and keeps the best plan so far. */
    keepBest: (): void => {
      if (state.kind !== 'running' || state.stopping) return
      become({ ...state, stopping: true })
      controls.stopAndKeep.abort()
    },
    /** Leaves everything as it was, at once. */
    discard: (): void => controls.discard.abort(),
    /** Puts the result, or what went wrong, out of sight. */
    dismiss: (): void => {
      if (state.kind !== 'running') become({ kind: 'idle' })
    },
  }
}

const pointsKept = 240

/** Every second point goes when there are too many, the newest stays. */
const thinned = (points: readonly AllocationProgress[]): readonly AllocationProgress[] =>
  points.length <= pointsKept ? points : points.filter((_, i) => i % 2 === 0 || i === points.length - 1)

/** The plan as the event's current one, and the records that hung on the plan before and go on with this one. */
async function changesFor(
  storage: NeededPorts['storage'],
  eventId: EventId,
  kept: SavedAllocation,
): Promise<readonly Change[] | null> {
  const event = await storage.read('event', eventId)
  if (!event) return null
  const changes: Change[] = [
    { kind: 'event', id: event.id, before: event, after: { ...event, currentPlanId: kept.planId } },
  ]
  for (const { meetingId, appointmentId } of kept.meetings) {
    const meeting = await storage.read('meeting', meetingId)
    if (meeting)
      changes.push({ kind: 'meeting', id: meeting.id, before: meeting, after: { ...meeting, appointmentId } })
  }
  return changes
}
