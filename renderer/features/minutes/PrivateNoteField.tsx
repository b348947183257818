import { Textarea } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { MeetingId, StaffId } from '@shared/kernel/ids'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp, useQuery } from '../app-context'
import { useTextDraft } from '../use-draft'
import classes from './minutes.module.css'
import { MinutesNotice } from './MinutesNotice'
import { privateNoteId } from './sections'

/** A member of staff's private note, apart from the minutes in place, look and store. */
export function PrivateNoteField(props: { readonly meetingId: MeetingId; readonly staffId: StaffId }) {
  const { meetingId, staffId } = props
  const { minutes } = useApp().services
  const [problem, withNotice] = useSaveProblem<MinutesProblem>()
  const privateNotes = useQuery((queries) => queries.privateNotes(meetingId), `jottings ${meetingId}`)
  const stored =
    privateNotes.kind === 'loaded'
      ? privateNotes.value.find((one) => one.staffId === staffId)?.text
      : undefined
  const draft = useTextDraft(`private note ${meetingId} ${staffId}`, stored ?? '', {
    label: words.privateNoteTitle,
    save: (text, step) => withNotice(minutes.setPrivateNote(meetingId, staffId, text, step)),
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
        {...draft.box}
        disabled={privateNotes.kind === 'loading'}
        classNames={{ input: classes.text }}
      />
      <MinutesNotice problem={problem} />
    </aside>
  )
}
