import type { Session } from '@shared/domain/events/event'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { eventWords } from '@shared/words/screens/event'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event.module.css'

/** The sessions on one scale of hours, breaks left open. */
export function SessionLine(props: { readonly sessions: readonly Session[] }) {
  const { sessions } = props
  const format = useFormat()
  const from = Math.floor(Math.min(...sessions.map(({ start }) => start)) / 60) * 60
  const to = Math.ceil(Math.max(...sessions.map(({ end }) => end)) / 60) * 60
  if (sessions.length === 0) return <p className={classes.note}>{eventWords.emptyTitle}</p>
  const percent = (time: number): string => `${((time - from) / (to - from)) * 100}%`
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, hour) => from + hour * 60)
  return (
    <div className={classes.line}>
      <div className={classes.scale} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} style={{ left: percent(hour) }}>
            {formatTime(minuteOfDay(hour))}
          </span>
        ))}
      </div>
      <ul className={classes.sessions}>
        {sessions.map((session) => {
          const breaks = session.breaks.map((pause) => format.range(pause))
          const words = eventWords.sessionBar(
            format.dayAndDate(session.date),
            format.range(session),
            breaks.length === 0 ? '' : eventWords.breaks(format.list(breaks)),
          )
          return (
            <li key={session.id}>
              <span className={classes.day}>{format.shortDate(session.date)}</span>
              <div className={classes.track} role="img" aria-label={words} title={words}>
                {hours.map((hour) => (
                  <i key={hour} className={classes.hour} style={{ left: percent(hour) }} />
                ))}
                <i
                  className={classes.bar}
                  style={{ left: percent(session.start), right: `calc(100% - ${percent(session.end)})` }}
                >
                  <span>{format.range(session)}</span>
                </i>
                {session.breaks.map((pause) => (
                  <i
                    key={pause.start}
                    className={classes.break}
                    style={{ left: percent(pause.start), right: `calc(100% - ${percent(pause.end)})` }}
                  />
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
