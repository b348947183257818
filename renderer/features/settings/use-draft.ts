import { useEffect, useRef, useState } from 'react'

/** How long a pause in typing is before what stands there is kept. */
const pauseMs = 800
/** How long the store may take to tell what was kept, on a slow computer; what was typed is shown until then. */
const tellMs = 2000

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
  /** False from when the box was left. */
  readonly isTyping: boolean
}

/** A stored text that is typed over: kept at each pause and when it is left. `keep` tells whether that was done; what was not kept stays in the box. */
export function useDraft(stored: string, keep: (text: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<Typed | null>(null)
  const writing = typed?.isTyping === true ? typed.text : null
  /** What was handed over last: it is not kept a second time, or it would write over an undo that came between. */
  const handed = useRef<{ readonly text: string; readonly isKept: Promise<boolean> } | null>(null)
  const handOver = (text: string): Promise<boolean> => {
    if (handed.current?.text !== text) handed.current = { text, isKept: keep(text) }
    return handed.current.isKept
  }
  useEffect(() => {
    if (writing === null) return undefined
    const pause = setTimeout(() => void handOver(writing), pauseMs)
    return () => clearTimeout(pause)
    // Each key begins the pause anew; `handOver` is a new function at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [writing])
  const leave = async (): Promise<void> => {
    if (writing === null) return
    const left: Typed = { text: writing, isTyping: false }
    // A box left empty shows what is stored: that may be Parley's words already.
    setTyped(writing === stored || writing.trim() === '' ? null : left)
    if (!(await handOver(writing))) return
    await new Promise((resolve) => setTimeout(resolve, tellMs))
    setTyped((now) => (now === left ? null : now))
  }
  return {
    text: typed?.text ?? stored,
    type: (text) => {
      handed.current = null
      setTyped({ text, isTyping: true })
    },
    leave: () => void leave(),
    drop: () => setTyped(null),
  }
}
