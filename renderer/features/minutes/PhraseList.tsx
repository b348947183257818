import { VisuallyHidden } from '@mantine/core'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './minutes.module.css'
import type { Phrases } from './use-phrases'

/** The phrases on offer, under their text box, which keeps the focus. */
export function PhraseList(props: {
  readonly id: string
  readonly label: string
  readonly phrases: Phrases
}) {
  const { found, active, insert } = props.phrases
  const format = useFormat()
  return (
    <>
      <VisuallyHidden role="status">
        {found.length > 0 ? words.phraseCount(format.number(found.length)) : ''}
      </VisuallyHidden>
      {found.length > 0 && (
        <ul id={props.id} role="listbox" aria-label={words.phrases(props.label)} className={classes.phrases}>
          {found.map((phrase, at) => (
            <li
              key={`${phrase.label} ${phrase.text}`}
              id={`${props.id}-${String(at)}`}
              role="option"
              aria-selected={at === active}
              className={classes.phrase}
              // The box must not lose the focus, and with it the caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(phrase)}
            >
              <span>{phrase.text}</span>
              <span className={classes.topic}>{phrase.label}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
