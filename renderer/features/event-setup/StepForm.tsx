import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode, SyntheticEvent } from 'react'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import classes from './event-setup.module.css'

/** One step of the setup as a form with its own button. */
export function StepForm(props: {
  readonly save: string
  readonly isRefused: boolean
  readonly onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void
  readonly secondary?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <form noValidate className={classes.form} onSubmit={props.onSubmit}>
      <Stack gap="md">
        {props.isRefused && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
        {props.children}
        <Group gap="xs">
          <Button type="submit">{props.save}</Button>
          {props.secondary}
        </Group>
      </Stack>
    </form>
  )
}
