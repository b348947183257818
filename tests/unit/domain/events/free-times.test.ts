import { array, assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asWindows,
  freedomIn,
  freeIn,
  hasNoTime,
  noTime,
  weekGrid,
  withFreeTime,
  type FreeWindow,
} from '@shared/domain/events/free-times'
import { indexConference } from '@shared/domain/plan/conference-index'
import { withFacts } from '@shared/domain/plan/event-facts'
import { idOf, type StaffId } from '@shared/kernel/ids'
import { formatTime, minuteOfDay, minutes } from '@shared/kernel/time'
import { at, conference, day, session, staff } from '@tests/fixtures/build-conference'

const [tue, wed] = [
  session('tue', '16:00', '18:00'),
  session('wed', '16:30', '18:00', { date: day('2026-12-02') }),
]
const sessions = [tue, wed]
const window = (of: typeof tue, start: string, end: string): FreeWindow => ({
  sessionId: of.id,
  start: at(start),
  end: at(end),
})
const shown = (windows: readonly FreeWindow[]): readonly string[] =>
  windows.map(({ sessionId, start, end }) => `${sessionId} ${formatTime(start)}-${formatTime(end)}`)

describe('free times that are painted', () => {
  it('begin with all that there is, and end there as no window at all', () => {
    const without = withFreeTime(sessions, [], [window(tue, '17:00', '17:30')], false)
    expect(shown(without)).toEqual(['tue 16:00-17:00', 'tue 17:30-18:00', 'wed 16:30-18:00'])
    expect(withFreeTime(sessions, without, [window(tue, '16:55', '17:35')], true)).toEqual([])
  })

  it('leave nobody free throughout whose whole time is taken away', () => {
    const nothing = withFreeTime(
      sessions,
      [],
      [window(tue, '16:00', '18:00'), window(wed, '16:30', '18:00')],
      false,
    )
    expect(nothing).toEqual(noTime(sessions))
    expect(hasNoTime(sessions, nothing)).toBe(true)
    expect(hasNoTime(sessions, [])).toBe(false)
    expect(shown(withFreeTime(sessions, nothing, [window(wed, '17:00', '17:30')], true))).toEqual([
      'wed 17:00-17:30',
    ])
  })

  it('say of a stretch whether somebody is free in all of it, in some, or in none', () => {
    const windows = [window(tue, '16:00', '16:07')]
    expect(freedomIn(freeIn(tue, windows), window(tue, '16:00', '16:05'))).toBe('free')
    expect(freedomIn(freeIn(tue, windows), window(tue, '16:05', '16:10'))).toBe('partly')
    expect(freedomIn(freeIn(tue, windows), window(tue, '16:10', '16:15'))).toBe('away')
    expect(freedomIn(freeIn(wed, windows), window(wed, '16:30', '16:35'))).toBe('away')
  })

  it('make each minute what the last stroke over it says', () => {
    const stroke = record({
      start: integer({ min: 16 * 60, max: 18 * 60 - 1 }),
      length: integer({ min: 1, max: 50 }),
      isFree: boolean(),
    })
    assert(
      property(array(stroke, { maxLength: 8 }), (strokes) => {
        let windows: readonly FreeWindow[] = []
        for (const { start, length, isFree } of strokes)
          windows = withFreeTime(
            [tue],
            windows,
            [{ sessionId: tue.id, start: minuteOfDay(start), end: minuteOfDay(start + length) }],
            isFree,
          )
        for (let minute: number = tue.start; minute < tue.end; minute++) {
          const last = strokes.findLast(({ start, length }) => start <= minute && minute < start + length)
          const stretch = { start: minuteOfDay(minute), end: minuteOfDay(minute + 1) }
          expect(freedomIn(freeIn(tue, windows), stretch)).toBe((last?.isFree ?? true) ? 'free' : 'away')
        }
        for (const { start, end } of windows) expect(start).toBeLessThan(end)
      }),
    )
  })

  it('keep only what lies in a session', () => {
    expect(
      shown(asWindows(sessions, [window(tue, '15:00', '16:30'), window(tue, '16:30', '17:00')])),
    ).toEqual(['tue 16:00-17:00'])
  })
})

describe('no time at all', () => {
  const ada = { kind: 'staff' as const, id: idOf<StaffId>('ada') }

  it('is a minute before the first session, or after it where it begins at midnight', () => {
    expect(shown(noTime(sessions))).toEqual(['tue 15:59-16:00'])
    expect(shown(noTime([session('s', '00:00', '02:00')]))).toEqual(['s 02:00-02:01'])
  })

  it('is no free time in any session', () => {
    const given = withFacts(conference({ staff: [staff('ada')] }, { sessions }), {
      freeTimes: [{ subject: ada, windows: noTime(sessions) }],
    })
    const index = indexConference(given)
    expect(index.windows(ada, tue.id)).toEqual([])
    expect(index.windows(ada, wed.id)).toEqual([])
    expect(index.isFree(ada, tue.id, window(tue, '16:00', '16:05'))).toBe(false)
  })

  it('is what is left when the only session of somebody goes', () => {
    const given = conference(
      { staff: [staff('ada')], availability: [{ subject: ada, ...window(wed, '16:30', '17:00') }] },
      { sessions },
    )
    const after = withFacts(given, { event: { sessions: [tue] } })
    expect(hasNoTime([tue], after.availability)).toBe(true)
    expect(withFacts(given, { event: { sessions: [wed] } }).availability).toEqual(given.availability)
  })
})

describe('a week grid', () => {
  it('has a row for each time at which a slot starts, and nothing where a session has none', () => {
    const grid = weekGrid({ sessions, slotMinutes: minutes(30) })
    expect(
      grid.map(({ start, cells }) => [formatTime(start), ...cells.map((cell) => cell !== null)]),
    ).toEqual([
      ['16:00', true, false],
      ['16:30', true, true],
      ['17:00', true, true],
      ['17:30', true, true],
    ])
  })

  it('draws slots of a minute five at a time', () => {
    const [first] = weekGrid({ sessions: [session('s', '16:00', '16:07')], slotMinutes: minutes(1) })
    expect(first?.cells[0]).toMatchObject({ start: at('16:00'), end: at('16:05') })
  })
})
