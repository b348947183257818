import { useEffect, useSyncExternalStore } from 'react'
import type { DraftOf, Drafts } from '@renderer/services/drafts'
import { useApp } from './app-context'

/** A stored value that is typed over: it is saved as it is typed, and `value` is what its box shows. */
export interface TypedValue<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** The box is left. */
  readonly leave: () => void
  /** Forgets what was typed and not saved. */
  readonly discard: () => void
}

/** A stored text that is typed over, with what its box is given. */
export interface TypedText extends TypedValue<string> {
  readonly box: {
    readonly value: string
    readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void
    readonly onBlur: () => void
  }
}

/** `key` names the box among all of the app. */
export function useDraft<T>(drafts: Drafts<T>, key: string, stored: T, how: DraftOf<T>): TypedValue<T> {
  const draft = drafts.open(key)
  const version = useSyncExternalStore(draft.subscribe, draft.version)
  // Whenever the store reports a value, and after each save.
  useEffect(() => draft.observe(stored), [draft, stored, version])
  useEffect(() => () => draft.leave(), [draft])
  return {
    value: draft.shown(stored),
    change: (value) => draft.change(value, stored, how),
    leave: () => draft.leave(),
    discard: () => draft.discard(),
  }
}

type TextDraft = Pick<DraftOf<string>, 'label' | 'save'> & Partial<Pick<DraftOf<string>, 'same' | 'allows'>>

/** A stored text that is typed over. */
export function useTextDraft(key: string, stored: string, how: TextDraft): TypedText {
  const { texts } = useApp().services.drafts
  const draft = useDraft(texts, key, stored, {
    text: (text) => text,
    same: sameText,
    allows: anyText,
    ...how,
  })
  return {
    ...draft,
    box: {
      value: draft.value,
      onChange: ({ currentTarget }) => draft.change(currentTarget.value),
      onBlur: draft.leave,
    },
  }
}

const sameText = (a: string, b: string): boolean => a === b
const anyText = (): boolean => true
