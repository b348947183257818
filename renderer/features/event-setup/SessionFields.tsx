import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core'
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { emptySession, type EventDraft, type SessionDraft } from '@shared/domain/events/event-draft'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import type { CheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event-setup.module.css'

const words = eventSetupWords.sessions

/** The sessions of an event, each with its breaks. */
export function SessionFields({ form }: { readonly form: CheckedForm<EventDraft> }) {
  const format = useFormat()
  const { sessions } = form.values
  const add = (): void => {
    const last = sessions.at(-1)
    // One evening is mostly like the other.
    const times = last ? { start: last.start, end: last.end, breaks: last.breaks } : {}
    form.insertListItem('sessions', { ...emptySession, ...times })
  }
  return (
    <div className={classes.sessions}>
      {sessions.map((session, i) => (
        <SessionRow
          key={session.id === '' ? `new ${i}` : session.id}
          form={form}
          session={session}
          at={i}
          name={words.one(format.number(i + 1))}
          isOnly={sessions.length === 1}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
      </div>
      {form.errors['sessions'] !== undefined && <p className={classes.error}>{form.errors['sessions']}</p>}
    </div>
  )
}

function SessionRow(props: {
  readonly form: CheckedForm<EventDraft>
  readonly session: SessionDraft
  readonly at: number
  readonly name: string
  readonly isOnly: boolean
}) {
  const { form, session, at, name } = props
  const path = `sessions.${at}`
  const breaks = `${path}.breaks`
  return (
    <Fieldset legend={name} className={classes.session}>
      <div className={classes.sessionTimes}>
        <TextInput type="date" label={words.date} {...form.getInputProps(`${path}.date`)} />
        <TextInput label={words.start} {...form.getInputProps(`${path}.start`)} />
        <TextInput label={words.end} {...form.getInputProps(`${path}.end`)} />
        {!props.isOnly && (
          <ActionIcon
            size={36}
            className={classes.removeSession}
            aria-label={words.remove(name)}
            onClick={() => form.removeListItem('sessions', at)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {session.breaks.map((_, i) => (
        // A break has nothing of its own to be known by.
        <div key={i} className={classes.breakTimes}>
          <TextInput label={words.breakStart} {...form.getInputProps(`${breaks}.${i}.start`)} />
          <TextInput label={words.breakEnd} {...form.getInputProps(`${breaks}.${i}.end`)} />
          <ActionIcon
            size={36}
            className={classes.removeSession}
            aria-label={words.removeBreak}
            onClick={() => form.removeListItem(breaks, i)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Group mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words.addBreak(name)}
          onClick={() => form.insertListItem(breaks, { start: '', end: '' })}
        >
          {words.addBreakShort}
        </Button>
      </Group>
    </Fieldset>
  )
}
