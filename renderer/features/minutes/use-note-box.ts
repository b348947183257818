import { useLayoutEffect, useRef } from 'react'
import type { NoteSection } from '@shared/domain/meetings/meeting'
import { moveCaret, spliceBetween } from '@shared/kernel/splice'
import type { NoteDocument } from '@renderer/workflows/ports'
import type { OpenNotes } from './use-notes'

/** Binds a text box to one text of the document by the smallest splices, so that hands at two windows do not undo each other. */
export function useNoteBox({ document: notes, typed }: OpenNotes, section: NoteSection) {
  const ref = useRef<HTMLTextAreaElement>(null)
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
      typed()
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
function show(box: HTMLTextAreaElement, text: string): void {
  const splice = spliceBetween(box.value, text, text.length)
  if (!splice) return
  const { selectionStart, selectionEnd, selectionDirection } = box
  box.value = text
  if (document.activeElement !== box) return
  box.setSelectionRange(
    moveCaret(selectionStart, splice),
    moveCaret(selectionEnd, splice),
    selectionDirection,
  )
}

/** Writes what was typed into the document, which may hold more than the box showed. */
function write(notes: NoteDocument, section: NoteSection, before: string, box: HTMLTextAreaElement): void {
  const typed = spliceBetween(before, box.value, box.selectionEnd)
  if (!typed) return
  const now = notes.text(section)
  const meanwhile = spliceBetween(before, now, now.length)
  const [from, to] = [typed.at, typed.at + typed.removed].map((at) =>
    meanwhile ? moveCaret(at, meanwhile) : at,
  )
  if (from !== undefined && to !== undefined) notes.splice(section, from, to - from, typed.inserted)
}
