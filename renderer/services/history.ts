import { idOf, type EventId, type PlanId } from '@shared/kernel/ids'
import { createListeners } from '@shared/kernel/listeners'
import { err, ok, type Result } from '@shared/kernel/result'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import type { Instant } from '@shared/kernel/time'
import { joinedChange } from './join-changes'
import type {
  Change,
  ChangeOf,
  Clock,
  Edit,
  RecordKind,
  RecordReads,
  SaveState,
  Storage,
  StorageProblem,
  TypedEdit,
} from './ports'

export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
  readonly save: SaveState
  /** Another number whenever a step was done, undone or redone. */
  readonly steps: number
}

/** The one way in which screens change records: every edit is saved whole, and can be undone and redone by its name. */
export interface History {
  readonly state: () => HistoryState
  readonly subscribe: (listener: () => void) => () => void
  commit(edit: Edit): Promise<Result<void, StorageProblem>>
  /**
   * Makes an edit of what the store holds, and saves it. Those that wait for the same write are written together, so that
   * many boxes typed into at once wait for one write, and not for one each.
   */
  commitTyped<Problem>(
    kinds: readonly RecordKind[],
    make: (reads: RecordReads) => Promise<Result<Edit | null, Problem>>,
    notSaved: (problem: StorageProblem) => Problem,
  ): Promise<Result<void, Problem>>
  undo(): Promise<Result<void, StorageProblem>>
  redo(): Promise<Result<void, StorageProblem>>
  /** Takes an edit that a worker has written among the steps that can be undone. */
  record(edit: Edit): void
  /** Whether a committed edit has been taken back since. */
  isUndone(edit: Edit): boolean
  /** The plans that undo or redo may lead to: whoever clears away old plans must leave these. */
  reachablePlans(): readonly PlanId[]
  /** Forgets every step on an event, whose records an import has replaced. */
  forgetEvent(eventId: EventId): void
  /** Lets the saved state speak for a write outside the records too (note texts): "saved" only when all are. */
  watch(write: () => Promise<Result<void, StorageProblem>>): Promise<Result<void, StorageProblem>>
  /** The failed write after which nothing more is written; null while there is none. */
  readonly failure: () => StorageProblem | null
  /** A write has failed elsewhere. */
  readonly fail: (problem: StorageProblem) => void
}

const stepsKept = 200

/** An edit that waits for its turn, and what is called once it is saved, or is not. */
interface Waiting extends TypedEdit {
  readonly end: (outcome: Result<void, StorageProblem>) => void
}

export function createHistory(storage: Pick<Storage, 'commit' | 'commitTogether'>, clock: Clock): History {
  const done: Edit[] = []
  const undone: Edit[] = []
  const listeners = createListeners()
  let state: HistoryState = { undo: null, redo: null, save: { kind: 'saved', at: null }, steps: 0 }
  const queue = createSerialQueue()
  /** What was typed since the last other step was asked for, and waits for its turn. */
  let waiting: Waiting[] | null = null
  let steps = 0
  let writing = 0
  let savedAt: Instant | null = null

  const report = (save: SaveState): void => {
    state = { undo: done.at(-1)?.title ?? null, redo: undone.at(-1)?.title ?? null, save, steps }
    listeners.notify()
  }
  const failure = (): StorageProblem | null => (state.save.kind === 'failed' ? state.save.problem : null)
  const watch: History['watch'] = async (work) => {
    // After a failed write nothing more is written: a full disk can empty the store when it is touched again.
    const before = failure()
    if (before) return err(before)
    writing++
    report({ kind: 'saving' })
    const outcome = await work()
    writing--
    if (outcome.ok) savedAt = clock.now()
    if (!outcome.ok && outcome.error.kind === 'write-failed')
      report({ kind: 'failed', problem: outcome.error })
    // Another write may have failed since: that stands.
    else report(writing > 0 || failure() ? state.save : { kind: 'saved', at: savedAt })
    return outcome
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    waiting = null
    return queue(work)
  }
  const write = (edit: Edit, moveOn: () => void): Promise<Result<void, StorageProblem>> =>
    watch(async () => {
      const outcome = await storage.commit(edit)
      if (!outcome.ok) return outcome
      steps++
      moveOn()
      return outcome
    })
  /** The step that an edit goes on with, where nothing came between them. */
  const begun = (edit: Edit, last = done.at(-1)): Edit | null =>
    last && undone.length === 0 && isOneStep(last, edit) ? last : null
  /** An edit as it is written: one that goes on with a step adds to that step's entry in the log. */
  const toWrite = (edit: Edit, last?: Edit): Edit =>
    begun(edit, last) ? { ...edit, isContinued: true } : edit
  /** Takes in what was saved as a step, or as more of the last one. */
  const takeIn = (edit: Edit): void => {
    const last = begun(edit)
    undone.length = 0
    if (edit.undoable === false) return forget(done, edit)
    if (last) done.pop()
    done.push(last ? joined(last, edit) : edit)
    if (done.length > stepsKept) done.shift()
  }
  const writeTogether = async (typed: readonly Waiting[]): Promise<void> => {
    const made: Edit[] = []
    const inOrder = typed.map(({ kinds, make }): TypedEdit => ({
      kinds,
      make: async (reads) => {
        const edit = await make(reads)
        if (!edit) return null
        const written = toWrite(edit, made.at(-1))
        made.push(edit)
        return written
      },
    }))
    const outcome = await watch(async () => {
      const written = await storage.commitTogether(inOrder)
      if (!written.ok) return written
      steps += made.length
      made.forEach(takeIn)
      return written
    })
    for (const { end } of typed) end(outcome)
  }
  const join = (edit: Waiting): void => {
    if (waiting) return void waiting.push(edit)
    const typed = [edit]
    waiting = typed
    void queue(() => {
      if (waiting === typed) waiting = null
      return writeTogether(typed)
    })
  }
  const step = async (
    from: Edit[],
    to: Edit[],
    written: (edit: Edit) => Edit,
  ): Promise<Result<void, StorageProblem>> => {
    const edit = from.at(-1)
    if (!edit) return ok(undefined)
    const outcome = await write(written(edit), () => to.push(...from.splice(-1)))
    // A step that cannot be taken any more must not bar the way to those before it.
    if (!outcome.ok && outcome.error.kind === 'changed-meanwhile') {
      from.pop()
      report(state.save)
    }
    return outcome
  }
  return {
    state: () => state,
    subscribe: listeners.subscribe,
    commit: (edit) => inTurn(() => write(toWrite(edit), () => takeIn(edit))),
    commitTyped: <Problem>(
      kinds: readonly RecordKind[],
      make: (reads: RecordReads) => Promise<Result<Edit | null, Problem>>,
      notSaved: (problem: StorageProblem) => Problem,
    ) =>
      new Promise<Result<void, Problem>>((resolve) => {
        let refusal: Result<never, Problem> | null = null
        join({
          kinds,
          make: async (reads) => {
            const made = await make(reads)
            if (made.ok) return made.value
            refusal = made
            return null
          },
          end: (outcome) => resolve(refusal ?? (outcome.ok ? outcome : err(notSaved(outcome.error)))),
        })
      }),
    record: (edit) => {
      steps++
      undone.length = 0
      if (edit.undoable === false) forget(done, edit)
      else done.push(edit)
      if (done.length > stepsKept) done.shift()
      savedAt = clock.now()
      report(failure() ? state.save : { kind: 'saved', at: savedAt })
    },
    undo: () => inTurn(() => step(done, undone, inverse)),
    redo: () => inTurn(() => step(undone, done, (edit) => edit)),
    isUndone: (edit) => undone.includes(edit),
    reachablePlans: () => [
      ...new Set([...done, ...undone].flatMap(({ changes }) => changes.flatMap(plansOf))),
    ],
    forgetEvent: (eventId) => {
      steps++
      for (const list of [done, undone]) {
        keepOnly(list, (step) => !step.changes.some((change) => eventOf(change) === eventId))
      }
      report(state.save)
    },
    watch,
    failure,
    fail: (problem) => {
      if (!failure()) report({ kind: 'failed', problem })
    },
  }
}

