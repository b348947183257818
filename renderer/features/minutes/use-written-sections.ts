import { useEffect, useState } from 'react'
import { noteSections, type NoteSection } from '@shared/domain/meetings/meeting'
import type { NoteDocument } from '@renderer/services/ports'

/** Which texts have words in them, followed without drawing the page anew at each letter. */
export function useWrittenSections(notes: NoteDocument): ReadonlySet<NoteSection> {
  const [written, setWritten] = useState(() => sectionsWritten(notes))
  useEffect(() => {
    const onMessage = (): void => setWritten((was) => keepReferenceIfEqual(was, sectionsWritten(notes)))
    onMessage()
    return notes.subscribe(onMessage)
  }, [notes])
  return written
}

const sectionsWritten = (notes: NoteDocument): ReadonlySet<NoteSection> =>
  new Set(noteSections.filter((section) => notes.text(section).trim() !== ''))

const keepReferenceIfEqual = <T>(was: ReadonlySet<T>, now: ReadonlySet<T>): ReadonlySet<T> =>
  was.size === now.size && [...was].every((one) => now.has(one)) ? was : now
