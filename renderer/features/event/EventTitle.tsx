import { ActionIcon, Button, Group, Popover, Select, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { eventKinds, type ConferenceEvent } from '@shared/domain/events/event'
import type { Result } from '@shared/kernel/result'
import { controlWords } from '@shared/words/screens/controls'
import { eventWords } from '@shared/words/screens/event'
import { useApp } from '@renderer/features/app-context'
import { useTextDraft } from '@renderer/features/use-draft'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import type { EventProblem } from '@renderer/services/event'

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
  const { events } = useApp().services
  const [before] = useState(() => ({ title: event.title, kind: event.kind }))
  const [problem, withNotice] = useSaveProblem<EventProblem>()
  const save = (
    to: Partial<Pick<ConferenceEvent, 'title' | 'kind'>>,
    step?: string,
  ): Promise<Result<void, EventProblem>> => withNotice(events.describe(event.id, to, step))
  const title = useTextDraft(`event title ${event.id}`, event.title, {
    label: eventWords.titleField,
    same: (a, b) => a.trim() === b.trim(),
    allows: (text) => text.trim() !== '',
    save: (text, step) => save({ title: text.trim() }, step),
  })
  const isBlank = title.value.trim() === ''
  const problemText = problem && (problem.kind === 'gone' ? eventWords.gone : eventWords.notSaved)
  const takeBack = (): void => {
    title.discard()
    void save(before)
    onDone()
  }
  return (
    <form
      onSubmit={(submit: SyntheticEvent) => {
        submit.preventDefault()
        if (isBlank) return
        title.leave()
        onDone()
      }}
    >
      <TextInput
        label={eventWords.titleField}
        {...title.box}
        error={isBlank ? eventWords.blankTitle : problemText}
        data-autofocus
        onBlur={isBlank ? undefined : title.leave}
      />
      <Select
        mt="sm"
        label={eventWords.kindField}
        value={event.kind}
        allowDeselect={false}
        data={eventKinds.map((value) => ({ value, label: eventWords.kinds[value] }))}
        onChange={(value) => {
          const kind = eventKinds.find((one) => one === value)
          if (kind) void save({ kind })
        }}
        comboboxProps={{ withinPortal: false }}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={takeBack}>
          {controlWords.cancel}
        </Button>
        <Button type="submit">{controlWords.save}</Button>
      </Group>
    </form>
  )
}
