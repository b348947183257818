import { createListeners } from '@shared/kernel/listeners'
import type { Unsaved, UnsavedText } from './unsaved'

/** Changes that only a button saves, as one screen has them. */
export interface HeldDraft<T> {
  /** Null: nothing is unsaved. */
  readonly value: () => T | null
  /** `text` says in words what is unsaved, for whoever cannot save it. */
  set(value: T, text: UnsavedText): void
  /** They are saved now, or no longer wanted. */
  discard(): void
  readonly subscribe: (listener: () => void) => () => void
}

/** Drafts by their keys. They stay when their screen is left, and are shown on return. */
export interface HeldDrafts<T> {
  open(key: string): HeldDraft<T>
}

export function createHeldDrafts<T>(unsaved: Pick<Unsaved, 'hold'>): HeldDrafts<T> {
  const drafts = new Map<string, HeldDraft<T>>()
  return {
    open: (key) => {
      const draft = drafts.get(key) ?? createHeldDraft<T>(unsaved)
      drafts.set(key, draft)
      return draft
    },
  }
}

function createHeldDraft<T>(unsaved: Pick<Unsaved, 'hold'>): HeldDraft<T> {
  const listeners = createListeners()
  let held: { readonly value: T; readonly text: UnsavedText } | null = null
  const { changed } = unsaved.hold(() => (held ? [held.text] : []))
  const become = (next: typeof held): void => {
    held = next
    listeners.notify()
    changed()
  }
  return {
    value: () => held?.value ?? null,
    set: (value, text) => become({ value, text }),
    discard: () => become(null),
    subscribe: listeners.subscribe,
  }
}
