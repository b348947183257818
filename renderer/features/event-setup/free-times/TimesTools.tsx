import { Button, Group, Select } from '@mantine/core'
import { IconClipboard } from '@tabler/icons-react'
import { noTime, type FreeWindow } from '@shared/domain/events/free-times'
import type { ConferenceEvent } from '@shared/domain/events/event'
import { asWindows } from '@shared/domain/events/free-times'
import { sessionParts, timeBoxes } from '@shared/domain/requests/slip-boxes'
import { freeTimesWords as words } from '@shared/words/screens/free-times'
import type { SubjectRow } from './subjects'
import classes from './free-times.module.css'

const maxOptions = 40

/** What gives everybody who is chosen the same free times at once. */
export function TimesTools(props: {
  readonly event: ConferenceEvent
  readonly rows: readonly SubjectRow[]
  readonly windowsOf: (row: SubjectRow) => readonly FreeWindow[]
  readonly isDisabled: boolean
  readonly onSet: (windows: readonly FreeWindow[]) => void
  readonly onPaste: () => void
  /** Null where the school's timetable says nothing of these people. */
  readonly onBlocked: (() => void) | null
}) {
  const { event, isDisabled, onSet } = props
  const boxes = timeBoxes(event)
  const button = (label: string, windows: readonly FreeWindow[], isEmpty = false) => (
    <Button
      key={label}
      size="compact-sm"
      variant="default"
      disabled={isDisabled || isEmpty}
      onClick={() => onSet(windows)}
    >
      {label}
    </Button>
  )
  return (
    <div className={classes.tools}>
      <Group gap={6} role="group" aria-label={words.only}>
        <span className={classes.toolsLabel} aria-hidden>
          {words.only}
        </span>
        {sessionParts.map((part) => {
          const own = boxes.filter((box) => box.part === part)
          const windows = own.map(({ sessionId, start, end }) => ({ sessionId, start, end }))
          return button(words.parts[part], asWindows(event.sessions, windows), own.length === 0)
        })}
        {button(words.anyTime, [])}
        {button(words.never, noTime(event.sessions))}
      </Group>
      <Select
        size="xs"
        aria-label={words.sameAs}
        placeholder={words.sameAs}
        searchable
        disabled={isDisabled}
        limit={maxOptions}
        nothingFoundMessage={words.notFound}
        data={props.rows.map(({ key, name }) => ({ value: key, label: name }))}
        value={null}
        onChange={(key) => {
          const like = props.rows.find((row) => row.key === key)
          if (like) onSet(props.windowsOf(like))
        }}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconClipboard size={14} />}
        onClick={props.onPaste}
      >
        {words.paste.open}
      </Button>
      {props.onBlocked && (
        <Button size="compact-sm" variant="subtle" onClick={props.onBlocked}>
          {words.blocked.take}
        </Button>
      )}
    </div>
  )
}
