import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { announceWords as words } from '@shared/words/screens/announce'
import { controlWords } from '@shared/words/screens/controls'
import type { NextRevision } from '@renderer/services/ports'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import type { EventPlan } from '../event-plan'
import { announceProblem } from './announce-problem'
import { FamilyChangesList } from './FamilyChangesList'
import { useNextRevision } from './use-next-revision'

/** Shows what announcing does and which families it affects, before it is done. */
export function AnnounceDialog(props: { readonly event: EventPlan; readonly onClose: () => void }) {
  const { onClose } = props
  // The event goes on behind the dialog once it is announced; what is shown here stays.
  const [event] = useState(props.event)
  const { announce } = useApp().services
  const format = useFormat()
  const eventId = event.index.conference.event.id
  const [next, setNext] = useNextRevision(eventId)
  const [busy, setBusy] = useState(false)
  const number = format.number((event.announced?.announcement.revision ?? 0) + 1)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const outcome = await announce.announce(eventId)
    if (outcome.ok) return onClose()
    setBusy(false)
    setNext(outcome)
  }
  return (
    <Modal opened onClose={onClose} title={words.button(number)} withCloseButton={false} size="lg">
      {next === null ? (
        <Text size="sm" role="status">
          <Loader size="xs" aria-hidden /> {words.checking}
        </Text>
      ) : next.ok ? (
        <Announced event={event} next={next.value} />
      ) : (
        <ErrorNotice {...announceProblem(next.error, format)} />
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {next?.ok === false ? controlWords.close : controlWords.cancel}
        </Button>
        {next?.ok !== false && (
          <Button disabled={next === null} loading={busy} onClick={() => void confirm()}>
            {words.confirm(number)}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

function Announced(props: { readonly event: EventPlan; readonly next: NextRevision }) {
  const { event, next } = props
  const format = useFormat()
  const counted = {
    families: format.counted(next.families, words.families),
    appointments: format.counted(next.appointments, words.appointments),
  }
  return (
    <>
      <Text size="sm">{words.does}</Text>
      <Text size="sm" mt="xs">
        {words.scope(counted.appointments, counted.families)}{' '}
        {next.unplaced > 0 && words.unplaced(next.unplaced, format.counted(next.unplaced, words.requests))}{' '}
        {next.withheld > 0 && words.withheld(format.counted(next.withheld, words.appointments))}
      </Text>
      <FamilyChangesList event={event} changes={next.changes} />
      <Text size="sm" mt="xs" fw={500}>
        {words.undoNotice}
      </Text>
    </>
  )
}
