import { UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import type { RequestId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'
import { inTimeOrder } from '../in-time-order'
import classes from './panel.module.css'

/** The family's appointments around this one, with what lies between them. */
export function FamilyDay(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly request: Request
  readonly appointment: AppointmentRecord | null
  readonly onShow: (requestId: RequestId) => void
}) {
  const { event, describe, request, appointment } = props
  const { format } = describe
  const own = inTimeOrder(
    event.appointments.filter(
      (row) =>
        row.householdId === request.householdId && (appointment === null || row.date === appointment.date),
    ),
  )
  if (own.length === 0 || (appointment && own.length === 1))
    return <div className={classes.quiet}>{boardWords.familyDayNone}</div>
  return (
    <ol className={classes.day}>
      {own.map((row, i) => {
        const other = event.index.requests.get(row.requestId)
        const before = own[i - 1]
        const newDay = appointment === null && before?.date !== row.date
        return (
          other && (
            <Fragment key={row.id}>
              {newDay && <li className={classes.dayName}>{format.dayAndDate(row.date)}</li>}
              {before && !newDay && <li className={classes.gap}>{gapWords(event, describe, before, row)}</li>}
              <li>
                <UnstyledButton
                  className={classes.meeting}
                  aria-current={row.requestId === request.id ? 'true' : undefined}
                  onClick={() => props.onShow(row.requestId)}
                >
                  <span className={classes.time}>{format.range(row)}</span>
                  <span className={classes.grow}>
                    {boardWords.meetingOf(event.names.studentInShort(row.studentId), describe.staffOf(other))}
                    <span className={classes.quiet}> · {describe.place(other, row.roomId)}</span>
                  </span>
                </UnstyledButton>
              </li>
            </Fragment>
          )
        )
      })}
    </ol>
  )
}

function gapWords(
  event: EventPlan,
  { format }: Describe,
  before: AppointmentRecord,
  after: AppointmentRecord,
): string {
  const minutes = after.start - before.end
  const walk = event.index.travelMinutes(before.roomId, after.roomId)
  if (minutes < 0) return boardWords.overlap
  if (minutes === 0) return boardWords.noGap
  return walk > 0 && before.roomId !== after.roomId
    ? boardWords.gapWalk(format.duration(minutes), format.duration(walk))
    : boardWords.gap(format.duration(minutes))
}
