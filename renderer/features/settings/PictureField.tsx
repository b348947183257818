import { Box, Button, FileButton, Group, Input } from '@mantine/core'
import { useState } from 'react'
import { settingsWords } from '@shared/words/screens/settings'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import classes from './settings.module.css'

const words = settingsWords.school.picture

/** A picture for paper: chosen from a file, shown, and taken away again. */
export function PictureField<Kept>(props: {
  readonly words: { readonly label: string; readonly hint: string; readonly alt: string }
  /** A data URL. */
  readonly source: string | null
  /** Makes of a file what is kept; rejects what is no picture. */
  readonly read: (file: Blob) => Promise<Kept>
  readonly onSave: (picture: Kept | null) => void
}) {
  const [isUnreadable, setUnreadable] = useState(false)
  const { label, hint, alt } = props.words
  const take = (file: File | null): void => {
    if (!file) return
    props.read(file).then(
      (picture) => {
        setUnreadable(false)
        props.onSave(picture)
      },
      () => setUnreadable(true),
    )
  }
  return (
    <Input.Wrapper role="group" aria-label={label} label={label} description={hint}>
      <Group mt={6}>
        {props.source !== null && <img className={classes.picture} src={props.source} alt={alt} />}
        <FileButton accept="image/png,image/jpeg" onChange={take}>
          {(open) => (
            <Button variant="default" {...open}>
              {props.source === null ? words.choose : words.change}
            </Button>
          )}
        </FileButton>
        {props.source !== null && (
          <Button variant="subtle" onClick={() => props.onSave(null)}>
            {words.remove}
          </Button>
        )}
      </Group>
      {isUnreadable && (
        <Box mt={8}>
          <ErrorNotice what={words.unreadable} todo={words.unreadableTodo} />
        </Box>
      )}
    </Input.Wrapper>
  )
}
