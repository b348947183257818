import type { WallClock } from '@shared/kernel/calendar'
import type { MinutesRow } from '../meeting-columns'

/** Whose slot it is, and whose comes after it. */
export interface NowAndNext {
  readonly now: MinutesRow | null
  readonly next: MinutesRow | null
}

/** Finds both among meetings and group sessions in order of time. */
export function nowAndNext(rows: readonly MinutesRow[], { date, secondOfDay }: WallClock): NowAndNext {
  const minute = secondOfDay / 60
  const isToday = (row: MinutesRow): boolean => row.date === date
  return {
    now: rows.find((row) => isToday(row) && row.slot.start <= minute && minute < row.slot.end) ?? null,
    next: rows.find((row) => row.date > date || (isToday(row) && row.slot.start > minute)) ?? null,
  }
}
