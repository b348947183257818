import { Button, Group, PasswordInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { OpenOutcome, PickedFile } from '@shared/bridge/desktop-bridge'
import { groupBy } from '@shared/kernel/group-by'
import { computerWords as words } from '@shared/words/screens/evening'
import type { TakeInProblem, TakenIn } from '@renderer/services/evening-files'
import { passphraseStrength } from '@renderer/services/passphrase'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { PlainTable } from '@renderer/ui/PlainTable'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { DropHere } from '../ListsDrop'
import { useFilesDrop } from '../use-files-drop'
import classes from './evening.module.css'
import type { ReceptionEvening } from './use-evening'

/** What became of the last file. */
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'not-written' | 'not-read' }
  | { readonly kind: 'taken-in'; readonly taken: TakenIn }
  | { readonly kind: 'refused'; readonly why: TakeInProblem['kind'] }

/** Brings the entries of two computers together by files. */
export function OtherComputers({ evening }: { readonly evening: ReceptionEvening }) {
  const { eveningFiles } = useApp().services
  const { id } = evening.event.index.conference.event
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState<PickedFile | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isReady = ['fair', 'good'].includes(passphraseStrength(passphrase)) && !isBusy

  const work = async (job: () => Promise<Outcome | null>): Promise<void> => {
    setBusy(true)
    setOutcome(null)
    setOutcome(await job().finally(() => setBusy(false)))
  }
  const save = (): Promise<void> =>
    work(async () => {
      const saved = await eveningFiles.save(id, passphrase)
      if (saved?.kind === 'cancelled') return null
      return saved?.kind === 'saved' ? { kind: 'saved', name: saved.name } : { kind: 'not-written' }
    })
  const takeIn = (file: PickedFile): Promise<void> =>
    work(async () => {
      setChosen(file)
      const taken = await eveningFiles.takeIn(id, file.bytes, passphrase)
      if (!taken.ok) return { kind: 'refused', why: taken.error.kind }
      setChosen(null)
      return { kind: 'taken-in', taken: taken.value }
    })
  const open = (picked: OpenOutcome<PickedFile>): void => {
    if (picked.kind === 'failed') setOutcome({ kind: 'not-read' })
    if (picked.kind !== 'opened') return
    if (isReady) void takeIn(picked.picked)
    else setChosen(picked.picked)
  }
  const isDraggedOver = useFilesDrop((dropped) => {
    const [file] = dropped.kind === 'opened' ? dropped.picked.files : []
    if (dropped.kind === 'failed') open(dropped)
    else if (file) open({ kind: 'opened', picked: file })
  })

  return (
    <div className={classes.entry}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{words.text}</p>
      <Note>{words.before}</Note>
      <PasswordInput
        label={words.passphrase}
        description={words.passphraseHint}
        autoComplete="off"
        value={passphrase}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      {chosen && <p className={classes.quiet}>{words.chosen(chosen.name)}</p>}
      <Group gap="xs">
        <Button disabled={!isReady} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button
          variant="default"
          disabled={!isReady}
          onClick={() => {
            if (chosen) void takeIn(chosen)
            else void eveningFiles.choose().then(open)
          }}
        >
          {words.choose}
        </Button>
      </Group>
      {outcome && <OutcomeNotice outcome={outcome} />}
      <KnownComputers evening={evening} />
      {isDraggedOver && <DropHere text={words.drop} />}
    </div>
  )
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const format = useFormat()
  switch (outcome.kind) {
    case 'saved':
      return <p role="status">{words.saved(outcome.name)}</p>
    case 'not-written':
      return <ErrorNotice what={words.notSaved} todo={words.notReadTodo} />
    case 'not-read':
      return <ErrorNotice what={words.notRead} todo={words.notReadTodo} />
    case 'refused':
      return <ErrorNotice what={words.refused} todo={words.why[outcome.why]} />
    case 'taken-in': {
      const { added, known, odd } = outcome.taken
      const counted = (count: number): string => format.counted(count, words.entries)
      return (
        <p role="status">
          {words.takenIn(counted(added), format.number(known))} {odd > 0 && words.odd(counted(odd))}
        </p>
      )
    }
  }
}

/** Whose entries are known here, so that a missing computer is seen. */
function KnownComputers({ evening }: { readonly evening: ReceptionEvening }) {
  const { taps, timezone } = evening
  const own = useApp().services.evening.device
  const format = useFormat()
  const rows = [...groupBy(taps, ({ device }) => device)].map(([device, entries]) => [
    device === own ? words.thisOne : words.other(device.slice(0, 4)),
    format.number(entries.length),
    format.shortMoment(
      entries.reduce((latest, { at }) => (at > latest ? at : latest), entries[0]?.at ?? evening.now),
      timezone,
    ),
  ])
  if (rows.length === 0) return null
  return <PlainTable label={words.known} heads={[words.computer, words.count, words.latest]} rows={rows} />
}
