import { useEffect, useState } from 'react'

/** How long a pause in typing is before what stands there is kept. */
const pauseMs = 800

/** A text under a person's hands. */
export interface Draft {
  readonly text: string
  readonly type: (text: string) => void
  /** The box is left: what stands there is kept at once. */
  readonly leave: () => void
  readonly drop: () => void
}

interface Typed {
  readonly text: string
  /** After the box was left: what was stored then, until what was typed takes its place. */
  readonly waitsFrom: string | null
}

/** A stored text that is typed over: kept at each pause and when it is left, and never shown as it was meanwhile. */
export function useDraft(stored: string, keep: (text: string) => Promise<void>): Draft {
  const [typed, setTyped] = useState<Typed | null>(null)
  // What was kept has arrived, or somebody has undone it since.
  if (typed !== null && typed.waitsFrom !== null && typed.waitsFrom !== stored) setTyped(null)
  const writing = typed?.waitsFrom === null ? typed.text : null
  useEffect(() => {
    if (writing === null) return undefined
    const pause = setTimeout(() => void keep(writing), pauseMs)
    return () => clearTimeout(pause)
    // Each key begins the pause anew; `keep` is a new function at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [writing])
  return {
    text: typed?.text ?? stored,
    type: (text) => setTyped({ text, waitsFrom: null }),
    leave: () => {
      if (writing === null) return
      // A box left empty shows what is stored: that may be Parley's words already.
      const settled = writing === stored || writing.trim() === ''
      setTyped(settled ? null : { text: writing, waitsFrom: stored })
      void keep(writing)
    },
    drop: () => setTyped(null),
  }
}
