import { ActionIcon, Button, Group, Popover, Select, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { eventKinds, type ConferenceEvent } from '@shared/domain/events/event'
import { controlWords } from '@shared/words/screens/controls'
import { eventWords } from '@shared/words/screens/event'
import { useApp } from '@renderer/features/app-context'

/** Changes what the event is called and its kind. */
export function EventTitle(props: { readonly event: ConferenceEvent }) {
  const { event } = props
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={360}
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <ActionIcon aria-label={eventWords.rename} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconPencil size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={eventWords.rename}>
        <TitleForm event={event} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function TitleForm(props: { readonly event: ConferenceEvent; readonly onDone: () => void }) {
  const { event, onDone } = props
  const { events } = useApp().workflows
  const [title, setTitle] = useState(event.title)
  const [kind, setKind] = useState(event.kind)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    const outcome = await events.describe(event.id, { title: title.trim(), kind })
    if (outcome.ok) return onDone()
    setProblem(outcome.error.kind === 'blank-title' ? eventWords.blankTitle : eventWords.gone)
  }
  return (
    <form
      onSubmit={(submit: SyntheticEvent) => {
        submit.preventDefault()
        void keep()
      }}
    >
      <TextInput
        label={eventWords.titleField}
        value={title}
        error={problem}
        data-autofocus
        onChange={(change) => setTitle(change.currentTarget.value)}
      />
      <Select
        mt="sm"
        label={eventWords.kindField}
        value={kind}
        allowDeselect={false}
        data={eventKinds.map((value) => ({ value, label: eventWords.kinds[value] }))}
        onChange={(value) => setKind(eventKinds.find((one) => one === value) ?? kind)}
        comboboxProps={{ withinPortal: false }}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onDone}>
          {controlWords.cancel}
        </Button>
        <Button type="submit">{controlWords.save}</Button>
      </Group>
    </form>
  )
}
