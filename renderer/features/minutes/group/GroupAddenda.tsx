import { Button, Group, Select, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { AddendumList } from '../Addenda'
import classes from '../minutes.module.css'

/** What was added below the signed minutes of a group session, and a place to add more. */
export function GroupAddenda(props: {
  readonly minutes: GroupMinutes
  readonly timezone: string
  readonly add: (by: string, text: string) => Promise<boolean>
}) {
  const { addenda, facts } = props.minutes
  const names = [...new Set(facts.staff.map(({ name }) => name))]
  const [text, setText] = useState('')
  const [by, setBy] = useState(names[0] ?? '')
  const add = async (): Promise<void> => {
    if (await props.add(by, text)) setText('')
  }
  return (
    <section className={classes.section} aria-labelledby="group-addenda">
      <Title order={2} id="group-addenda">
        {words.addenda}
      </Title>
      <AddendumList addenda={addenda} timezone={props.timezone} />
      <Textarea
        aria-label={words.addendumText}
        placeholder={words.addendumHint}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={2}
        classNames={{ input: classes.text }}
      />
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
        <Button variant="default" disabled={text.trim() === ''} onClick={() => void add()}>
          {words.addAddendum}
        </Button>
      </Group>
    </section>
  )
}
