import { Button, FileButton, Group, Input } from '@mantine/core'
import { useState } from 'react'
import { settingsWords } from '@shared/words/screens/settings'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { squarePicture } from './square-picture'
import classes from './settings.module.css'

const words = settingsWords.school.crest

/** The picture at the head of every letter: chosen from a file, shown, and taken away again. */
export function CrestField(props: {
  readonly crest: string | null
  readonly onKeep: (crest: string | null) => void
}) {
  const [isUnreadable, setUnreadable] = useState(false)
  const take = (file: File | null): void => {
    if (!file) return
    squarePicture(file).then(
      (crest) => {
        setUnreadable(false)
        props.onKeep(crest)
      },
      () => setUnreadable(true),
    )
  }
  return (
    <Input.Wrapper label={words.label} description={words.hint}>
      <Group mt={6}>
        {props.crest !== null && <img className={classes.crest} src={props.crest} alt={words.alt} />}
        <FileButton accept="image/png,image/jpeg" onChange={take}>
          {(open) => (
            <Button variant="default" {...open}>
              {props.crest === null ? words.choose : words.change}
            </Button>
          )}
        </FileButton>
        {props.crest !== null && (
          <Button variant="subtle" onClick={() => props.onKeep(null)}>
            {words.remove}
          </Button>
        )}
      </Group>
      {isUnreadable && <ErrorNotice what={words.unreadable} todo={words.unreadableTodo} />}
    </Input.Wrapper>
  )
}
