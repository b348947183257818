import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { packsWords as words } from '@shared/words/screens/packs'
import type { MadePacks } from '@renderer/services/make-packs'
import type { PrintOutcome } from '@renderer/services/print'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { PlainTable } from '@renderer/ui/PlainTable'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import classes from './packs.module.css'
import type { useMakePacks } from './use-make-packs'

/** How the making of packs goes; once it is done, their passphrases and the slips to print. */
export function MakeNotice(props: {
  readonly eventId: EventId
  readonly making: ReturnType<typeof useMakePacks>
  readonly nameOf: (staffId: StaffId) => string
}) {
  const { progress, stop, outcome } = props.making
  if (progress !== null)
    return <ProgressPanel what={words.making} done={progress.done} total={progress.total} onCancel={stop} />
  switch (outcome?.kind) {
    case undefined:
      return null
    case 'made':
      return <Made eventId={props.eventId} made={outcome} nameOf={props.nameOf} close={props.making.forget} />
    case 'cancelled':
      return (
        <p role="status" className={classes.quiet}>
          {words.stopped}
        </p>
      )
    case 'not-saved':
      return <AtRestNotice problem={outcome.problem} />
    case 'not-written':
    case 'no-meetings':
    case 'no-school':
    case 'broken':
      return <ErrorNotice {...words.notMade[outcome.kind]} />
  }
}

function Made(props: {
  readonly eventId: EventId
  readonly made: MadePacks
  readonly nameOf: (staffId: StaffId) => string
  readonly close: () => void
}) {
  const { made, nameOf, eventId, close } = props
  const { print } = useApp().services
  const format = useFormat()
  const [slips, setSlips] = useState<PrintOutcome | null>(null)
  const save = async (): Promise<void> => {
    const packs = made.packs.map(({ staffId, file, passphrase }) => ({
      teacher: nameOf(staffId),
      file,
      passphrase,
    }))
    setSlips(await print.packSlips(eventId, packs, format.locale))
  }
  return (
    <section aria-label={words.passphrases} className={classes.made}>
      <div className={classes.madeLine}>
        <div>
          <DoneLine text={words.made(format.counted(made.packs.length, words.packCount), made.name)} />
          <p className={classes.quiet}>{words.slipsNote}</p>
        </div>
        <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void save()}>
          {words.slips}
        </Button>
      </div>
      {slips && <SlipsOutcome outcome={slips} close={close} />}
      <details open={made.packs.length === 1}>
        <summary>{words.passphrases}</summary>
        <PlainTable
          label={words.passphrases}
          heads={[words.columns.teacher, words.file, words.passphrase]}
          rows={made.packs.map(({ staffId, file, passphrase }) => [
            nameOf(staffId),
            file,
            <code key={file} className={classes.passphrase}>
              {passphrase}
            </code>,
          ])}
        />
      </details>
    </section>
  )
}

function SlipsOutcome(props: { readonly outcome: PrintOutcome; readonly close: () => void }) {
  const { outcome } = props
  if (outcome.kind === 'store-at-rest') return <AtRestNotice problem={outcome.problem} />
  if (outcome.kind === 'cancelled') return null
  const [file] = outcome.kind === 'done' ? outcome.files : []
  return file?.kind === 'saved' ? (
    <div className={classes.cameLine}>
      <DoneLine text={words.slipsSaved(file.name)} />
      <Button size="compact-sm" variant="default" onClick={props.close}>
        {words.hidePassphrases}
      </Button>
    </div>
  ) : (
    <ErrorNotice what={words.slipsFailed} todo={words.slipsFailedTodo} />
  )
}
