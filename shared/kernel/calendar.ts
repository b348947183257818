import { instant, type Instant, type LocalDate } from './time'

const dayMs = 86_400_000
const utc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
/** Every whole day of the common era that `Date` can tell is an ISO date when its time is cut off. */
const fromUtc = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate

/** The date so many days later; earlier where `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(utc(date) + days * dayMs)

/** How many days later the second date is; below 0 where it is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utc(to) - utc(from)) / dayMs)

/** The same day so many months later, or that month's last day where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const start = new Date(utc(date))
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)))
}

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(utc(date)).getUTCDay() || 7

/** What a clock on the wall of a zone shows at a moment. */
export interface WallClock {
  readonly date: LocalDate
  /** Seconds since local midnight, as the hands show them. */
  readonly secondOfDay: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes far longer than reading it. */
function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timezone, clock)
  return clock
}

/**
 * Reads a moment on the clocks of an IANA zone.
 * @throws RangeError for a zone that the runtime does not know.
 */
export function wallClock(at: Instant, timezone: string): WallClock {
  const parts = clockOf(timezone).formatToParts(new Date(at))
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? ''
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as LocalDate,
    secondOfDay: Number(part('hour')) * 3600 + Number(part('minute')) * 60 + Number(part('second')),
  }
}

/**
 * The moment at which the clocks of a zone show a time of a day, seconds since midnight. Of two such moments (clocks go back) the
 * earlier; of none (clocks go forward) as much later as they jump.
 */
export function momentOf({ date, secondOfDay }: WallClock, timezone: string): Instant {
  const wanted = utc(date) + secondOfDay * 1000
  const shown = (ms: number): number => {
    const clock = wallClock(instant(new Date(ms).toISOString()), timezone)
    return utc(clock.date) + clock.secondOfDay * 1000
  }
  const offsets = [wanted - dayMs, wanted + dayMs].map((ms) => shown(ms) - ms)
  const [earlier, later] = offsets.map((offset) => wanted - offset).sort((a, b) => a - b)
  const found = [earlier, later].find((ms) => ms !== undefined && shown(ms) === wanted) ?? later ?? wanted
  return instant(new Date(found).toISOString())
}
