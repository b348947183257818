import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { unplacedWords } from '@shared/words/screens/allocate'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import type { FoundInterpreter } from '@renderer/services/board'
import classes from './repairs.module.css'

const words = unplacedWords.repairs.interpreter

/** Asks for the name of an interpreter who was found elsewhere: the letter and the day sheet need one. */
export function FoundInterpreterForm(props: { readonly onFound: (interpreter: FoundInterpreter) => void }) {
  const [open, setOpen] = useState(false)
  const form = useCheckedForm<FoundInterpreter>({ givenName: '', familyName: '' }, ({ familyName }) =>
    familyName.trim() === '' ? { familyName: words.nameMissing } : {},
  )
  if (!open) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.found}
      </Button>
    )
  }
  const submit = form.onSubmit(({ givenName, familyName }) =>
    props.onFound({ givenName: givenName.trim(), familyName: familyName.trim() }),
  )
  return (
    <form className={classes.person} noValidate onSubmit={submit}>
      <TextInput
        size="xs"
        autoFocus
        autoComplete="off"
        label={words.givenName}
        {...form.getInputProps('givenName')}
      />
      <TextInput
        size="xs"
        autoComplete="off"
        label={words.familyName}
        {...form.getInputProps('familyName')}
      />
      <Button type="submit" size="xs">
        {words.place}
      </Button>
    </form>
  )
}