/** For services whose problems are the store's own: what `commitTyped` reports of a failed write. */
export const asItIs = (problem: StorageProblem): StorageProblem => problem

/** Names the step that an edit belongs to, where it is one of several. */
export const stepOf = (step: string | undefined): Pick<Edit, 'step'> => (step === undefined ? {} : { step })

const keysOf = (edit: Edit): string => edit.changes.map(({ kind, id }) => `${kind} ${id}`).join()

const isOneStep = (a: Edit, b: Edit): boolean =>
  a.step !== undefined && a.step === b.step && keysOf(a) === keysOf(b)

/** Two edits of the same records, one after the other, as one: `isOneStep` has found that they are. */
function joined(first: Edit, then: Edit): Edit {
  return {
    ...then,
    changes: then.changes.map((change, i) => joinedChange(first.changes[i] ?? change, change)),
  }
}

/**
 * Drops the steps that an edit without undo has overwritten: undoing them would undo it too. Where such a step switched
 * the event to another plan, the steps before it belong to a plan that undo can no longer reach: they are dropped as
 * well.
 */
function forget(steps: Edit[], final: Edit): void {
  const keys = new Set(final.changes.map((change) => `${change.kind} ${change.id}`))
  const cutOff = new Set<string>()
  const kept = steps.toReversed().filter(({ changes }) => {
    const isWrittenOver = changes.some((change) => keys.has(`${change.kind} ${change.id}`))
    if (isWrittenOver) for (const { id } of changes.filter(isOtherPlan)) cutOff.add(id)
    return !isWrittenOver && !changes.some((change) => cutOff.has(eventOf(change) ?? ''))
  })
  steps.splice(0, steps.length, ...kept.toReversed())
}

function keepOnly(steps: Edit[], isKept: (step: Edit) => boolean): void {
  steps.splice(0, steps.length, ...steps.filter(isKept))
}

/** The event that a change is about; null for the school's own records. */
function eventOf({ kind, before, after }: Change): EventId | null {
  const record = after ?? before
  if (!record) return null
  if (kind === 'event' || kind === 'eventSetup' || kind === 'roster') return idOf<EventId>(record.id)
  return 'eventId' in record ? record.eventId : null
}

const plansOf = (change: Change): readonly PlanId[] =>
  change.kind === 'event' ? [change.before, change.after].flatMap((event) => event?.currentPlanId ?? []) : []

const isOtherPlan = (change: Change): boolean =>
  change.kind === 'event' && change.before?.currentPlanId !== change.after?.currentPlanId

/** The edit that takes another back. */
function inverse(edit: Edit): Edit {
  const changes = edit.changes.map((change) => swapped(change))
  const notes = (edit.notes ?? []).map(({ id, before, after }) => ({ id, before: after, after: before }))
  const unreadable = (edit.unreadable ?? []).map((row) => ({ ...row, before: row.after, after: row.before }))
  return { title: edit.title, changes: changes.reverse(), notes, unreadable }
}

const swapped = <Kind extends RecordKind>({ kind, id, before, after }: ChangeOf<Kind>): ChangeOf<Kind> => ({
  kind,
  id,
  before: after,
  after: before,
})
