import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/kernel/calendar'
import { addWorkingDays, endOfTerm, isWorkingDay, workingDayFrom } from '@shared/domain/school/working-days'
import { day } from '@tests/fixtures/build-conference'
import { schoolYear } from '@tests/fixtures/school-year'

const years = [schoolYear]
const dates = fc.nat(600).map((days) => addDays(day('2026-06-01'), days))

describe('working days of the school', () => {
  it.each([
    ['2026-12-01', true, 'a Tuesday in term'],
    ['2026-12-05', false, 'a Saturday'],
    ['2026-12-04', false, 'an inset day'],
    ['2026-12-21', false, 'between terms'],
    ['2026-08-27', true, 'a weekday of no known year'],
    ['2026-08-29', false, 'a Saturday of no known year'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(years, day(date))).toBe(works)
  })

  it('count every day of the week that works where a year names no terms', () => {
    expect(isWorkingDay([{ ...schoolYear, terms: [] }], day('2026-12-21'))).toBe(true)
    expect(isWorkingDay([{ ...schoolYear, workingDays: [1, 2, 3, 4, 5, 6] }], day('2026-12-05'))).toBe(true)
  })

  it('come one after another: so many steps pass over so many working days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const there = addWorkingDays(years, from, count)
        expect(isWorkingDay(years, there)).toBe(true)
        let passed = 0
        for (let date = addDays(from, 1); date <= there; date = addDays(date, 1))
          if (isWorkingDay(years, date)) passed++
        expect(passed).toBe(count)
      }),
    )
  })

  it('jump the holidays', () => {
    expect(addWorkingDays(years, day('2026-12-17'), 2)).toBe('2027-01-04')
    expect(workingDayFrom(years, day('2026-10-24'))).toBe('2026-11-02')
  })

  it('leave a date alone where the calendar has no working day at all', () => {
    expect(
      workingDayFrom([{ ...schoolYear, end: day('2029-01-01'), workingDays: [] }], day('2026-12-01')),
    ).toBe('2026-12-01')
  })

  it('end a term', () => {
    expect(endOfTerm(years, day('2026-12-01'))).toBe('2026-12-18')
    expect(endOfTerm(years, day('2026-12-25'))).toBe('2027-03-25')
    expect(endOfTerm(years, day('2027-08-01'))).toBeNull()
    const holidays = [{ name: 'Inset', start: day('2026-12-17'), end: day('2026-12-18') }]
    expect(endOfTerm([{ ...schoolYear, holidays }], day('2026-12-01'))).toBe('2026-12-16')
  })
})
