import { Title } from '@mantine/core'
import { useMemo } from 'react'
import { delayedMeetings, runningStaff } from '@shared/domain/evening/running'
import { eveningWords, runningWords as words } from '@shared/words/screens/evening'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Figures } from '@renderer/ui/Figures'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import { DelayedMeeting } from './DelayedMeeting'
import classes from './evening.module.css'
import { meetingNames } from './meeting-names'
import { StaffRow } from './StaffRow'
import { useBands } from './use-bands'
import type { ReceptionEvening } from './use-evening'
import { useTaps } from './use-taps'

/** How far each teacher is, with the taps of teachers or ushers, and what can be done for those who would wait. */
export function RunningMeetings({ evening }: { readonly evening: ReceptionEvening }) {
  const { event, meetings, minute } = evening
  const format = useFormat()
  const taps = useTaps(evening)
  const bands = useBands(evening)
  const names = useMemo(() => meetingNames(event, format), [event, format])
  const staff = runningStaff(meetings, bands, minute)
  const delayed = delayedMeetings(meetings, bands, minute)
  return (
    <div className={classes.running}>
      <div className={classes.entry}>
        <Figures
          figures={[
            {
              label: words.figures.running,
              value: format.number(staff.filter(({ running }) => running !== null).length),
            },
            {
              label: words.figures.delayed,
              value: format.number(delayed.length),
              tone: delayed.length > 0 ? 'warn' : 'plain',
            },
          ]}
        />
        <div role="status" className={classes.said}>
          {taps.said}
        </div>
        {taps.problem && <ErrorNotice what={eveningWords.notSaved} todo={eveningWords.notSavedTodo} />}
        <ul className={classes.staff} aria-label={words.label}>
          {staff.map((one) => (
            <StaffRow
              key={one.staffId}
              staff={one}
              evening={evening}
              bands={bands}
              taps={taps}
              names={names}
            />
          ))}
        </ul>
      </div>
      <section className={classes.entry} aria-label={words.delayedTitle}>
        <Title order={2}>{words.delayedTitle}</Title>
        <p className={classes.quiet}>{delayed.length > 0 ? words.delayedText : words.noneDelayed}</p>
        {delayed.length > 0 && (
          <ul className={classes.delayed}>
            {delayed.slice(0, mostShown).map((meeting) => (
              <DelayedMeeting
                key={meeting.id}
                meeting={meeting}
                evening={evening}
                bands={bands}
                names={names}
              />
            ))}
          </ul>
        )}
        <Note>{words.bandHint}</Note>
      </section>
    </div>
  )
}

/** Nobody reaches more families before the list has changed. */
const mostShown = 20
