import type { EveningMeeting } from '@shared/domain/evening/meetings'
import type { Bands } from '@shared/domain/evening/running'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { runningWords as words } from '@shared/words/screens/evening'
import classes from './evening.module.css'

/** Between which times a meeting is likely to start, in whole minutes around the band. Nothing where none is expected. */
export function BandText(props: { readonly meeting: EveningMeeting; readonly bands: Bands }) {
  const band = props.bands.get(props.meeting.id)
  if (!band) return null
  const inDay = (minute: number): string => formatTime(minuteOfDay(Math.min(Math.max(minute, 0), 24 * 60)))
  return (
    <span className={classes.band}>
      {words.band(inDay(Math.floor(band.from)), inDay(Math.ceil(band.to)))}
    </span>
  )
}
