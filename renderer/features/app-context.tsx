import { createContext, startTransition, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Observable, Queries } from '@renderer/queries/queries'
import type { UnsavedText } from '@renderer/services/unsaved'
import type { Services } from '@renderer/services/services'
import type { HistoryState } from '@renderer/services/history'

/** What every screen gets: queries and services. */
export interface App {
  readonly queries: Queries
  readonly services: Services
}

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp needs an AppProvider above it')
  return app
}

export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly value: T }

/** Follows an observable read; `open` is called anew only when `key` changes. A failed read is thrown to the nearest error boundary. */
export function useQuery<T>(open: (queries: Queries) => Observable<T>, key: string): Loaded<T> {
  const { queries } = useApp()
  const [state, setState] = useState<{
    readonly key: string
    readonly seen: Loaded<T>
    readonly failed: Error | null
  }>({
    key,
    seen: { kind: 'loading' },
    failed: null,
  })
  useEffect(() => {
    const subscription = open(queries).subscribe({
      // Whatever a person does meanwhile goes first: a large event is drawn in small pieces.
      next: (value) =>
        startTransition(() => setState({ key, seen: { kind: 'loaded', value }, failed: null })),
      error: (cause) =>
        setState({
          key,
          seen: { kind: 'loading' },
          failed: cause instanceof Error ? cause : new Error(String(cause)),
        }),
    })
    return () => subscription.unsubscribe()
    // `open` is a new function at each render; `key` says when what it opens differs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queries, key])
  if (state.failed) throw state.failed
  return state.key === key ? state.seen : { kind: 'loading' }
}

/** The undo, redo and save state of the top bar. */
export function useHistory(): HistoryState {
  const { history } = useApp().services
  return useSyncExternalStore(history.subscribe, history.state)
}

/** What was typed and is not stored, on any screen. */
export function useUnsaved(): readonly UnsavedText[] {
  const { unsaved } = useApp().services
  return useSyncExternalStore(unsaved.subscribe, unsaved.texts)
}
