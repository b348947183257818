import { useLayoutEffect, useRef } from 'react'
import { moveCaret, spliceBetween } from '@shared/kernel/splice'
import type { NoteDocument, NoteText } from '@renderer/services/ports'

/** Binds a text box to one text of the document by the smallest splices, so that hands at two windows do not undo each other. */
type TextBox = HTMLTextAreaElement | HTMLInputElement

export function useNoteBox<Box extends TextBox>(notes: NoteDocument, section: NoteText) {
  const ref = useRef<Box>(null)
  /** What the box held before it was last typed into: what was typed is the difference. */
  const held = useRef('')
  const composing = useRef(false)

  const takeIn = (): void => {
    const box = ref.current
    // An input method holds the letters under the caret: what comes in waits until it has finished.
    if (!box || composing.current) return
    show(box, notes.text(section))
    held.current = box.value
  }
  useLayoutEffect(() => {
    takeIn()
    return notes.subscribe((changed) => {
      if (changed === section) takeIn()
    })
    // `takeIn` reads refs alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [notes, section])

  return {
    ref,
    onInput: () => {
      const box = ref.current
      if (!box) return
      const before = held.current
      held.current = box.value
      write(notes, section, before, box)
    },
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: () => {
      composing.current = false
      takeIn()
    },
  }
}

/** Shows a text that may have changed elsewhere; the caret stays with the letters around it. */
function show(box: TextBox, text: string): void {
  const splice = spliceBetween(box.value, text, text.length)
  if (!splice) return
  const { selectionDirection } = box
  const [from, to] = [box.selectionStart, box.selectionEnd].map((at) => moveCaret(at ?? 0, splice))
  box.value = text
  if (document.activeElement !== box) return
  box.setSelectionRange(from ?? 0, to ?? 0, selectionDirection ?? undefined)
}

/** Writes what was typed into the document, which may hold more than the box showed. */
function write(notes: NoteDocument, section: NoteText, before: string, box: TextBox): void {
  const typed = spliceBetween(before, box.value, box.selectionEnd ?? box.value.length)
  if (!typed) return
  const now = notes.text(section)
  const meanwhile = spliceBetween(before, now, now.length)
  const [from, to] = [typed.at, typed.at + typed.removed].map((at) =>
    meanwhile ? moveCaret(at, meanwhile) : at,
  )
  if (from !== undefined && to !== undefined) notes.splice(section, from, to - from, typed.inserted)
}

/** Takes words out of a text that they begin, once they stand elsewhere. */
export function takeOut(notes: NoteDocument, name: NoteText, words: string): void {
  if (notes.text(name).startsWith(words)) notes.splice(name, 0, words.length, '')
}
