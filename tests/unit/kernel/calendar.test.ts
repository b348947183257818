import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, momentOf, wallClock, weekdayOf } from '@shared/kernel/calendar'
import { instant, parseDate } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'

const dates = fc
  .record({ year: fc.integer({ min: 1990, max: 2090 }), days: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, days }) => addDays(day(`${String(year)}-01-01`), days))

describe('dates without a zone', () => {
  it('go forward and back by days, a weekday at a time', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const there = addDays(date, days)
        expect(parseDate(there).ok).toBe(true)
        expect(addDays(there, -days)).toBe(date)
        expect((((weekdayOf(there) - weekdayOf(date) - days) % 7) + 7) % 7).toBe(0)
      }),
    )
  })
  it('know the weekday of a day', () => {
    expect([
      weekdayOf(day('2026-12-01')),
      weekdayOf(day('2026-12-06')),
      weekdayOf(day('2026-12-07')),
    ]).toEqual([2, 7, 1])
  })
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addMonths(day(date), months)).toBe(later)
  })
})

describe('the clock on the wall', () => {
  it.each([
    ['2026-12-01T16:05:30.000Z', 'Europe/London', '2026-12-01', '16:05:30'],
    ['2026-07-01T16:05:00.000Z', 'Europe/London', '2026-07-01', '17:05:00'],
    ['2026-12-01T16:05:00.000Z', 'Asia/Singapore', '2026-12-02', '00:05:00'],
    ['2026-12-01T02:00:00.000Z', 'America/New_York', '2026-11-30', '21:00:00'],
    // The night on which the hour from 01:00 is lived twice.
    ['2026-10-25T00:30:00.000Z', 'Europe/London', '2026-10-25', '01:30:00'],
    ['2026-10-25T01:30:00.000Z', 'Europe/London', '2026-10-25', '01:30:00'],
  ])('at %s shows in %s %s %s', (at, zone, date, time) => {
    const shown = wallClock(instant(at), zone)
    const [hours, minutes, seconds] = time.split(':').map(Number)
    expect(shown).toEqual({ date, secondOfDay: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) })
  })
})

describe('the moment of a time on the wall', () => {
  it.each(['Europe/London', 'Asia/Singapore', 'America/New_York', 'Pacific/Chatham'])(
    'in %s shows that time, whatever the day',
    (zone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 800 }),
          fc.integer({ min: 4 * 3600, max: 86_399 }),
          (days, secondOfDay) => {
            const clock = { date: addDays(day('2026-01-01'), days), secondOfDay }
            expect(wallClock(momentOf(clock, zone), zone)).toEqual(clock)
          },
        ),
      )
    },
  )

  it('of a time that comes twice is the first one, and of one that never comes is after the jump', () => {
    const at = (date: string, hours: number) =>
      momentOf({ date: day(date), secondOfDay: hours * 3600 }, 'Europe/London')
    expect(at('2026-10-25', 1.5)).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-03-29', 1.5)).toBe('2026-03-29T01:30:00.000Z')
  })
})
