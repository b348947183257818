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
  /** `keeping` from when the box was left until that is stored; `kept` until the store is seen to say so. */
  readonly phase: 'typing' | 'keeping' | 'kept'
  /** What was stored as it was first seen kept; null before. */
  readonly storedThen: string | null
}

/** A stored text that is typed over: kept at each pause and when it is left, and never shown as it was meanwhile. */
export function useDraft(stored: string, keep: (text: string) => Promise<void>): Draft {
  const [typed, setTyped] = useState<Typed | null>(null)
  if (typed?.phase === 'kept') {
    // What an earlier pause has kept may arrive after this: only the newest text, or a change after it, counts.
    if (stored === typed.text || (typed.storedThen !== null && typed.storedThen !== stored)) setTyped(null)
    else if (typed.storedThen === null) setTyped({ ...typed, storedThen: stored })
  }
  const writing = typed?.phase === 'typing' ? typed.text : null
  useEffect(() => {
    if (writing === null) return undefined
    const pause = setTimeout(() => void keep(writing), pauseMs)
    return () => clearTimeout(pause)
    // Each key begins the pause anew; `keep` is a new function at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [writing])
  const leave = async (): Promise<void> => {
    if (writing === null) return
    // A box left empty shows what is stored: that may be Parley's words already.
    const settled = writing === stored || writing.trim() === ''
    setTyped(settled ? null : { text: writing, phase: 'keeping', storedThen: null })
    await keep(writing)
    setTyped((now) => (now?.phase === 'keeping' && now.text === writing ? { ...now, phase: 'kept' } : now))
  }
  return {
    text: typed?.text ?? stored,
    type: (text) => setTyped({ text, phase: 'typing', storedThen: null }),
    leave: () => void leave(),
    drop: () => setTyped(null),
  }
}
