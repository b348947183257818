import { UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import type { HouseholdId, RequestId, RoomId } from '@shared/kernel/ids'
import type { LocalDate, TimeRange } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'
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
  const own = itemsOf(event, request.householdId).filter(
    ({ date }) => appointment === null || date === appointment.date,
  )
  if (own.length === 0 || (appointment && own.length === 1))
    return <div className={classes.quiet}>{boardWords.familyDayNone}</div>
  return (
    <ol className={classes.day}>
      {own.map((item, i) => {
        const before = own[i - 1]
        const newDay = appointment === null && before?.date !== item.date
        return (
          <Fragment key={item.id}>
            {newDay && <li className={classes.dayName}>{format.dayAndDate(item.date)}</li>}
            {before && !newDay && <li className={classes.gap}>{gapWords(event, describe, before, item)}</li>}
            <li>
              <DayItem {...props} item={item} />
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

/** A meeting of a family, or a group session that it is in. */
interface Item extends TimeRange {
  readonly id: string
  readonly date: LocalDate
  readonly roomId: RoomId | null
  /** Null for a group session. */
  readonly row: AppointmentRecord | null
  readonly title: string
}

/** All that a family has, in order of time. */
function itemsOf({ index, appointments }: EventPlan, householdId: HouseholdId): readonly Item[] {
  const meetings = appointments
    .filter((row) => row.householdId === householdId && index.requests.has(row.requestId))
    .map((row): Item => ({ ...row, row, title: '' }))
  const groups = groupSessionsOf(index, { kind: 'household', id: householdId }).map((one): Item => ({
    ...one,
    row: null,
  }))
  return [...meetings, ...groups].sort((a, b) =>
    a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1,
  )
}

function DayItem(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly request: Request
  readonly item: Item
  readonly onShow: (requestId: RequestId) => void
}) {
  const { event, describe, request, item } = props
  const { row } = item
  const time = <span className={classes.time}>{describe.format.range(item)}</span>
  const other = row && event.index.requests.get(row.requestId)
  if (!row || !other) {
    const room = item.roomId === null ? undefined : event.index.rooms.get(item.roomId)
    return (
      <div className={classes.meeting}>
        {time}
        <span className={classes.grow}>
          {item.title}
          {room && <span className={classes.quiet}> · {room.name}</span>}
        </span>
      </div>
    )
  }
  return (
    <UnstyledButton
      className={classes.meeting}
      aria-current={row.requestId === request.id ? 'true' : undefined}
      onClick={() => props.onShow(row.requestId)}
    >
      {time}
      <span className={classes.grow}>
        {boardWords.meetingOf(event.names.studentInShort(row.studentId), describe.staffOf(other))}
        <span className={classes.quiet}> · {describe.place(other, row.roomId)}</span>
      </span>
    </UnstyledButton>
  )
}

function gapWords(event: EventPlan, { format }: Describe, before: Item, after: Item): string {
  const minutes = after.start - before.end
  // Nobody is asked to leave one group session early for the next.
  const walk = before.row || after.row ? event.index.travelMinutes(before.roomId, after.roomId) : 0
  if (minutes < 0) return boardWords.overlap
  if (minutes === 0) return boardWords.noGap
  return walk > 0 && before.roomId !== after.roomId
    ? boardWords.gapWalk(format.duration(minutes), format.duration(walk))
    : boardWords.gap(format.duration(minutes))
}
