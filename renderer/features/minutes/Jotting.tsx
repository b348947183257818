import { Textarea } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { MeetingId, StaffId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/workflows/minutes'
import { useApp, useQuery } from '../app-context'
import { useTextDraft } from '../use-draft'
import classes from './minutes.module.css'
import { jottingId } from './sections'

/** A member of staff's private note, apart from the minutes in place, look and store. */
export function Jotting(props: {
  readonly meetingId: MeetingId
  readonly staffId: StaffId
  readonly tell: (outcome: Result<void, MinutesProblem>) => void
}) {
  const { meetingId, staffId, tell } = props
  const { minutes } = useApp().workflows
  const jottings = useQuery((queries) => queries.jottings(meetingId), `jottings ${meetingId}`)
  const stored =
    jottings.kind === 'loaded' ? jottings.value.find((one) => one.staffId === staffId)?.text : undefined
  const draft = useTextDraft(`private note ${meetingId} ${staffId}`, stored ?? '', {
    label: words.jottingTitle,
    save: async (text, step) => {
      const outcome = await minutes.jot(meetingId, staffId, text, step)
      tell(outcome)
      return outcome
    },
  })
  return (
    <aside id={jottingId} className={classes.jotting} aria-label={words.jottingTitle}>
      <Textarea
        label={
          <span className={classes.jottingLabel}>
            <IconEyeOff size={16} aria-hidden />
            {words.jottingTitle}
          </span>
        }
        description={words.jottingText}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
        disabled={jottings.kind === 'loading'}
        classNames={{ input: classes.text }}
      />
    </aside>
  )
}
