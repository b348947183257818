import { VisuallyHidden } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { assertNever } from '@shared/kernel/assert-never'
import { wallClock } from '@shared/kernel/calendar'
import type { MeetingFacts } from '@shared/domain/meetings/meeting'
import { slotTime, type SlotTime } from '@shared/domain/meetings/slot-time'
import { timerWords } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import classes from './minutes.module.css'

/** What is left of the slot, in a corner: calm amber in the last minute. */
export function SlotTimer(props: { readonly facts: MeetingFacts; readonly timezone: string }) {
  const { minutes } = useApp().services
  const format = useFormat()
  const read = (): SlotTime => slotTime(props.facts, wallClock(minutes.now(), props.timezone))
  const [time, setTime] = useState(read)
  useInterval(() => setTime(read()), 1000, { autoInvoke: true })
  const { tone, words } = timerLook(time)
  return (
    <div className={classes.timer} data-tone={tone}>
      <IconClock size={16} aria-hidden />
      <span aria-label={timerWords.slot}>
        {time.kind === 'other-day' && `${format.shortDate(props.facts.date)} `}
        {format.range(props.facts)}
      </span>
      {words !== '' && <span className={classes.left}>{words}</span>}
      <VisuallyHidden role="status">
        {tone === 'ending' ? timerWords.oneMinute : tone === 'over' ? timerWords.ended : ''}
      </VisuallyHidden>
    </div>
  )
}

function timerLook(time: SlotTime): {
  readonly tone: 'quiet' | 'running' | 'ending' | 'over'
  readonly words: string
} {
  switch (time.kind) {
    case 'other-day':
      return { tone: 'quiet', words: '' }
    case 'before':
      return {
        tone: 'quiet',
        words: time.seconds < longSeconds ? timerWords.before(clockFace(time.seconds)) : '',
      }
    case 'running':
      return { tone: time.ending ? 'ending' : 'running', words: timerWords.left(clockFace(time.secondsLeft)) }
    case 'over':
      return {
        tone: 'over',
        words: time.seconds < longSeconds ? timerWords.over(clockFace(time.seconds)) : '',
      }
    default:
      return assertNever(time)
  }
}

/** Beyond this no countdown helps: the meeting is not about to begin, or long over. */
const longSeconds = 3600

/** 4:05 */
const clockFace = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
