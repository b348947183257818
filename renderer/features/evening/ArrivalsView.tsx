import { Title } from '@mantine/core'
import { arrivalsByQuarter, runningInterpreters } from '@shared/domain/evening/running'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { arrivalWords as words } from '@shared/words/screens/evening'
import { PlainTable } from '@renderer/ui/PlainTable'
import { useFormat } from '@renderer/ui/use-format'
import classes from './evening.module.css'
import { expectedFamilies } from './families'
import { meetingNames } from './meeting-names'
import type { ReceptionEvening } from './use-evening'

/** When families came, by quarter hour, and where interpreters are. */
export const ArrivalsView = ({ evening }: { readonly evening: ReceptionEvening }) => (
  <div className={classes.running}>
    <Arrivals evening={evening} />
    <Interpreters evening={evening} />
  </div>
)

function Arrivals({ evening }: { readonly evening: ReceptionEvening }) {
  const format = useFormat()
  const quarters = arrivalsByQuarter(evening.state, expectedFamilies(evening), evening)
  const most = Math.max(1, ...quarters.map(({ came, due }) => Math.max(came, due)))
  const width = (count: number): string => `${String((count / most) * 100)}%`
  return (
    <section className={classes.entry} aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{quarters.length === 0 ? words.none : words.text}</p>
      {quarters.length > 0 && (
        <table className={classes.quarters}>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.came}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.bar}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ from, came, due }) => (
              <tr key={from}>
                <th scope="row">{formatTime(minuteOfDay(from))}</th>
                <td>{format.number(came)}</td>
                <td>{format.number(due)}</td>
                <td className={classes.barCell} aria-hidden>
                  <div className={classes.cameBar} style={{ width: width(came) }} />
                  <div className={classes.dueBar} style={{ width: width(due) }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Interpreters({ evening }: { readonly evening: ReceptionEvening }) {
  const { event, meetings, minute } = evening
  const format = useFormat()
  const names = meetingNames(event, format)
  const place = (
    meeting: EveningMeeting,
    say: (time: string, place: string, teacher: string) => string,
    time: number,
  ) => say(formatTime(minuteOfDay(time)), names.place(meeting), names.teacher(meeting))
  const rows = runningInterpreters(meetings, minute)
    .map(({ interpreterId, now, next: [next] }) => [
      event.names.interpreter(interpreterId),
      now ? place(now, words.until, now.end) : words.free,
      next ? place(next, words.at, next.start) : '',
    ])
    .toSorted(([a = ''], [b = '']) => format.compare(a, b))
  return (
    <section className={classes.entry} aria-label={words.interpreters}>
      <Title order={2}>{words.interpreters}</Title>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{words.noInterpreters}</p>
      ) : (
        <PlainTable
          label={words.interpreters}
          heads={[words.interpreter, words.now, words.next]}
          rows={rows}
        />
      )}
    </section>
  )
}
