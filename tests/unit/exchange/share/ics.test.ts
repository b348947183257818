import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarEntries } from '@shared/exchange/share/calendars'
import { writeIcs, type CalendarEntry } from '@shared/exchange/share/ics'
import { wallClock } from '@shared/kernel/calendar'
import { instant, minuteOfDay } from '@shared/kernel/time'
import { shareTexts } from '@shared/words/share-texts'
import { at, day } from '@tests/fixtures/build-conference'
import { families, index } from './shared-evening'

const options = {
  name: 'Autumn evening',
  timezone: 'Europe/London',
  sequence: 2,
  now: instant('2026-11-20T08:00:05.123Z'),
}
const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'Q1.H1@parley',
  date: day('2026-12-01'),
  start: at('16:10'),
  end: at('16:15'),
  summary: 'Mei with Ms Tan',
  location: 'Room 1, Main',
  cancelled: false,
  ...over,
})
const textOf = (entries: readonly CalendarEntry[], timezone = options.timezone): string =>
  new TextDecoder().decode(writeIcs(entries, { ...options, timezone }))

/** What a calendar program makes of a file, times by the zone that the file itself brings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const zone = calendar.getFirstSubcomponent('vtimezone')
  return {
    calendar,
    zone: zone && new ICAL.Timezone(zone),
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  }
}

describe('a calendar file', () => {
  it('is read back as it was meant', () => {
    const { calendar, events } = read(textOf([entry()]))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const [event] = events
    expect(event?.uid).toBe('Q1.H1@parley')
    expect(event?.sequence).toBe(2)
    expect(event?.summary).toBe('Mei with Ms Tan')
    expect(event?.location).toBe('Room 1, Main')
    expect(event?.startDate.toString()).toBe('2026-12-01T16:10:00')
    expect(event?.endDate.toString()).toBe('2026-12-01T16:15:00')
    expect(event?.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/London')
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T08:00:05Z')
  })

  it('ends a meeting of the last minutes of a day on the next', () => {
    const [event] = read(textOf([entry({ start: at('23:55'), end: minuteOfDay(24 * 60) })])).events
    expect(event?.endDate.toString()).toBe('2026-12-02T00:00:00')
  })

  it('has no line longer than 75 octets, only CRLF, and every text as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ß', '家', '👩🏽‍🏫', ',', ';', '\\', '\n', ' ', ':'),
      maxLength: 120,
    })
    fc.assert(
      fc.property(text, text, (summary, location) => {
        const file = textOf([entry({ summary, location })])
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(76)
        const [event] = read(file).events
        expect(event?.summary).toBe(summary)
        expect(event?.location ?? '').toBe(location)
      }),
    )
  })

  it('lets nobody write lines of their own', () => {
    const file = textOf([entry({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000' })])
    expect(read(file).events).toHaveLength(1)
    expect(file).not.toContain('\u0000')
  })

  it.each([
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
    'Africa/Casablanca',
  ])('brings the rules of %s, as its own clocks show them all year', (timezone) => {
    for (const date of ['2026-01-15', '2026-03-29', '2026-07-01', '2026-10-25', '2026-12-01']) {
      const { events, zone } = read(
        textOf([entry({ date: day(date), start: at('12:00'), end: at('12:10') })], timezone),
      )
      const [event] = events
      if (!event || !zone) throw new Error('nothing was read')
      event.startDate.zone = zone
      const moment = instant(new Date(event.startDate.toUnixTime() * 1000).toISOString())
      expect(wallClock(moment, timezone)).toEqual({ date, secondOfDay: 12 * 3600 })
    }
  })
})

describe('a family’s calendar', () => {
  const texts = shareTexts(index, { name: 'Brookfield', languages: [] }, 'en-GB')
  const entriesOf = (at: number): readonly CalendarEntry[] => {
    const family = families[at]
    return family
      ? calendarEntries(family.appointments, [], family.household.id, {
          summary: (row) => texts.family.entry(row),
          place: (row) => texts.family.place(row),
        })
      : []
  }

  it('names its own child, the staff and the room, by time, under a stable id', () => {
    expect(entriesOf(0).map(({ uid, summary, location }) => [uid, summary, location])).toEqual([
      ['Q1.H1@parley', 'Mei · Ms Tan', 'Room R1, Main'],
      ['Q2.H1@parley', 'Mei · Mr Lee; Hall, B', 'By phone'],
    ])
  })

  it('says nothing of another family', () => {
    const file = textOf(entriesOf(1))
    for (const theirs of ['Okafor', 'Mei', 'H1', 'Ada']) expect(file).not.toContain(theirs)
  })
})
