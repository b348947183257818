import type { WallClock } from '@shared/kernel/calendar'
import type { MeetingRow } from '../meeting-rows'

/** Whose slot it is, and whose comes after it. */
export interface NowAndNext {
  readonly now: MeetingRow | null
  readonly next: MeetingRow | null
}

/** Finds both among meetings in order of time. */
export function nowAndNext(rows: readonly MeetingRow[], { date, secondOfDay }: WallClock): NowAndNext {
  const minute = secondOfDay / 60
  const isToday = (row: MeetingRow): boolean => row.date === date
  return {
    now: rows.find((row) => isToday(row) && row.slot.start <= minute && minute < row.slot.end) ?? null,
    next: rows.find((row) => row.date > date || (isToday(row) && row.slot.start > minute)) ?? null,
  }
}
