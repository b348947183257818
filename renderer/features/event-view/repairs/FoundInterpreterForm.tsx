import { Button, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { unplacedWords } from '@shared/words/screens/allocate'
import type { FoundInterpreter } from '@renderer/services/board'
import classes from './repairs.module.css'

const words = unplacedWords.repairs.interpreter

/** Asks for the name of an interpreter who was found elsewhere: the letter and the day sheet need one. */
export function FoundInterpreterForm(props: { readonly onFound: (interpreter: FoundInterpreter) => void }) {
  const [open, setOpen] = useState(false)
  const [givenName, setGivenName] = useState('')
  const [familyName, setFamilyName] = useState('')
  const [tried, setTried] = useState(false)
  if (!open) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.found}
      </Button>
    )
  }
  const isNamed = familyName.trim() !== ''
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    if (isNamed) props.onFound({ givenName: givenName.trim(), familyName: familyName.trim() })
  }
  return (
    <form className={classes.person} noValidate onSubmit={submit}>
      <TextInput
        size="xs"
        autoFocus
        autoComplete="off"
        label={words.givenName}
        value={givenName}
        onChange={(event) => setGivenName(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        autoComplete="off"
        label={words.familyName}
        value={familyName}
        error={tried && !isNamed ? words.nameMissing : null}
        onChange={(event) => setFamilyName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {words.place}
      </Button>
    </form>
  )
}
