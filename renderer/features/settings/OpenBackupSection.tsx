import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { sampleWords } from '@shared/words/screens/sample'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { LeaveSample } from '@renderer/features/SampleActions'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { Facts } from '@renderer/ui/PanelSection'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useFormat } from '@renderer/ui/use-format'
import { OpenProblemNotice, RestoreNotice } from './OpenBackupNotices'
import { SettingsCard } from './SettingsCard'
import { useOpenBackup, type OpenBackup, type OpenStage } from './use-open-backup'
import classes from './settings.module.css'

const words = settingsWords.open

/** A backup takes the place of everything, after it was checked and what is here was saved. */
export function OpenBackupSection(props: { readonly timezone: string | null }) {
  const { sample } = useApp().services
  const open = useOpenBackup()
  const { stage, work } = open
  const busy = work.progress !== null
  if (sample.isOpen)
    return (
      <SettingsCard title={words.title}>
        <Note>{sampleWords.noBackup}</Note>
        <div className={classes.actions}>
          <LeaveSample />
        </div>
      </SettingsCard>
    )
  return (
    <SettingsCard title={words.title} note={words.note}>
      {(stage.kind === 'idle' || stage.kind === 'not-read' || stage.kind === 'ended') && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => void open.choose()}>
            {words.choose}
          </Button>
        </div>
      )}
      {stage.kind === 'not-read' && (
        <ErrorNotice
          what={words.notRead}
          todo={words.notReadTodo[stage.failure.reason]}
          details={stage.failure.detail}
        />
      )}
      {stage.kind === 'chosen' && <Chosen key={stage.file.name} stage={stage} open={open} busy={busy} />}
      {stage.kind === 'checked' && (
        <Checked stage={stage} open={open} busy={busy} timezone={props.timezone} />
      )}
      {work.progress && (
        <ProgressPanel
          what={settingsWords.progress[work.progress.what]}
          done={work.progress.done}
          total={work.progress.total}
          onCancel={work.stop}
        />
      )}
      {stage.kind === 'ended' && <RestoreNotice outcome={stage.outcome} />}
    </SettingsCard>
  )
}

/** A file waits for its passphrase. */
function Chosen(props: {
  readonly stage: Extract<OpenStage, { kind: 'chosen' }>
  readonly open: OpenBackup
  readonly busy: boolean
}) {
  const { stage, open, busy } = props
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !busy) void open.check(passphrase)
      }}
    >
      <Facts
        facts={[{ label: words.file, value: <span className={classes.file}>{stage.file.name}</span> }]}
      />
      <PasswordInput
        label={words.passphrase}
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {!busy && (
        <div className={classes.actions}>
          <Button type="submit" disabled={passphrase === ''}>
            {words.check}
          </Button>
          <Button variant="default" onClick={() => void open.choose()}>
            {words.chooseAnother}
          </Button>
        </div>
      )}
      {stage.problem && !busy && <OpenProblemNotice problem={stage.problem} />}
    </form>
  )
}

const shown = ['event', 'student', 'household', 'staff', 'appointment', 'meeting'] as const

/** A complete, valid backup, with a summary of its contents. */
function Checked(props: {
  readonly stage: Extract<OpenStage, { kind: 'checked' }>
  readonly open: OpenBackup
  readonly busy: boolean
  readonly timezone: string | null
}) {
  const { stage, open, busy } = props
  const format = useFormat()
  const { summary, replaces } = stage.backup
  const zone = props.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const held = shown.flatMap((kind) => {
    const count = summary.counts[kind] ?? 0
    return count === 0 ? [] : [format.counted(count, settingsWords.counts[kind])]
  })
  return (
    <div className={classes.form}>
      <Facts
        facts={[
          { label: words.file, value: <span className={classes.file}>{stage.file.name}</span> },
          { label: words.madeAt, value: format.moment(summary.madeAt, zone) },
          { label: words.holds, value: held.length === 0 ? words.nothing : format.list(held) },
        ]}
      />
      <Note>{replaces ? `${words.replaces} ${words.staysUnreadable}` : words.intoEmpty}</Note>
      {!busy && (
        <div className={classes.actions}>
          <Button
            {...(replaces ? { color: 'red.8' } : {})}
            onClick={() => void open.restore()}
            autoFocus={!replaces}
          >
            {replaces ? words.action.replaces : words.action.empty}
          </Button>
          <Button variant="default" onClick={open.leave}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  )
}
