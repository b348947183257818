import type { Conference } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import { eventWords } from '@shared/words/screens/event'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { useUnreadable } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event.module.css'

/** What was asked, by weight, and what of it the plan has placed; beneath, who takes part. */
export function PlanTable(props: { readonly conference: Conference; readonly plan: WorkingPlan | null }) {
  const { conference } = props
  const unread = useUnreadable('request', 'plan', 'appointment')
  // How much is placed is not known while some of it cannot be read.
  const plan = unread > 0 ? null : props.plan
  const format = useFormat()
  const placed = new Set(plan?.appointments.map(({ requestId }) => requestId))
  const rows = [...priorities, null].map((priority) => {
    const asked = conference.requests.filter((request) => priority === null || request.priority === priority)
    const met = asked.filter(({ id }) => placed.has(id)).length
    return { priority, asked: asked.length, placed: met, left: asked.length - met }
  })
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{eventWords.priority}</th>
            <th scope="col" className={classes.end}>
              {eventWords.asked}
            </th>
            <th scope="col" className={classes.end}>
              {eventWords.placed}
            </th>
            <th scope="col" className={classes.end}>
              {eventWords.notPlaced}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ priority, asked, placed: met, left }) => (
            <tr key={priority ?? 'all'} data-sum={priority === null}>
              <th scope="row">{priority === null ? eventWords.all : eventWords.priorities[priority]}</th>
              <td className={classes.end}>{format.number(asked)}</td>
              <td className={classes.end}>{plan ? format.number(met) : '–'}</td>
              <td className={classes.end} data-tone={plan && left > 0 ? 'bad' : undefined}>
                {plan ? format.number(left) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        {format.list([
          format.counted(conference.staff.length, eventWords.people.staff),
          format.counted(conference.households.length, eventWords.people.families),
          format.counted(conference.students.length, eventWords.people.students),
          format.counted(conference.interpreters.length, eventWords.people.interpreters),
          format.counted(conference.rooms.length, eventWords.people.rooms),
        ])}
      </p>
    </>
  )
}
