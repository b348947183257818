import { UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { useUnreadable } from '@renderer/ui/unreadable'
import { calendarWords } from '@shared/words/screens/calendars'
import type { Describe } from '../event-view/describe'
import { inOrder, type CalendarEntries } from './entries'
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
  const all = inOrder(entries)
  return (
    <section
      className={classes.list}
      data-aside={props.aside || undefined}
      aria-label={calendarWords.appointments}
    >
      <h2 className={classes.listTitle}>{calendarWords.appointments}</h2>
      {all.length === 0 && <p className={classes.more}>{unread > 0 ? unreadableWords.cannotRead : none}</p>}
      <ol className={classes.rows}>
        {all.map((entry, i) => {
          const { appointment } = entry
          const text = (
            <>
              <span className={classes.time}>{format.range(entry.range)}</span>
              <span className={classes.grow}>
                {entry.title}
                {entry.more !== '' && <span className={classes.more}> · {entry.more}</span>}
              </span>
            </>
          )
          return (
            <Fragment key={entry.id}>
              {all[i - 1]?.date !== entry.date && (
                <li className={classes.day}>{format.dayAndDate(entry.date)}</li>
              )}
              <li>
                {appointment ? (
                  <UnstyledButton
                    className={classes.row}
                    aria-current={appointment.requestId === props.chosen ? 'true' : undefined}
                    onClick={() => props.onChoose(appointment.requestId)}
                  >
                    {text}
                  </UnstyledButton>
                ) : (
                  <div className={classes.fixed}>{text}</div>
                )}
              </li>
            </Fragment>
          )
        })}
      </ol>
    </section>
  )
}
