import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime, minuteOfDay, parseDate, parseTime } from '@shared/kernel/time'

describe('local time', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
        expect(parseTime(formatTime(minuteOfDay(minute)))).toEqual({ ok: true, value: minute })
      }),
    )
  })
  it.each(['', '9', '24:01', '12:60', '12:5', '-1:00', '12:00:00', 'noon'])('refuses %j', (text) => {
    expect(parseTime(text)).toEqual({ ok: false, error: { kind: 'not-a-time', text } })
  })
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parseDate(text).ok).toBe(exists)
  })
})
