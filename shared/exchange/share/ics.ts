import { addDays } from '@shared/kernel/calendar'
import type { Instant, LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { timezoneLines } from './vtimezone'

/** One entry of a calendar, its texts written already. */
export interface CalendarEntry {
  /** The same for the same meeting of the same person, however often it is moved and sent anew. */
  readonly uid: string
  readonly date: LocalDate
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
  readonly summary: string
  /** Blank: nowhere to go to. */
  readonly location: string
  /** It was announced before and does not take place: calendar programs show it as cancelled. */
  readonly cancelled: boolean
}

export interface CalendarOptions {
  /** What calendar programs call it. */
  readonly name: string
  /** The IANA zone of all times. */
  readonly timezone: string
  /** The announced revision, 0 before the first: a higher one replaces a lower. */
  readonly sequence: number
  readonly now: Instant
}

/**
 * A calendar as RFC 5545 wants it: UTF-8, CRLF, lines folded at 75 octets, times in the event's zone with the zone's own
 * rules. (`ical-generator` takes moments of the machine's clock and brings no zones; local minutes are what we have.)
 */
export function writeIcs(entries: readonly CalendarEntry[], options: CalendarOptions): Uint8Array {
  const dates = entries.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Parley//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(options.name)}`,
    ...(first && last ? timezoneLines(options.timezone, first, last) : []),
    ...entries.flatMap((entry) => entryLines(entry, options)),
    'END:VCALENDAR',
  ]
  return utf8.encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function entryLines(entry: CalendarEntry, { timezone, sequence, now }: CalendarOptions): readonly string[] {
  const { uid, date, start, end, summary, location, cancelled } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${now.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=${timezone}:${localTime(date, start)}`,
    `DTEND;TZID=${timezone}:${localTime(date, end)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

const minutesOfDay = 24 * 60

/** `20261201T161500`; the end of a day is the beginning of the next. */
function localTime(date: LocalDate, time: MinuteOfDay): string {
  const day = time === minutesOfDay ? addDays(date, 1) : date
  const [hours, minutes] = [Math.floor((time % minutesOfDay) / 60), time % 60]
  return `${day.replaceAll('-', '')}T${twoDigits(hours)}${twoDigits(minutes)}00`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A text value; other control characters than the line's end have no place in one. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const maxOctets = 75
const utf8 = new TextEncoder()

/** Of a character in UTF-8. */
const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4

/** Breaks a line so that none is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  if (utf8.encode(line).length <= maxOctets) return line
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > maxOctets) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
