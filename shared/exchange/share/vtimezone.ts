import { wallClock } from '@shared/kernel/calendar'
import { instant, type LocalDate } from '@shared/kernel/time'

const dayMs = 86_400_000
const known = new Map<string, readonly string[]>()

/**
 * A zone's rules as RFC 5545 wants them beside local times: each change of its clocks from the year before the first date to
 * the year after the last, as the runtime's own zone data knows them. Worked out once, however many calendars want them.
 */
export function timezoneLines(timezone: string, first: LocalDate, last: LocalDate): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 2]
  const key = `${timezone} ${from} ${to}`
  const lines = known.get(key) ?? changesOf(timezone, Date.UTC(from, 0), Date.UTC(to, 0))
  known.set(key, lines)
  return lines
}

function changesOf(timezone: string, from: number, to: number): readonly string[] {
  const start = offsetAt(timezone, from)
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timezone}`, ...observance('STANDARD', from, start, start)]
  for (let day = from; day < to; day += dayMs) {
    const [before, after] = [offsetAt(timezone, day), offsetAt(timezone, day + dayMs)]
    if (before === after) continue
    const at = changeBetween(timezone, day, day + dayMs)
    lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', at, before, after))
  }
  return [...lines, 'END:VTIMEZONE']
}

/** From this moment the clocks are `to` ahead of UTC; the moment is given in the offset that applied until then. */
function observance(kind: 'STANDARD' | 'DAYLIGHT', at: number, from: number, to: number): readonly string[] {
  const onset = new Date(at + from * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ]
}

/** The first moment, to the second, at which the offset of `to` holds; it changes once between them. */
function changeBetween(timezone: string, from: number, to: number): number {
  const after = offsetAt(timezone, to)
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(timezone, middle) === after) high = middle
    else low = middle
  }
  return high
}

/** Seconds that the zone's clocks are ahead of UTC. */
function offsetAt(timezone: string, at: number): number {
  const { date, secondOfDay } = wallClock(instant(new Date(at).toISOString()), timezone)
  return (midnight(date) - at) / 1000 + secondOfDay
}

const midnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)

/** `+0100`, with seconds where a zone of long ago has them. */
function offsetText(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  const shown = size % 60 === 0 ? parts.slice(0, 2) : parts
  return `${seconds < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join('')}`
}
