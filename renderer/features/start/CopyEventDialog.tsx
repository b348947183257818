import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { aYearOn } from '@shared/domain/events/event-draft'
import type { ConferenceEvent } from '@shared/domain/events/event'
import { parseDate } from '@shared/kernel/time'
import { controlWords } from '@shared/words/screens/controls'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { routes } from '@renderer/ui/routes'
import { useCheckedForm } from '@renderer/ui/use-checked-form'

const words = eventSetupWords.copy
const { problems } = eventSetupWords

/** What a copy of an event is called, and when it begins. */
export function CopyEventDialog(props: { readonly event: ConferenceEvent; readonly onClose: () => void }) {
  const { event, onClose } = props
  const { eventSetup } = useApp().services
  const [, navigate] = useLocation()
  const [isRefused, setRefused] = useState(false)
  const first = event.sessions[0]?.date
  const form = useCheckedForm(
    { title: event.title, firstDay: first === undefined ? '' : String(aYearOn(first)) },
    ({ title, firstDay }) => ({
      ...(title.trim() === '' && { title: problems['no-title'] }),
      ...(!parseDate(firstDay).ok && { firstDay: problems['not-a-date'] }),
    }),
  )
  const copy = async ({ title, firstDay }: typeof form.values): Promise<void> => {
    const date = parseDate(firstDay)
    if (!date.ok) return
    const outcome = await eventSetup.copy({ eventId: event.id, title: title.trim(), firstDay: date.value })
    setRefused(!outcome.ok)
    if (outcome.ok) navigate(routes.setup(outcome.value))
  }
  return (
    <Modal opened onClose={onClose} title={words.title(event.title)} withCloseButton={false}>
      <form noValidate onSubmit={form.onSubmit(copy)}>
        <Stack gap="sm">
          <Text size="sm">{words.text}</Text>
          {isRefused && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
          <TextInput label={eventSetupWords.titleField} data-autofocus {...form.getInputProps('title')} />
          <TextInput type="date" label={words.firstDay} {...form.getInputProps('firstDay')} />
        </Stack>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {controlWords.cancel}
          </Button>
          <Button type="submit">{words.confirm}</Button>
        </Group>
      </form>
    </Modal>
  )
}
