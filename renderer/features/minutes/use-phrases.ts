import { useContext, useState, type KeyboardEvent, type RefObject } from 'react'
import type { NoteSection } from '@shared/domain/meetings/meeting'
import { phraseBlank } from '@shared/domain/meetings/finish-minutes'
import { offeredPhrases, type OfferedPhrase } from '@shared/words/phrases'
import { OwnPhrases } from './own-phrases'

const most = 6
/** A slash that begins a word, and what follows it up to the caret. */
const asked = /(?:^|\s)\/([^\n/]{0,40})$/

export interface Phrases {
  readonly found: readonly OfferedPhrase[]
  readonly active: number
  /** Looks at what stands before the caret. */
  readonly look: () => void
  readonly close: () => void
  readonly insert: (phrase: OfferedPhrase) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The phrase bank of a text box: a slash opens it, letters narrow it, arrows and Enter choose. */
export function usePhrases(ref: RefObject<HTMLTextAreaElement | null>, section: NoteSection): Phrases {
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const own = useContext(OwnPhrases)
  const found = query === null ? [] : offeredPhrases(query, section, own).slice(0, most)

  const look = (): void => {
    const before = ref.current?.value.slice(0, ref.current.selectionStart) ?? ''
    const typed = asked.exec(before)?.[1] ?? null
    setQuery(typed)
    setActive(0)
  }
  const close = (): void => setQuery(null)
  const insert = (phrase: OfferedPhrase): void => {
    const box = ref.current
    if (!box || query === null) return
    const at = box.selectionStart - query.length - 1
    replace(box, at, box.selectionStart, phrase.text)
    selectBlank(box, at)
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const chosen = found[active]
    if (event.key === 'Tab' && !event.shiftKey && !chosen && ref.current) {
      // From blank to blank of a phrase just taken; without one, on to the next box as always.
      if (!selectBlank(ref.current, ref.current.selectionEnd)) return
    } else if (!chosen) return
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') insert(chosen)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { found, active, look, close, insert, onKeyDown }
}

/** Types over a stretch as a person would, so that the box's own undo takes it back. */
function replace(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  box.focus()
  box.setSelectionRange(from, to)
  // No newer way of writing into a box leaves its undo whole.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('insertText', false, text)
}

function selectBlank(box: HTMLTextAreaElement, from: number): boolean {
  const at = box.value.indexOf(phraseBlank, from)
  if (at >= 0) box.setSelectionRange(at, at + phraseBlank.length)
  return at >= 0
}
