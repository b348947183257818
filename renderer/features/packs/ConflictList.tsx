import { Anchor, Button } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { agreedFacts } from '@shared/domain/meetings/agreed-items'
import type { EventId } from '@shared/kernel/ids'
import { presenceWords } from '@shared/words/screens/minutes'
import { packsWords as words } from '@shared/words/screens/packs'
import type { PackConflict, PackValue } from '@renderer/services/pack-conflicts'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { hrefOf } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { minutesAt } from '../minutes-at'
import classes from './packs.module.css'

/** Places that were changed on two computers, both versions side by side. */
export function ConflictList(props: {
  readonly eventId: EventId
  readonly conflicts: readonly PackConflict[]
}) {
  const { eventId, conflicts } = props
  const { packs } = useApp().services
  const [isNotSaved, setNotSaved] = useState(false)
  const settle = async ({ key }: PackConflict, { json }: PackValue): Promise<void> => {
    const outcome = await packs.settle(eventId, key, json)
    setNotSaved(!outcome.ok)
  }
  if (conflicts.length === 0)
    return (
      <EmptyState
        of={['meeting', 'groupMinutes', 'action', 'returnedPack']}
        icon={<IconGitMerge size={24} />}
        title={words.noConflicts}
        text={words.noConflictsText}
      />
    )
  return (
    <div className={classes.list}>
      <p className={classes.quiet}>{words.conflictsNote}</p>
      {isNotSaved && <ErrorNotice what={words.settleFailed} todo={words.settleFailedTodo} />}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} settle={(value) => void settle(conflict, value)} />
      ))}
    </div>
  )
}

function Conflict(props: { readonly conflict: PackConflict; readonly settle: (value: PackValue) => void }) {
  const { field, at, shown, others } = props.conflict
  const facts = agreedFacts(at)
  const format = useFormat()
  const heading = `${facts.about}: ${fieldWords[field] ?? field}`
  const version = (value: PackValue, label: string, act: string) => (
    <div key={value.json} className={classes.version}>
      <div className={classes.versionLabel}>{label}</div>
      <div className={classes.versionText}>{valueWords(value)}</div>
      {value.due !== null && <div className={classes.quiet}>{format.date(value.due)}</div>}
      <Button size="compact-sm" variant="default" onClick={() => props.settle(value)}>
        {act}
      </Button>
    </div>
  )
  return (
    <section className={classes.conflict} aria-label={heading}>
      <div className={classes.conflictHead}>
        <h2 className={classes.conflictTitle}>{heading}</h2>
        <span className={classes.quiet}>
          {[
            format.shortDate(facts.date),
            format.range(facts),
            format.list(facts.staff.map(({ name }) => name)),
          ].join(' · ')}
        </span>
        <Anchor size="sm" href={hrefOf(minutesAt(at))}>
          {words.openMinutes}
        </Anchor>
      </div>
      <div className={classes.versions}>
        {version(shown, words.shown, words.keep)}
        {others.map((other) => version(other, words.other, words.useInstead))}
      </div>
    </section>
  )
}

const fieldWords: Readonly<Record<string, string>> = words.fields

const valueWords = ({ text, presence }: PackValue): string =>
  [text, presence === null ? '' : presenceWords[presence]].filter((part) => part !== '').join(' · ') ||
  words.blank
