import { Button } from '@mantine/core'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import { noticedDelay, type Bands, type RunningStaff } from '@shared/domain/evening/running'
import type { MeetingTapKind } from '@shared/domain/evening/tap'
import { formatTime } from '@shared/kernel/time'
import { checkInWords, runningWords as words } from '@shared/words/screens/evening'
import { useFormat } from '@renderer/ui/use-format'
import { BandText } from './BandText'
import classes from './evening.module.css'
import type { MeetingNames } from './meeting-names'
import type { ReceptionEvening } from './use-evening'
import type { Taps } from './use-taps'

/** One teacher: what goes on, what is next, and whether they are late. */
export function StaffRow(props: {
  readonly staff: RunningStaff
  readonly evening: ReceptionEvening
  readonly bands: Bands
  readonly taps: Taps
  readonly names: MeetingNames
}) {
  const { staff, evening, bands, taps, names } = props
  const { running, next, late, missed } = staff
  const format = useFormat()
  const [first] = next
  const teacher = evening.event.names.staff(staff.staffId)
  const tap = (kind: MeetingTapKind, meeting: EveningMeeting): void =>
    void taps.tap(
      { kind, requestId: meeting.id },
      words.said[kind](names.family(meeting), names.teacher(meeting)),
    )
  const undo = (meeting: EveningMeeting): void => {
    const { state } = meeting
    if (!state) return
    void taps.tap(
      { kind: 'undone', tapIds: state.tapIds },
      words.said.undone(names.family(meeting), names.teacher(meeting)),
    )
  }
  const shown = running ?? first
  const isOver = !shown
  return (
    <li className={classes.staffRow}>
      <div className={classes.staffHead}>
        <span>
          <strong>{teacher}</strong> <span className={classes.quiet}>{shown ? names.place(shown) : ''}</span>
        </span>
        <span className={classes.badge} data-tone={isOver ? 'quiet' : late >= noticedDelay ? 'warn' : 'good'}>
          {isOver ? words.done : late >= noticedDelay ? words.late(format.duration(late)) : words.onTime}
        </span>
      </div>
      {running && (
        <div className={classes.meetingLine}>
          <span>
            <span className={classes.lineLabel}>{words.now}</span>{' '}
            {words.since(
              names.family(running),
              format.clock(running.state?.startedAt ?? evening.now, evening.timezone),
            )}
          </span>
          <span className={classes.lineActions}>
            <Button
              size="compact-sm"
              disabled={!evening.isToday}
              aria-label={words.finishOf(names.family(running), teacher)}
              onClick={() => tap('finished', running)}
            >
              {words.finished}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={!evening.isToday}
              aria-label={words.undoOf(names.family(running), teacher)}
              onClick={() => undo(running)}
            >
              {checkInWords.undo}
            </Button>
          </span>
        </div>
      )}
      {first && (
        <div className={classes.meetingLine}>
          <span>
            <span className={classes.lineLabel}>{words.next}</span> {formatTime(first.start)}{' '}
            {names.family(first)} <BandText meeting={first} bands={bands} />
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!evening.isToday}
            aria-label={words.startOf(names.family(first), teacher)}
            onClick={() => tap('started', first)}
          >
            {words.started}
          </Button>
        </div>
      )}
      {missed.length > 0 && (
        <div className={classes.quiet}>
          {words.missed(format.list(missed.map((one) => names.family(one))))}
        </div>
      )}
    </li>
  )
}
