import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import {
  dateOf,
  hoursOf,
  idleOf,
  isOf,
  subjectOf,
  timeOf,
  wallDate,
  wallDateAt,
} from '@renderer/features/calendars/model'
import {
  at,
  conference,
  day,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from '../board/made-plan'

describe('a wall-clock date', () => {
  // The night on which clocks change in Europe, and the one in the United States: the tests' own zone may be either.
  it.each(['2026-10-25', '2026-03-29', '2026-11-01', '2026-03-08', '2028-02-29'])(
    '%s reads as it was told',
    (date) => {
      for (const time of ['06:00', '09:05', '16:00', '23:55']) {
        const wall = wallDate(day(date), at(time))
        expect([dateOf(wall), timeOf(wall)]).toEqual([date, at(time)])
      }
    },
  )
  it('shows the present on the event’s clocks', () => {
    const winter = wallDateAt(instant('2026-12-01T16:00:00.000Z'), 'Asia/Singapore')
    expect([dateOf(winter), timeOf(winter)]).toEqual(['2026-12-02', at('00:00')])
    const summer = wallDateAt(instant('2026-07-01T16:00:00.000Z'), 'Europe/London')
    expect([dateOf(summer), timeOf(summer)]).toEqual(['2026-07-01', at('17:00')])
  })
})

describe('the hours shown', () => {
  it('are whole and hold every session', () => {
    expect(hoursOf([session('e1', '16:20', '18:00'), session('e2', '09:05', '10:10')])).toEqual({
      start: at('09:00'),
      end: at('18:00'),
    })
  })
  it('end within the day', () => {
    expect(hoursOf([session('e1', '22:00', '24:00')]).end).toBe(at('23:59'))
  })
})

describe('whose calendar an appointment is in', () => {
  const whole = conference(
    {
      staff: [staff('T1'), staff('T2')],
      rooms: [room('R1')],
      students: [student('S1')],
      households: [household('H1')],
      requests: [request('Q1', 'H1', 'S1', 'T1', { staffIds: [idOf('T1'), idOf('T2')], roomId: idOf('R1') })],
      availability: [
        {
          subject: { kind: 'room', id: idOf('R1') },
          sessionId: idOf('e1'),
          start: at('16:00'),
          end: at('18:30'),
        },
      ],
    },
    { sessions: [session('e1', '16:00', '19:00', { breaks: [{ start: at('17:00'), end: at('17:10') }] })] },
  )
  const [appointment] = placed(whole, { Q1: 'e1 16:00' })

  it.each([
    ['staff', 'T1', true],
    ['staff', 'T2', true],
    ['staff', 'T3', false],
    ['household', 'H1', true],
    ['student', 'S1', true],
    ['room', 'R1', true],
    ['interpreter', 'I1', false],
  ] as const)('%s %s: %s', (kind, id, isIn) => {
    if (!appointment) throw new Error('no appointment')
    expect(isOf(subjectOf(kind, id), appointment)).toBe(isIn)
  })
  it('shows when the subject cannot, and the breaks', () => {
    expect(idleOf(indexConference(whole), subjectOf('room', 'R1'))).toEqual([
      { kind: 'away', date: '2026-12-01', start: at('18:30'), end: at('19:00') },
      { kind: 'break', date: '2026-12-01', start: at('17:00'), end: at('17:10') },
    ])
  })
})
