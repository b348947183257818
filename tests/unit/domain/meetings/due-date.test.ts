import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/kernel/calendar'
import { readDueDate } from '@shared/domain/meetings/due-date'
import { isWorkingDay } from '@shared/domain/school/working-days'
import { day } from '@tests/fixtures/build-conference'
import { schoolYear } from '@tests/fixtures/school-year'

/** A Tuesday. */
const meetingDay = day('2026-12-01')
const read = (text: string) => readDueDate(text, meetingDay, [schoolYear])

describe('when something is due', () => {
  it.each([
    ['thu', '2026-12-03'],
    ['Thursday', '2026-12-03'],
    ['by weds', '2026-12-02'],
    ['tue', '2026-12-08'],
    ['next mon', '2026-12-07'],
    ['next thurs', '2026-12-10'],
    ['this thu', '2026-12-03'],
    ['today', '2026-12-01'],
    ['tomorrow', '2026-12-02'],
    ['2w', '2026-12-15'],
    ['1 week', '2026-12-08'],
    ['a week', '2026-12-08'],
    ['in 2 wks', '2026-12-15'],
    ['next week', '2026-12-08'],
    ['2d', '2026-12-03'],
    ['term', '2026-12-18'],
    ['end of term', '2026-12-18'],
    ['3 dec', '2026-12-03'],
    ['3rd December', '2026-12-03'],
    ['Thu 3 Dec', '2026-12-03'],
    ['dec 3', '2026-12-03'],
    ['3/12', '2026-12-03'],
    ['3-12-26', '2026-12-03'],
    ['15 Jan', '2027-01-15'],
    ['15 sept', '2027-09-15'],
    ['10 June 2027', '2027-06-10'],
    ['2026-12-03', '2026-12-03'],
    ['  Thu. ', '2026-12-03'],
  ])('%j is %s', (text, date) => {
    expect(read(text)).toEqual({ ok: true, value: { date, note: 'as-said' } })
  })

  it.each([
    ['fri', '2026-12-07', 'the inset day of Friday gives way to Monday'],
    ['sat', '2026-12-07', 'a weekend'],
    ['3w', '2027-01-04', 'the holidays'],
    ['1m', '2027-01-04', 'New Year'],
  ])('%j is moved to %s: %s', (text, date) => {
    expect(read(text)).toEqual({ ok: true, value: { date, note: 'moved' } })
  })

  it('counts days as working days', () => {
    // Wed, Thu, then Mon: the inset day and the weekend are jumped.
    expect(read('3d')).toEqual({ ok: true, value: { date: '2026-12-07', note: 'as-said' } })
    expect(read('3 days')).toEqual(read('3d'))
  })

  it('keeps a date that was said, and tells that the school is closed', () => {
    expect(read('25 dec')).toEqual({ ok: true, value: { date: '2026-12-25', note: 'not-working' } })
  })

  it.each([
    ['', 'not-understood'],
    ['soon', 'not-understood'],
    ['f', 'not-understood'],
    ['0w', 'not-understood'],
    ['99', 'not-understood'],
    ['31 nov', 'no-such-date'],
    ['3/13', 'no-such-date'],
    ['2026-02-30', 'no-such-date'],
    ['2026-11-30', 'past'],
    ['3 dec 2025', 'past'],
  ])('%j: %s', (text, kind) => {
    expect(read(text)).toMatchObject({ ok: false, error: { kind } })
  })

  it('is never past; and reckoned from now it is a working day', () => {
    const froms = fc.nat(330).map((days) => addDays(day('2026-09-01'), days))
    const words = fc.oneof(
      fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'next fri', 'tomorrow', 'next month'),
      fc
        .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('d', 'w', 'm', ' days', ' weeks'))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(froms, words, (from, text) => {
        const due = readDueDate(text, from, [schoolYear])
        expect(due.ok).toBe(true)
        if (!due.ok) return
        expect(due.value.date > from).toBe(true)
        expect(isWorkingDay([schoolYear], due.value.date)).toBe(true)
      }),
    )
  })

  it('takes any text without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)))
  })
})
