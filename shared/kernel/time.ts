import type { Brand } from './brand'
import { err, ok, type Result } from './result'

/** A calendar date without a zone, ISO `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>
/** Local wall-clock minutes since midnight in the event's zone, 0..1440. */
export type MinuteOfDay = Brand<number, 'MinuteOfDay'>
/** A length of time in whole minutes. */
export type Minutes = Brand<number, 'Minutes'>
/** A moment on the world's clock, ISO 8601 in UTC (`2026-12-01T16:00:00.000Z`); for stamps, never for timetables. */
export type Instant = Brand<string, 'Instant'>

/** A stretch of one day, from `start` up to but not including `end`. */
export interface TimeRange {
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
}

/** Takes a number for minutes since midnight without looking; `parseTime` reads what people wrote. */
export const minuteOfDay = (minutes: number): MinuteOfDay => minutes as MinuteOfDay
/** Takes a number for whole minutes without looking. */
export const minutes = (count: number): Minutes => count as Minutes
/** Takes a text for an ISO 8601 moment in UTC without looking. */
export const instant = (iso: string): Instant => iso as Instant

/** Reads `HH:MM` (or `H:MM`), 00:00 to 24:00, as minutes since midnight; anything else is an error naming the text. */
export function parseTime(text: string): Result<MinuteOfDay, { kind: 'not-a-time'; text: string }> {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  const total = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  const valid = match !== null && Number(match[2]) < 60 && total <= 24 * 60
  return valid ? ok(minuteOfDay(total)) : err({ kind: 'not-a-time', text })
}

/** Writes minutes since midnight as `HH:MM`, the only way times are shown or stored in text. */
export function formatTime(time: MinuteOfDay): string {
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`
}

/** Reads an ISO date that exists in the Gregorian calendar (2027-02-29 does not). */
export function parseDate(text: string): Result<LocalDate, { kind: 'not-a-date'; text: string }> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return err({ kind: 'not-a-date', text })
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? ok(text as LocalDate) : err({ kind: 'not-a-date', text })
}

/** True where the two ranges share at least one minute; touching ranges do not overlap. */
export const overlaps = (a: TimeRange, b: TimeRange): boolean => a.start < b.end && b.start < a.end

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: TimeRange, inner: TimeRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** What is left of ranges once a stretch is taken out of them. */
export const cutOut = (ranges: readonly TimeRange[], away: TimeRange): readonly TimeRange[] =>
  ranges.flatMap((range) =>
    overlaps(range, away)
      ? [
          { start: range.start, end: away.start },
          { start: away.end, end: range.end },
        ].filter(({ start, end }) => start < end)
      : [range],
  )
