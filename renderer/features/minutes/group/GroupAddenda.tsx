import { Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { useApp } from '@renderer/features/app-context'
import { useTextDraft } from '@renderer/features/use-draft'
import { AddendumList, AddUnderName } from '../Addenda'
import classes from '../minutes.module.css'

/** What was added below the signed minutes of a group session, and a place to add more. */
export function GroupAddenda(props: {
  readonly minutes: GroupMinutes
  readonly timezone: string
  /** Keeps what is typed until it is added. */
  readonly type: (text: string, step: string) => Promise<Result<void, unknown>>
  readonly add: (by: string, text: string) => Promise<boolean>
}) {
  const { addenda, addendumDraft, facts, groupSessionId: id } = props.minutes
  const { unsaved } = useApp().services
  const [isAdding, setAdding] = useState(false)
  const names = [...new Set(facts.staff.map(({ name }) => name))]
  const draft = useTextDraft(`group addendum ${id}`, addendumDraft, {
    label: words.addendumText,
    save: props.type,
  })
  const add = async (by: string): Promise<void> => {
    setAdding(true)
    // Saved before it is added: a save that comes later would put it back into the box.
    await unsaved.flush()
    if (await props.add(by, draft.value)) draft.discard()
    setAdding(false)
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
        {...draft.box}
        readOnly={isAdding}
        autosize
        minRows={2}
        classNames={{ input: classes.text }}
      />
      <AddUnderName names={names} isBlank={draft.value.trim() === ''} add={(by) => void add(by)} />
    </section>
  )
}
