import { Button, PasswordInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from './app-context'
import { AtRestNotice } from './AtRestNotice'
import type { UnreadableRecord } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
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
  const form = useCheckedForm({ passphrase: '', again: '' }, wrongIn)
  const { passphrase, again } = form.values
  const strength = passphraseStrength(passphrase)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (): Promise<void> => {
    if (work.progress !== null) return
    setOutcome(null)
    const saved = await work
      .run((options) => backups.save(passphrase, options))
      .catch((): Outcome => ({ kind: 'broken' }))
    setOutcome(saved)
    if (saved.kind !== 'saved') return
    // A passphrase stays on the screen no longer than it is needed.
    form.reset()
  }
  return (
    <>
      <form className={classes.form} onSubmit={form.onSubmit(save)}>
        <PasswordInput
          label={words.passphrase}
          description={words.strength[strength]}
          autoComplete="new-password"
          {...form.getInputProps('passphrase', { withError: false })}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          {...form.getInputProps('again')}
          // Said as soon as it cannot become the same any more.
          error={again !== '' && !passphrase.startsWith(again) ? words.different : null}
        />
        <Note>{words.lost}</Note>
        {work.progress === null && (
          <Button type="submit" disabled={!form.isValid()}>
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

function wrongIn({ passphrase, again }: { readonly passphrase: string; readonly again: string }) {
  const strength = passphraseStrength(passphrase)
  return {
    ...(strength === 'fair' || strength === 'good' ? {} : { passphrase: words.strength[strength] }),
    ...(passphrase === again ? {} : { again: words.different }),
  }
}

/** What became of a backup, where it was asked for. */
function SaveOutcome({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'saved':
      return (
        <>
          <p role="status" className={classes.done}>
            <IconCircleCheck size={16} aria-hidden />
            <span>{words.saved(outcome.name)}</span>
          </p>
          <RecordsNotice
            records={outcome.unreadable}
            one={words.unreadableOne}
            several={words.unreadable}
            todo={words.unreadableTodo}
          />
          <RecordsNotice
            records={outcome.leftOut}
            one={words.leftOutOne}
            several={words.leftOut}
            todo={words.leftOutTodo}
          />
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

/** Records that a backup holds otherwise than as they should be, or not at all. */
function RecordsNotice(props: {
  readonly records: readonly UnreadableRecord[]
  readonly one: string
  readonly several: (count: string) => string
  readonly todo: string
}) {
  const { records } = props
  const format = useFormat()
  if (records.length === 0) return null
  return (
    <ErrorNotice
      tone="warn"
      what={
        records.length === 1
          ? props.one
          : props.several(format.counted(records.length, settingsWords.stored.record))
      }
      todo={props.todo}
      details={detailsOf(records)}
    />
  )
}
