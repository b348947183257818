import { Button, Group, Select, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { Addendum, MeetingRecord } from '@shared/domain/meetings/meeting'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import type { NoteDocument } from '@renderer/services/ports'
import classes from './minutes.module.css'
import { takeOut, useNoteBox } from './use-note-box'
import { useNoteText } from './use-notes'

/** What was added below signed minutes, and a place to add more. */
export function Addenda(props: {
  readonly meeting: MeetingRecord
  /** Undefined while it is being read. */
  readonly timezone: string | undefined
  /** What is typed is kept among the notes until it is added. */
  readonly notes: NoteDocument
  readonly add: (by: string, text: string) => Promise<boolean>
}) {
  const { meeting } = props
  return (
    <section className={classes.section} aria-labelledby="minutes-addenda">
      <Title order={2} id="minutes-addenda">
        {words.addenda}
      </Title>
      <AddendumList addenda={meeting.addenda} timezone={props.timezone} />
      <AddAddendum
        notes={props.notes}
        names={[...new Set(meeting.facts.staff.map(({ name }) => name))]}
        add={props.add}
      />
    </section>
  )
}

/** What was added, each with who added it and when. */
export function AddendumList(props: {
  readonly addenda: readonly Addendum[]
  readonly timezone: string | undefined
}) {
  const format = useFormat()
  return props.addenda.map(({ at, by, text }) => (
    <div key={at} className={classes.addendum}>
      <p className={classes.read}>{text}</p>
      <p className={classes.quiet}>
        {words.addendumBy(by, props.timezone === undefined ? null : format.moment(at, props.timezone))}
      </p>
    </div>
  ))
}

function AddAddendum(props: {
  readonly notes: NoteDocument
  readonly names: readonly string[]
  readonly add: (by: string, text: string) => Promise<boolean>
}) {
  const { names, notes } = props
  const box = useNoteBox<HTMLTextAreaElement>(notes, 'addendum')
  const text = useNoteText(notes, 'addendum')
  const add = async (by: string): Promise<void> => {
    if (await props.add(by, text)) takeOut(notes, 'addendum', text)
  }
  return (
    <div>
      <Textarea
        aria-label={words.addendumText}
        placeholder={words.addendumHint}
        {...box}
        classNames={{ input: classes.text }}
      />
      <AddUnderName names={names} isBlank={text.trim() === ''} add={(by) => void add(by)} />
    </div>
  )
}

/** Adds what was typed in the name of one of the teachers. */
export function AddUnderName(props: {
  readonly names: readonly string[]
  readonly isBlank: boolean
  readonly add: (by: string) => void
}) {
  const { names } = props
  const [by, setBy] = useState(names[0] ?? '')
  return (
    <Group gap="xs" mt="xs">
      {names.length > 1 && (
        <Select
          aria-label={words.finalBy}
          data={names}
          value={by}
          onChange={(name) => setBy(name ?? by)}
          allowDeselect={false}
        />
      )}
      <Button variant="default" disabled={props.isBlank} onClick={() => props.add(by)}>
        {words.addAddendum}
      </Button>
    </Group>
  )
}
