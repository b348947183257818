import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import {
  everyoneElseCame,
  setPresence,
  type Attendee,
  type MinutesEdit,
} from '@shared/domain/meetings/edit-minutes'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import { minutesWords as words, presenceWords } from '@shared/words/screens/minutes'
import type { NoteDocument } from '@renderer/services/ports'
import classes from './minutes.module.css'
import { takeOut, useNoteBox } from './use-note-box'

interface Person {
  readonly who: Attendee
  readonly name: string
  readonly part: string
  readonly presence: Presence
}

/** Who came: everyone by one key, or person by person. */
export function AttendanceSection(props: {
  readonly meeting: MeetingRecord
  readonly edit: (edit: MinutesEdit) => void
  /** The name of somebody who came is kept among the notes until it is added. */
  readonly notes: NoteDocument
  readonly add: (name: string) => void
  readonly onAllCame: () => void
}) {
  const { meeting, edit } = props
  const people = expected(meeting)
  const unsaid = people.some(({ presence }) => presence === 'unknown')
  const [adding, setAdding] = useState(() => props.notes.text('attendee') !== '')
  return (
    <>
      <div className={classes.people}>
        {people.map(({ who, name, part, presence }) => (
          <div
            key={`${who.kind} ${who.kind === 'adult' ? String(who.at) : ''}`}
            className={classes.person}
            data-presence={presence}
          >
            <span className={classes.personName}>
              {name}
              {part !== '' && <span className={classes.part}>{part}</span>}
            </span>
            <SegmentedControl
              size="xs"
              aria-label={words.presenceOf(name)}
              value={presence === 'unknown' ? '' : presence}
              onChange={(value) => edit(setPresence(who, value === 'present' ? 'present' : 'absent'))}
              data={[
                { value: 'present', label: presenceWords.present },
                { value: 'absent', label: presenceWords.absent },
              ]}
            />
          </div>
        ))}
      </div>
      <Group gap="xs">
        {unsaid && (
          <Button
            variant="light"
            data-section-start
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            onClick={() => {
              edit(everyoneElseCame)
              props.onAllCame()
            }}
          >
            {words.everyoneCame}
          </Button>
        )}
        {adding ? (
          <AddPerson
            notes={props.notes}
            add={(name) => {
              if (name.trim() !== '') props.add(name)
              setAdding(false)
            }}
          />
        ) : (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {words.addPerson}
          </Button>
        )}
      </Group>
    </>
  )
}

function AddPerson(props: { readonly notes: NoteDocument; readonly add: (name: string) => void }) {
  const { notes } = props
  const box = useNoteBox<HTMLInputElement>(notes, 'attendee')
  /** Adds what was typed, or nobody. */
  const finish = (name: string): void => {
    takeOut(notes, 'attendee', notes.text('attendee'))
    props.add(name)
  }
  return (
    <form
      className={classes.addPerson}
      onSubmit={(event) => {
        event.preventDefault()
        finish(notes.text('attendee'))
      }}
    >
      <TextInput
        autoFocus
        aria-label={words.personName}
        placeholder={words.personName}
        {...box}
        onKeyDown={(event) => {
          if (event.key === 'Escape') finish('')
        }}
        w={240}
      />
      <Button type="submit" variant="default">
        {words.add}
      </Button>
    </form>
  )
}

function expected({ facts, attendance }: MeetingRecord): readonly Person[] {
  return [
    { who: { kind: 'student' }, name: facts.student.name, part: words.child, presence: attendance.student },
    ...attendance.adults.map(({ name, presence }, at): Person => ({
      who: { kind: 'adult', at },
      name,
      part: '',
      presence,
    })),
    ...(facts.interpreter === null
      ? []
      : [
          {
            who: { kind: 'interpreter' },
            name: facts.interpreter,
            part: words.interpreter,
            presence: attendance.interpreter,
          } as const,
        ]),
  ]
}
