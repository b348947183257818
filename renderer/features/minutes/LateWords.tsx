import { useEffect, useState } from 'react'
import { noteSections, type NoteTexts } from '@shared/domain/meetings/meeting'
import { minutesWords as words, noteWords } from '@shared/words/screens/minutes'
import type { NoteDocument } from '@renderer/services/ports'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import classes from './minutes.module.css'

/** What another window typed in the moment in which the minutes were made final: shown, so that no word is lost. */
export function LateWords(props: { readonly notes: NoteDocument; readonly signed: NoteTexts }) {
  const { notes, signed } = props
  const [texts, setTexts] = useState(() => notes.texts())
  useEffect(() => {
    const onMessage = (): void => setTexts(notes.texts())
    onMessage()
    return notes.subscribe(onMessage)
  }, [notes])
  const late = noteSections.filter((section) => texts[section] !== signed[section])
  if (late.length === 0) return null
  return <LateText lines={late.map((section) => `${noteWords[section].label}: ${texts[section]}`)} />
}

/** Texts that differ from what was signed. */
export const LateText = ({ lines }: { readonly lines: readonly string[] }) => (
  <ErrorNotice
    tone="warn"
    what={words.lateTitle}
    todo={words.lateTodo}
    action={
      <div>
        {lines.map((line) => (
          <p key={line} className={classes.read}>
            {line}
          </p>
        ))}
      </div>
    }
  />
)
