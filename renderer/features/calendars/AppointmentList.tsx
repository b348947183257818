import { UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { useUnreadable } from '@renderer/ui/unreadable'
import { calendarWords } from '@shared/words/screens/calendars'
import type { Describe } from '../event-view/describe'
import type { CalendarEntries } from './entries'
import classes from './calendars.module.css'

/** The same appointments as plain text in order, for reading down and for the ear. */
export function AppointmentList(props: {
  readonly describe: Describe
  readonly entries: CalendarEntries
  readonly planned: boolean
  readonly chosen: RequestId | null
  /** Kept for the ear only, where the eye has the same elsewhere. */
  readonly aside: boolean
  readonly onChoose: (requestId: RequestId) => void
}) {
  const { describe, entries } = props
  const unread = useUnreadable('plan', 'appointment')
  const none = props.planned ? calendarWords.noneText : calendarWords.noPlan
  const { format } = describe
  return (
    <section
      className={classes.list}
      data-aside={props.aside || undefined}
      aria-label={calendarWords.appointments}
    >
      <h2 className={classes.listTitle}>{calendarWords.appointments}</h2>
      {entries.meetings.length === 0 && (
        <p className={classes.more}>{unread > 0 ? unreadableWords.cannotRead : none}</p>
      )}
      <ol className={classes.rows}>
        {entries.meetings.map((entry, i) => {
          const { appointment } = entry
          if (!appointment) return null
          const newDay = entries.meetings[i - 1]?.appointment?.date !== appointment.date
          return (
            <Fragment key={entry.id}>
              {newDay && <li className={classes.day}>{format.dayAndDate(appointment.date)}</li>}
              <li>
                <UnstyledButton
                  className={classes.row}
                  aria-current={appointment.requestId === props.chosen ? 'true' : undefined}
                  onClick={() => props.onChoose(appointment.requestId)}
                >
                  <span className={classes.time}>{format.range(appointment)}</span>
                  <span className={classes.grow}>
                    {entry.title}
                    {entry.more !== '' && <span className={classes.more}> · {entry.more}</span>}
                  </span>
                </UnstyledButton>
              </li>
            </Fragment>
          )
        })}
      </ol>
    </section>
  )
}
