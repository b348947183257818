import { assert, array, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockedInEvent, windowsOutside } from '@shared/domain/events/blocked-times'
import type { Availability, Session } from '@shared/domain/events/event'
import { idOf, type SessionId, type StaffId } from '@shared/kernel/ids'
import { contains, formatTime, minuteOfDay, overlaps, parseTime, type LocalDate } from '@shared/kernel/time'

const time = (text: string) => {
  const read = parseTime(text)
  return read.ok ? read.value : expect.fail(text)
}
const session = (id: string, date: string, start: string, end: string): Session => ({
  id: idOf<SessionId>(id),
  sourceId: id,
  date: date as LocalDate,
  start: time(start),
  end: time(end),
  breaks: [],
})
const lesson = (period: number, start: string, end: string) => ({
  period,
  start: time(start),
  end: time(end),
})
const [ada, bo] = [idOf<StaffId>('ada'), idOf<StaffId>('bo')]
// 1 December 2026 is a Tuesday.
const sessions = [
  session('tue', '2026-12-01', '14:00', '18:00'),
  session('wed', '2026-12-02', '14:00', '18:00'),
]
const lessons = [lesson(5, '13:30', '14:30'), lesson(6, '14:30', '15:30'), lesson(9, '19:00', '20:00')]

const shown = (windows: readonly Availability[]): readonly string[] =>
  windows.map(
    ({ subject, sessionId, start, end }) =>
      `${subject.id} ${sessionId} ${formatTime(start)}-${formatTime(end)}`,
  )

describe('blocked times in an event', () => {
  it('are where a lesson of the weekday overlaps a session', () => {
    const blocked = [
      { staffId: ada, day: 2, period: 5 },
      { staffId: ada, day: 2, period: 9 },
      { staffId: bo, day: 3, period: 6 },
      { staffId: bo, day: 1, period: 6 },
    ]
    expect(blockedInEvent(blocked, lessons, sessions)).toEqual({
      stretches: [
        { staffId: ada, sessionId: 'tue', start: time('13:30'), end: time('14:30') },
        { staffId: bo, sessionId: 'wed', start: time('14:30'), end: time('15:30') },
      ],
      unknownPeriods: [],
    })
  })

  it('names lessons on the weekdays of the event of which nobody knows when they are', () => {
    const blocked = [8, 7, 8].map((period) => ({ staffId: ada, day: 2, period }))
    const other = { staffId: ada, day: 5, period: 4 }
    expect(blockedInEvent([...blocked, other], lessons, sessions)).toEqual({
      stretches: [],
      unknownPeriods: [7, 8],
    })
  })
})

describe('windows of staff who are blocked', () => {
  const stretches = [
    { staffId: ada, sessionId: idOf<SessionId>('tue'), start: time('13:30'), end: time('14:30') },
    { staffId: ada, sessionId: idOf<SessionId>('tue'), start: time('16:00'), end: time('16:30') },
  ]

  it('are the rest of all sessions, where they have none yet', () => {
    expect(windowsOutside(stretches, sessions, []).never).toEqual([])
    expect(shown(windowsOutside(stretches, sessions, []).windows)).toEqual([
      'ada tue 14:30-16:00',
      'ada tue 16:30-18:00',
      'ada wed 14:00-18:00',
    ])
  })

  it('are the rest of the windows that they have', () => {
    const own: Availability = {
      subject: { kind: 'staff', id: ada },
      sessionId: idOf('tue'),
      start: time('15:00'),
      end: time('17:00'),
    }
    const others: Availability = { ...own, subject: { kind: 'staff', id: bo } }
    expect(shown(windowsOutside(stretches, sessions, [own, others]).windows)).toEqual([
      'ada tue 15:00-16:00',
      'ada tue 16:30-17:00',
    ])
  })

  it('tell who cannot come at all', () => {
    const all = sessions.map(({ id, start, end }) => ({ staffId: bo, sessionId: id, start, end }))
    expect(windowsOutside(all, sessions, [])).toEqual({ windows: [], never: [bo] })
  })

  it('hold every minute that is not blocked, and no other', () => {
    const minute = integer({ min: 780, max: 1140 })
    const range = record({ a: minute, b: minute }).map(({ a, b }) => ({
      start: minuteOfDay(Math.min(a, b)),
      end: minuteOfDay(Math.max(a, b)),
    }))
    const [evening] = sessions
    if (!evening) throw new Error('no session')
    assert(
      property(array(range, { minLength: 1, maxLength: 5 }), (blocked) => {
        const own = blocked.map((one) => ({ staffId: ada, sessionId: evening.id, ...one }))
        const { windows } = windowsOutside(own, [evening], [])
        const each = Array.from({ length: evening.end - evening.start }, (_, i) => ({
          start: minuteOfDay(evening.start + i),
          end: minuteOfDay(evening.start + i + 1),
        }))
        expect(each.filter((one) => windows.some((window) => contains(window, one)))).toEqual(
          each.filter((one) => !blocked.some((other) => overlaps(other, one))),
        )
      }),
    )
  })
})
