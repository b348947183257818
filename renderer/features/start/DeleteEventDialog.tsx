import { Button, Checkbox, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { EventId } from '@shared/kernel/ids'
import { controlWords } from '@shared/words/screens/controls'
import { removalWords } from '@shared/words/screens/removal'
import { useApp } from '@renderer/features/app-context'
import { BackupFirst } from '@renderer/features/BackupFirst'
import type { EventSummary } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { EventProblem, RemovalCounts } from '@renderer/services/event'

const words = removalWords.event

/** What goes with an event, and a backup of it, before a person deletes it. */
export function DeleteEventDialog(props: { readonly event: EventSummary; readonly onClose: () => void }) {
  const { onClose } = props
  const { event, isSample } = props.event
  const { events, drafts } = useApp().services
  const removal = useRemoval(event.id)
  // The invented people of an earlier version's sample are in the way of the school's own.
  const [withPeople, setWithPeople] = useState(isSample)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<EventProblem | null>(null)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const outcome = await events.remove(event.id, { withPeople })
    if (outcome.ok) {
      drafts.freeTimes.open(event.id).discard()
      return onClose()
    }
    setBusy(false)
    setProblem(outcome.error)
  }
  const isGone = removal === 'gone' || problem?.kind === 'gone'
  return (
    <Modal opened onClose={onClose} title={words.title(event.title)} withCloseButton={false} size="lg">
      <Stack gap="sm">
        {removal === 'looking' && (
          <Text size="sm" role="status">
            <Loader size="xs" aria-hidden /> {words.looking}
          </Text>
        )}
        {isGone && <ErrorNotice what={words.gone} todo={words.goneTodo} />}
        {typeof removal === 'object' && !isGone && (
          <Removal removal={removal} withPeople={withPeople} onWithPeople={setWithPeople} />
        )}
        {problem?.kind === 'not-saved' && (
          <ErrorNotice
            what={words.notDeleted}
            todo={problem.problem.kind === 'changed-meanwhile' ? words.changed : words.notDeletedTodo}
          />
        )}
      </Stack>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {isGone ? controlWords.close : controlWords.cancel}
        </Button>
        {!isGone && (
          <Button
            color="red.8"
            disabled={removal === 'looking'}
            loading={busy}
            onClick={() => void confirm()}
          >
            {words.confirm}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const counted = ['requests', 'plans', 'appointments', 'minutes', 'unreadable'] as const

function Removal(props: {
  readonly removal: RemovalCounts
  readonly withPeople: boolean
  readonly onWithPeople: (withPeople: boolean) => void
}) {
  const { removal } = props
  const format = useFormat()
  const goes = counted.flatMap((what) =>
    removal[what] === 0 ? [] : [format.counted(removal[what], words.counts[what])],
  )
  return (
    <>
      <Text size="sm">
        {goes.length === 0 ? words.goesAlone : words.goes(format.list(goes))} {words.also}
      </Text>
      {removal.people === 0 ? (
        <Text size="sm">{words.peopleStay}</Text>
      ) : (
        <Checkbox
          label={words.withPeople(format.counted(removal.people, words.people))}
          checked={props.withPeople}
          onChange={(change) => props.onWithPeople(change.currentTarget.checked)}
        />
      )}
      <BackupFirst />
      <Text size="sm" fw={600}>
        {words.undoable}
      </Text>
    </>
  )
}

/** What would go with an event, as it is when the dialog opens. */
function useRemoval(eventId: EventId): RemovalCounts | 'looking' | 'gone' {
  const { events } = useApp().services
  const [removal, setRemoval] = useState<RemovalCounts | 'looking' | 'gone'>('looking')
  useEffect(() => {
    let here = true
    events.lookAtRemoval(eventId).then(
      (found) => {
        if (here) setRemoval(found ?? 'gone')
      },
      // A failed read is the error boundary's to tell.
      (cause: unknown) =>
        setRemoval(() => {
          throw cause
        }),
    )
    return () => {
      here = false
    }
  }, [events, eventId])
  return removal
}
