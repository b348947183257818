import { cloneElement, isValidElement, useMemo, type CSSProperties, type PropsWithChildren } from 'react'
import { Calendar, type EventProps, type EventWrapperProps } from 'react-big-calendar'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import type { RequestId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { calendarWords } from '@shared/words/screens/calendars'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { inOrder, type CalendarEntries, type Entry } from './entries'
import { hoursOf, wallDate, wallDateAt } from './model'
import { calendarFormats, localizerFor } from './localizer'
import type { Shown } from './use-shown'
import classes from './calendars.module.css'

/** Pixels of one slot: enough for a line of text and a finger, so that a five-minute meeting can be read and hit. */
const slotHeight = 26

/** Day, week and list over the event's days, by react-big-calendar. */
export function TimeCalendar(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly name: string
  readonly entries: CalendarEntries
  readonly shown: Shown
  readonly chosen: RequestId | null
  readonly onChoose: (requestId: RequestId) => void
}) {
  const { entries, shown, chosen, onChoose, describe } = props
  const { sessions, slotMinutes, timezone } = props.event.index.conference.event
  const formats = useMemo(() => calendarFormats(describe.format), [describe])
  const localizer = useMemo(() => localizerFor(sessions), [sessions])
  const hours = hoursOf(sessions)
  const slots = Math.max(Math.round(15 / slotMinutes), 1)
  const firstDate = shown.dates[0] ?? shown.date
  const lastDate = shown.dates.at(-1) ?? shown.date
  const days = Math.round(
    (wallDate(lastDate, hours.start).getTime() - wallDate(firstDate, hours.start).getTime()) / 86_400_000,
  )
  const height: CSSProperties & Record<`--${string}`, string> = {
    '--group-height': `${slots * slotHeight}px`,
  }
  const agenda = useMemo(() => ({ event: agendaEvent(onChoose) }), [onChoose])
  return (
    <div
      className={classes.calendar}
      style={height}
      role="region"
      aria-label={calendarWords.calendar(props.name)}
    >
      <Calendar<Entry>
        localizer={localizer}
        formats={formats}
        events={shown.view === 'agenda' ? inOrder(entries) : entries.meetings}
        backgroundEvents={[...entries.idle, ...entries.groupSessions]}
        view={shown.view}
        views={['day', 'week', 'agenda']}
        onView={() => undefined}
        date={wallDate(shown.view === 'agenda' ? firstDate : shown.date, hours.start)}
        onNavigate={() => undefined}
        length={days}
        min={wallDate(shown.date, hours.start)}
        max={wallDate(shown.date, hours.end)}
        scrollToTime={wallDate(shown.date, hours.start)}
        getNow={() => wallDateAt(instant(new Date().toISOString()), timezone)}
        step={slotMinutes}
        timeslots={slots}
        dayLayoutAlgorithm="no-overlap"
        toolbar={false}
        selected={entries.meetings.find((entry) => entry.appointment?.requestId === chosen)}
        onSelectEvent={(entry) => entry.appointment && onChoose(entry.appointment.requestId)}
        onKeyPressEvent={(entry, key) => {
          if (isPress(key) && entry.appointment) onChoose(entry.appointment.requestId)
        }}
        eventPropGetter={(entry) => ({ className: kindClasses[entry.kind] ?? '' })}
        tooltipAccessor={(entry) => [entry.title, entry.more].filter((part) => part !== '').join(', ')}
        messages={{
          date: calendarWords.date,
          time: calendarWords.time,
          event: calendarWords.event,
          noEventsInRange: calendarWords.none,
        }}
        components={{ event: MeetingBox, eventWrapper: EntryFrame, agenda }}
      />
    </div>
  )
}

const kindClasses = {
  meeting: classes.meeting,
  group: classes.group,
  break: classes.break,
  away: classes.away,
}

const isPress = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'key' in event &&
  (event.key === 'Enter' || event.key === ' ')

function MeetingBox({ event }: EventProps<Entry>) {
  return (
    <>
      <span className={classes.name}>{event.title}</span>
      {event.more !== '' && <span className={classes.more}>{event.more}</span>}
    </>
  )
}

/** Time that is no time to meet lies behind and cannot be chosen; the library would make a button of it. */
function EntryFrame({ event, style, children }: PropsWithChildren<EventWrapperProps<Entry>>) {
  if (event.kind === 'meeting') return <>{isValidElement(children) ? cloneElement(children) : children}</>
  return (
    <div
      className={`rbc-background-event ${kindClasses[event.kind]}`}
      style={{ top: percent(style?.top), height: percent(style?.height), left: 0, width: '100%' }}
    >
      <span className={classes.idleName}>
        {event.title}
        {event.more !== '' && <span className={classes.more}> · {event.more}</span>}
      </span>
    </div>
  )
}

const percent = (value: string | number | undefined): string =>
  typeof value === 'number' ? `${value}%` : (value ?? '0')

/** The library's list knows the mouse only: a button gives it keys. */
function agendaEvent(onChoose: (requestId: RequestId) => void) {
  return function AgendaEvent({ event }: EventProps<Entry>) {
    const { appointment } = event
    const text = (
      <>
        <span className={classes.name}>{event.title}</span> <span className={classes.more}>{event.more}</span>
      </>
    )
    if (!appointment) return text
    return (
      <button type="button" className={classes.agendaButton} onClick={() => onChoose(appointment.requestId)}>
        {text}
      </button>
    )
  }
}
