import { Textarea } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { MeetingId, StaffId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { useApp, useQuery } from '../app-context'
import { useTextDraft } from '../use-draft'
import classes from './minutes.module.css'
import { privateNoteId } from './sections'

/** A member of staff's private note, apart from the minutes in place, look and store. */
export function PrivateNoteField(props: {
  readonly meetingId: MeetingId
  readonly staffId: StaffId
  readonly notify: (outcome: Result<void, MinutesProblem>) => void
}) {
  const { meetingId, staffId, notify } = props
  const { minutes } = useApp().services
  const privateNotes = useQuery((queries) => queries.privateNotes(meetingId), `jottings ${meetingId}`)
  const stored =
    privateNotes.kind === 'loaded'
      ? privateNotes.value.find((one) => one.staffId === staffId)?.text
      : undefined
  const draft = useTextDraft(`private note ${meetingId} ${staffId}`, stored ?? '', {
    label: words.privateNoteTitle,
    save: async (text, step) => {
      const outcome = await minutes.setPrivateNote(meetingId, staffId, text, step)
      notify(outcome)
      return outcome
    },
  })
  return (
    <aside id={privateNoteId} className={classes.jotting} aria-label={words.privateNoteTitle}>
      <Textarea
        label={
          <span className={classes.privateNoteLabel}>
            <IconEyeOff size={16} aria-hidden />
            {words.privateNoteTitle}
          </span>
        }
        description={words.privateNoteText}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
        disabled={privateNotes.kind === 'loading'}
        classNames={{ input: classes.text }}
      />
    </aside>
  )
}
