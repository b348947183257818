import { Button } from '@mantine/core'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import { formatTime } from '@shared/kernel/time'
import { paperWords as words } from '@shared/words/screens/evening'
import classes from './evening.module.css'
import type { MeetingNames } from './meeting-names'

/** Which of a family's meetings a line on paper means. */
export function MeetingOnPaper(props: {
  readonly family: string
  readonly meetings: readonly EveningMeeting[]
  readonly names: MeetingNames
  readonly onChoose: (meeting: EveningMeeting) => void
  readonly onBack: () => void
}) {
  return (
    <fieldset className={classes.which}>
      <legend className={classes.fieldLabel}>{words.whichMeeting(props.family)}</legend>
      {props.meetings.map((meeting, i) => (
        <Button
          key={meeting.id}
          variant="default"
          autoFocus={i === 0}
          onClick={() => props.onChoose(meeting)}
        >
          {words.meetingAt(formatTime(meeting.start), props.names.teacher(meeting))}
        </Button>
      ))}
      <Button variant="subtle" onClick={props.onBack}>
        {words.back}
      </Button>
    </fieldset>
  )
}
