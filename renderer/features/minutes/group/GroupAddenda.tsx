import { Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { AddendumList, AddUnderName } from '../Addenda'
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
  const add = async (by: string): Promise<void> => {
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
      <AddUnderName names={names} isBlank={text.trim() === ''} add={(by) => void add(by)} />
    </section>
  )
}
