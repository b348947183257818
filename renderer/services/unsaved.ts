import { createListeners } from '@shared/kernel/listeners'
import { err, type Result } from '@shared/kernel/result'
import { saveSoon } from './debounced-save'

/** Words on a screen that the store does not have. */
export interface UnsavedText {
  readonly label: string
  readonly text: string
}

/** One thing that is written as it is typed. */
export interface TypedSource {
  /** Stores the newest state. */
  readonly write: () => Promise<Result<void, unknown>>
  /** The words that are not stored. */
  readonly unsaved: () => readonly UnsavedText[]
}

export interface TypedWriter {
  /** Something was typed: it is written soon. */
  changed(): void
  /** What was typed cannot be written as it is, or was taken back: nothing waits for its write. */
  hold(): void
  /** Writes now; resolves once all is stored, or a write was refused. */
  readonly flush: () => Promise<void>
}

/** Everything that is typed and not stored yet, whatever screen it was typed on. */
export interface Unsaved {
  follow(source: TypedSource): TypedWriter
  /** Adds changes that only a button saves; `changed` is called whenever there are others. */
  hold(unsaved: TypedSource['unsaved']): { readonly changed: () => void }
  readonly texts: () => readonly UnsavedText[]
  /** Whether some of it is only saved by a button. */
  readonly needsButton: () => boolean
  /** Writes everything now: the page may be about to go. */
  flush(): Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

/** `watch` is given each stretch of typing, from its first key until all of it is stored, or refused. */
export function createUnsaved(watch: (saving: Promise<Result<void, unknown>>) => void): Unsaved {
  const open = new Map<TypedSource, TypedWriter>()
  const held: TypedSource['unsaved'][] = []
  const listeners = createListeners()
  let texts: readonly UnsavedText[] = []
  const update = (): void => {
    const now = [...[...open.keys()].map((source) => source.unsaved), ...held].flatMap((unsaved) => unsaved())
    if (now.length === 0 && texts.length === 0) return
    texts = now
    listeners.notify()
  }
  const follow = (source: TypedSource): TypedWriter => {
    let endWatch: ((outcome: Result<void, unknown>) => void) | null = null
    const settle = (outcome: Result<void, unknown>): void => {
      endWatch?.(outcome)
      endWatch = null
      if (source.unsaved().length === 0) open.delete(source)
      update()
    }
    const soon = saveSoon(async () => {
      const outcome = await source.write()
      if (!outcome.ok || source.unsaved().length === 0) settle(outcome)
      return outcome.ok
    })
    const writer: TypedWriter = {
      changed: () => {
        open.set(source, writer)
        if (endWatch === null) watch(new Promise((resolve) => (endWatch = resolve)))
        soon.changed()
        update()
      },
      hold: () => {
        open.set(source, writer)
        soon.discard()
        settle(err({ kind: 'cancelled' }))
      },
      flush: soon.flush,
    }
    return writer
  }
  return {
    follow,
    hold: (source) => {
      held.push(source)
      return { changed: update }
    },
    texts: () => texts,
    needsButton: () => held.some((source) => source().length > 0),
    flush: async () => {
      await Promise.all([...open.values()].map((writer) => writer.flush()))
    },
    subscribe: listeners.subscribe,
  }
}
