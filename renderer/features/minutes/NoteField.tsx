import { Textarea } from '@mantine/core'
import { useId } from 'react'
import type { NoteSection } from '@shared/domain/meetings/meeting'
import { noteWords } from '@shared/words/screens/minutes'
import type { NoteDocument } from '@renderer/services/ports'
import classes from './minutes.module.css'
import { PhraseList } from './PhraseList'
import { useNoteBox } from './use-note-box'
import { usePhrases } from './use-phrases'

/** One section's text. What is typed goes into the shared document at once; what others type comes in around the caret. */
export function NoteField(props: {
  readonly notes: NoteDocument
  readonly section: NoteSection
  /** The section's heading says its name already. */
  readonly hideLabel?: boolean
}) {
  const { section } = props
  const { label, hint } = noteWords[section]
  const listId = useId()
  const { ref, onInput, onCompositionStart, onCompositionEnd } = useNoteBox<HTMLTextAreaElement>(
    props.notes,
    section,
  )
  const phrases = usePhrases(ref, section)
  const offered = phrases.found.length > 0
  return (
    <div className={classes.note}>
      <Textarea
        ref={ref}
        {...(props.hideLabel ? { 'aria-label': label } : { label })}
        placeholder={hint}
        classNames={{ input: classes.text, label: classes.label }}
        spellCheck
        aria-autocomplete="list"
        aria-controls={offered ? listId : undefined}
        aria-activedescendant={offered ? `${listId}-${String(phrases.active)}` : undefined}
        onInput={() => {
          onInput()
          phrases.look()
        }}
        onCompositionStart={onCompositionStart}
        onCompositionEnd={onCompositionEnd}
        onKeyDown={phrases.onKeyDown}
        onClick={phrases.look}
        onBlur={phrases.close}
      />
      <PhraseList id={listId} label={label} phrases={phrases} />
    </div>
  )
}
