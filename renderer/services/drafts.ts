import { createListeners } from '@shared/kernel/listeners'
import { ok, type Result } from '@shared/kernel/result'
import type { Unsaved } from './unsaved'

/** How a draft's value is compared, put into words and stored. */
export interface DraftOf<T> {
  /** What its box is called. */
  readonly label: string
  readonly text: (value: T) => string
  readonly same: (a: T, b: T) => boolean
  /** Stores a value. What is saved in one `step` is undone as one. */
  readonly save: (value: T, step: string) => Promise<Result<void, unknown>>
  /** Whether a value may be stored as it is. */
  readonly allows: (value: T) => boolean
}

/** A stored value while a person types over it. */
export interface Draft<T> {
  /** What its box shows: what was typed, until the store reports that or what somebody else has written. */
  shown(stored: T): T
  change(to: T, stored: T, how: DraftOf<T>): void
  /** Takes note of what the store reports. */
  observe(stored: T): void
  /** The box is left: what was typed is written now, and what is typed next is undone apart. What may not be stored is dropped. */
  leave(): void
  /** Forgets what was typed. */
  discard(): void
  readonly subscribe: (listener: () => void) => () => void
  /** Differs whenever `shown` may. */
  readonly version: () => number
}

/** Drafts by their keys. What could not be saved stays when its screen goes, and is shown on return. */
export interface Drafts<T> {
  open(key: string): Draft<T>
  /** The keys of drafts with unsaved words that begin so. */
  unsavedUnder(prefix: string): readonly string[]
  /** Shows what is stored wherever nothing is unsaved: an undo is about to put something else there. */
  settle(): void
}

interface Typed<T> {
  readonly value: T
  readonly how: DraftOf<T>
  readonly isUnsaved: boolean
  readonly hasLeft: boolean
  readonly step: string
  /** What the store may still report of it: the value last seen there, and each one written since. */
  readonly expected: readonly T[]
}

export function createDrafts<T>(unsaved: Pick<Unsaved, 'follow'>, newId: () => string): Drafts<T> {
  const drafts = new Map<string, ReturnType<typeof createDraft<T>>>()
  return {
    open: (key) => {
      const draft = drafts.get(key) ?? createDraft<T>(unsaved, newId)
      drafts.set(key, draft)
      return draft
    },
    unsavedUnder: (prefix) =>
      [...drafts].flatMap(([key, draft]) => (key.startsWith(prefix) && draft.isUnsaved() ? [key] : [])),
    settle: () => {
      for (const draft of drafts.values()) if (!draft.isUnsaved()) draft.discard()
    },
  }
}

function createDraft<T>(
  unsaved: Pick<Unsaved, 'follow'>,
  newId: () => string,
): Draft<T> & { isUnsaved(): boolean } {
  const listeners = createListeners()
  let version = 0
  let typed: Typed<T> | null = null
  const become = (next: Typed<T> | null): void => {
    typed = next
    version++
    listeners.notify()
  }
  /** It may have been typed on meanwhile, or discarded. */
  const takeAsStored = (value: T): void => {
    if (typed) become({ ...typed, isUnsaved: typed.value !== value, expected: [...typed.expected, value] })
  }
  const writer = unsaved.follow({
    unsaved: () => (typed?.isUnsaved ? [{ label: typed.how.label, text: typed.how.text(typed.value) }] : []),
    write: async () => {
      if (!typed?.isUnsaved) return ok(undefined)
      const { value, how, step } = typed
      const outcome = await how.save(value, step)
      if (outcome.ok) takeAsStored(value)
      return outcome
    },
  })
  const expects = (one: Typed<T>, stored: T): number =>
    one.expected.findLastIndex((value) => one.how.same(value, stored))
  const discard = (): void => {
    if (!typed) return
    become(null)
    writer.hold()
  }
  return {
    shown: (stored) =>
      typed !== null && (typed.isUnsaved || expects(typed, stored) >= 0) ? typed.value : stored,
    change: (value, stored, how) => {
      const step = typed === null || typed.hasLeft ? newId() : typed.step
      become({ value, how, isUnsaved: true, hasLeft: false, step, expected: typed?.expected ?? [stored] })
      if (how.allows(value)) writer.changed()
      else writer.hold()
    },
    observe: (stored) => {
      if (!typed) return
      const at = expects(typed, stored)
      const isReported = !typed.isUnsaved && at === typed.expected.length - 1
      if (at > 0) typed = { ...typed, expected: typed.expected.slice(at) }
      if (!typed.isUnsaved && (at < 0 || (isReported && typed.hasLeft))) become(null)
    },
    leave: () => {
      if (typed && !typed.how.allows(typed.value)) return discard()
      void writer.flush()
      if (typed) become({ ...typed, hasLeft: true })
    },
    discard,
    subscribe: listeners.subscribe,
    version: () => version,
    isUnsaved: () => typed?.isUnsaved === true,
  }
}
