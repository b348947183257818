import { ActionIcon, Anchor, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PickedFile } from '@shared/bridge/desktop-bridge'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { packsWords as words } from '@shared/words/screens/packs'
import type { MergedFile } from '@renderer/services/merge-returns'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './packs.module.css'
import { mayOverrule, problemDetails, problemWords } from './problem-words'
import type { useReturns } from './use-returns'

interface ReturnsNoticeProps {
  readonly eventId: EventId
  readonly returns: ReturnType<typeof useReturns>
  readonly nameOf: (staffId: StaffId) => string
}

/** What became of each return pack that was brought in, the newest first. */
export function ReturnsNotice({ eventId, returns, nameOf }: ReturnsNoticeProps) {
  const { progress, merged } = returns
  return (
    <>
      {progress !== null && (
        <ProgressPanel
          what={words.bringing}
          done={progress.done}
          total={progress.total}
          onCancel={returns.stop}
        />
      )}
      {returns.isUnread && <ErrorNotice what={words.notRead} todo={words.notReadTodo} />}
      {merged.length > 0 && (
        <section aria-label={words.came} className={classes.came}>
          <ul className={classes.files}>
            {merged.map((one, at) => (
              // Two files may have one name; those before it stay where they are.
              <li key={merged.length - at}>
                <Came eventId={eventId} came={one} nameOf={nameOf} takeAnyway={returns.takeAnyway} />
              </li>
            ))}
          </ul>
          <ActionIcon aria-label={words.closeList} onClick={returns.clear}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </section>
      )}
    </>
  )
}

function Came(props: {
  readonly eventId: EventId
  readonly came: MergedFile
  readonly nameOf: (staffId: StaffId) => string
  readonly takeAnyway: (file: PickedFile) => void
}) {
  const { eventId, nameOf } = props
  const { file, outcome } = props.came
  const format = useFormat()
  switch (outcome.kind) {
    case 'known':
      return <DoneLine text={words.known(nameOf(outcome.staffId))} />
    case 'merged': {
      const { conflicts, quarantined } = outcome
      return (
        <div className={classes.cameLine}>
          <DoneLine
            text={words.merged(nameOf(outcome.staffId), format.counted(outcome.meetings, words.meetingCount))}
          />
          {conflicts > 0 && (
            <Anchor size="sm" href={hrefOf(routes.packs(eventId, 'conflicts'))}>
              {format.counted(conflicts, words.conflictCount)}
            </Anchor>
          )}
          {quarantined > 0 && (
            <Anchor size="sm" href={hrefOf(routes.packs(eventId, 'quarantine'))}>
              {format.counted(quarantined, words.quarantinedCount)}
            </Anchor>
          )}
        </div>
      )
    }
    case 'refused': {
      const { what, todo } = problemWords(outcome.problem, format)
      const details = problemDetails(outcome.problem)
      return (
        <ErrorNotice
          what={words.refused(file.name)}
          affected={what}
          todo={todo}
          tone={mayOverrule(outcome.problem) ? 'warn' : 'bad'}
          {...(details === undefined ? {} : { details })}
          action={
            mayOverrule(outcome.problem) && (
              <Button size="compact-sm" variant="default" onClick={() => props.takeAnyway(file)}>
                {words.takeAnyway}
              </Button>
            )
          }
        />
      )
    }
  }
}
