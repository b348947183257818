import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { removalWords } from '@shared/words/screens/removal'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import type { StoredCounts } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import { BackupFirst } from '../BackupFirst'
import { SettingsCard } from './SettingsCard'
import classes from './settings.module.css'

const words = removalWords.school

/** Empties the office's own school; the sample has a reset instead. */
export function StartOverSection(props: { readonly counts: StoredCounts }) {
  const { sample } = useApp().services
  const [asking, setAsking] = useState(false)
  if (sample.isOpen) return null
  return (
    <SettingsCard title={words.title} note={words.note}>
      <div className={classes.actions}>
        <Button variant="default" c="red.8" onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      </div>
      {asking && <StartOverDialog counts={props.counts} onClose={() => setAsking(false)} />}
    </SettingsCard>
  )
}

const shown = [
  ['events', 'event'],
  ['students', 'student'],
  ['households', 'household'],
  ['staff', 'staff'],
  ['appointments', 'appointment'],
  ['meetings', 'meeting'],
] as const

function StartOverDialog(props: { readonly counts: StoredCounts; readonly onClose: () => void }) {
  const { counts, onClose } = props
  const { school } = useApp().services
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const ready = typed.trim().toLowerCase() === words.word
  const held = shown.flatMap(([stored, kind]) =>
    counts[stored] === 0 ? [] : [format.counted(counts[stored], settingsWords.counts[kind])],
  )
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const outcome = await school.startOver()
    // The pages start anew once it is done.
    if (outcome.ok) return
    setBusy(false)
    setFailed(true)
  }
  return (
    <Modal opened onClose={onClose} title={words.question} withCloseButton={false} size="lg">
      <Stack gap="sm">
        <Text size="sm">{held.length === 0 ? words.nothing : words.goes(format.list(held))}</Text>
        <Text size="sm">{words.also}</Text>
        <Text size="sm" fw={600}>
          {words.undoNotice}
        </Text>
        <BackupFirst />
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (ready && !busy) void confirm()
          }}
        >
          <TextInput
            label={words.typed(words.word)}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {failed && <ErrorNotice what={words.notDeleted} todo={words.notDeletedTodo} />}
          <Group justify="flex-end" gap="xs" mt="lg">
            <Button variant="default" onClick={onClose} data-autofocus>
              {controlWords.cancel}
            </Button>
            <Button type="submit" color="red.8" disabled={!ready} loading={busy}>
              {words.confirm}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  )
}
