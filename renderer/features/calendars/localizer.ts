import { format as formatDate, getDay, parse, startOfWeek } from 'date-fns'
import { dateFnsLocalizer, type DateLocalizer, type Formats } from 'react-big-calendar'
import type { Session } from '@shared/domain/events/event'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { dateOf, timeOf } from './model'

const monday = 1

/** Weeks begin on Monday, whatever the machine's locale, and show the days on which the event meets: the others would stand empty. */
export function localizerFor(sessions: readonly Session[]): DateLocalizer {
  const made = dateFnsLocalizer({
    format: formatDate,
    parse,
    startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn: monday }),
    getDay,
    locales: {},
  })
  const meets = new Set(sessions.map(({ date }) => date))
  const { range } = made
  made.range = (start, end, unit) => range(start, end, unit).filter((day) => meets.has(dateOf(day)))
  return made
}

/** Dates and times as the rest of the app writes them. */
export function calendarFormats(format: Format): Formats {
  const range = ({ start, end }: { start: Date; end: Date }): string =>
    format.range({ start: timeOf(start), end: timeOf(end) })
  return {
    timeGutterFormat: (date) => formatTime(timeOf(date)),
    dayFormat: (date) => format.shortDate(dateOf(date)),
    weekdayFormat: (date) => format.shortDate(dateOf(date)),
    eventTimeRangeFormat: range,
    selectRangeFormat: range,
    agendaDateFormat: (date) => format.dayAndDate(dateOf(date)),
    agendaTimeFormat: (date) => formatTime(timeOf(date)),
    agendaTimeRangeFormat: range,
  }
}
