import { Button, PasswordInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from './app-context'
import { AtRestNotice } from './AtRestNotice'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useFormat } from '@renderer/ui/use-format'
import type { SaveBackupOutcome } from '@renderer/services/backup'
import { passphraseStrength } from '@renderer/services/passphrase'
import { detailsOf } from './record-details'
import { useWork } from './use-work'
import classes from './save-backup.module.css'

const words = settingsWords.save
type Outcome = SaveBackupOutcome | { readonly kind: 'broken' }

/** Asks for the passphrase, saves, and says what became of it; also where something is about to be deleted. */
export function SaveBackupForm() {
  const { backups } = useApp().services
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const strength = passphraseStrength(passphrase)
  const ready = (strength === 'fair' || strength === 'good') && passphrase === again

  const save = async (): Promise<void> => {
    setOutcome(null)
    const saved = await work
      .run((options) => backups.save(passphrase, options))
      .catch((): Outcome => ({ kind: 'broken' }))
    setOutcome(saved)
    if (saved.kind !== 'saved') return
    // A passphrase stays on the screen no longer than it is needed.
    setPassphrase('')
    setAgain('')
  }
  return (
    <>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && work.progress === null) void save()
        }}
      >
        <PasswordInput
          label={words.passphrase}
          description={words.strength[strength]}
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          value={again}
          error={again !== '' && !passphrase.startsWith(again) ? words.different : null}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Note>{words.lost}</Note>
        {work.progress === null && (
          <Button type="submit" disabled={!ready}>
            {words.action}
          </Button>
        )}
      </form>
      {work.progress && (
        <ProgressPanel
          what={settingsWords.progress[work.progress.what]}
          done={work.progress.done}
          total={work.progress.total}
          onCancel={work.stop}
        />
      )}
      {outcome && <SaveOutcome outcome={outcome} />}
    </>
  )
}

/** What became of a backup, where it was asked for. */
function SaveOutcome({ outcome }: { readonly outcome: Outcome }) {
  const format = useFormat()
  switch (outcome.kind) {
    case 'saved':
      return (
        <>
          <p role="status" className={classes.done}>
            <IconCircleCheck size={16} aria-hidden />
            <span>{words.saved(outcome.name)}</span>
          </p>
          {outcome.unreadable.length > 0 && (
            <ErrorNotice
              tone="warn"
              what={
                outcome.unreadable.length === 1
                  ? words.unreadableOne
                  : words.unreadable(format.counted(outcome.unreadable.length, settingsWords.stored.record))
              }
              todo={words.unreadableTodo}
              details={detailsOf(outcome.unreadable)}
            />
          )}
          {outcome.leftOut.length > 0 && (
            <ErrorNotice
              tone="warn"
              what={
                outcome.leftOut.length === 1
                  ? words.leftOutOne
                  : words.leftOut(format.counted(outcome.leftOut.length, settingsWords.stored.record))
              }
              todo={words.leftOutTodo}
              details={detailsOf(outcome.leftOut)}
            />
          )}
        </>
      )
    case 'cancelled':
      return <p role="status">{words.cancelled}</p>
    case 'not-written':
      return (
        <ErrorNotice what={words.notWritten[outcome.reason]} todo={words.notWrittenTodo[outcome.reason]} />
      )
    case 'store-at-rest':
      return <AtRestNotice problem={outcome.problem} />
    case 'broken':
      return <ErrorNotice what={words.broken} todo={words.brokenTodo} />
  }
}
