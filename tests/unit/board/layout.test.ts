import { describe, expect, it } from 'vitest'
import type { GroupSession } from '@shared/domain/events/group-session'
import type { Conference } from '@shared/domain/plan/plan'
import { indexConference } from '@shared/domain/plan/conference-index'
import { idOf, type MeetingGroupId, type SessionId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { axisOf, columnOf, placeAt, stretchAt } from '@renderer/features/board/model/axis'
import { contentAt } from '@renderer/features/board/model/cursor'
import { boardRows } from '@renderer/features/board/model/rows'
import { awayIn } from '@renderer/features/event-view/away'
import {
  at,
  conference,
  day,
  household,
  request,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const first = session('e1', '16:00', '17:00', { breaks: [{ start: at('16:30'), end: at('16:42') }] })
const second = session('e2', '18:00', '18:20', { date: day('2026-12-03') })
const axis = axisOf([first, second], minutes(5))
const id = (text: string) => idOf<SessionId>(text)

describe('the time axis', () => {
  it('puts sessions side by side, a column for each slot', () => {
    expect(axis.columns).toBe(12 + 4)
    expect(columnOf(axis, id('e1'), at('16:00'))).toBe(0)
    expect(columnOf(axis, id('e2'), at('18:05'))).toBe(13)
    expect(placeAt(axis, 13)).toEqual({ sessionId: 'e2', start: at('18:05') })
  })
  it('keeps what lies off the grid where it is, and what lies outside inside', () => {
    expect(columnOf(axis, id('e1'), at('16:42'))).toBeCloseTo(8.4)
    expect(columnOf(axis, id('e1'), at('15:00'))).toBe(0)
    expect(columnOf(axis, id('e1'), at('20:00'))).toBe(12)
  })
  it('knows nothing of other sessions and columns', () => {
    expect(columnOf(axis, id('e9'), at('16:00'))).toBeNull()
    expect(placeAt(axis, 16)).toBeNull()
    expect(stretchAt(axis, -1)).toBeNull()
  })
  it('shows the whole of a session that ends within a slot', () => {
    expect(axisOf([session('e1', '16:00', '16:12')], minutes(5)).columns).toBe(3)
  })
})

describe('the rows of the board', () => {
  const base: Conference = conference(
    {
      staff: [staff('T1'), staff('T2')],
      students: [student('S1'), student('S2')],
      households: [household('H1'), household('H2')],
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { minutes: minutes(10) }),
        request('Q2', 'H2', 'S2', 'T1'),
        request('Q3', 'H1', 'S1', 'T1', { staffIds: [idOf('T1'), idOf('T2')] }),
      ],
      availability: [
        {
          subject: { kind: 'staff', id: idOf('T2') },
          sessionId: id('e1'),
          start: at('16:20'),
          end: at('16:50'),
        },
      ],
      commitments: [
        {
          requestId: idOf('Q1'),
          sessionId: id('e1'),
          start: at('16:00'),
          status: 'announced',
          staffIds: null,
          roomId: null,
        },
        {
          requestId: idOf('Q2'),
          sessionId: id('e1'),
          start: at('16:50'),
          status: 'announced',
          staffIds: null,
          roomId: null,
        },
      ],
    },
    { sessions: [first, second] },
  )
  const rowsFor = (whole: Conference, places: Readonly<Record<string, string>>) =>
    boardRows(indexConference(whole), whole.staff, placed(whole, places), axis)
  const meetings = (whole: Conference, places: Readonly<Record<string, string>>) =>
    rowsFor(whole, places).map(({ meetings: own }) =>
      own.map(({ column, span, state, appointments }) => [column, span, state, appointments.length]),
    )

  it('shows a meeting on the row of each of its staff, in order of time', () => {
    expect(meetings(base, { Q2: 'e1 16:55', Q1: 'e1 16:10', Q3: 'e2 18:00' })).toEqual([
      [
        [2, 2, 'changed', 1],
        [11, 1, 'changed', 1],
        [12, 1, 'placed', 1],
      ],
      [[12, 1, 'placed', 1]],
    ])
  })
  it('says how a meeting compares with what was announced', () => {
    expect(
      meetings(base, { Q1: 'e1 16:00', Q2: 'e1 16:10', Q3: 'e2 18:00 pinned' })[0]?.map(
        ([, , state]) => state,
      ),
    ).toEqual(['announced', 'changed', 'pinned'])
  })
  it('shows requests that are one meeting as one', () => {
    const shared = {
      ...base,
      requests: base.requests.map((one) =>
        one.id === 'Q3' ? one : { ...one, minutes: minutes(5), groupId: idOf<MeetingGroupId>('G') },
      ),
    }
    expect(meetings(shared, { Q1: 'e1 16:10', Q2: 'e1 16:10' })[0]).toEqual([[2, 1, 'changed', 2]])
  })
  it('shows breaks to all and time away to those it concerns', () => {
    const [one, two] = rowsFor(base, {}).map(({ idle }) =>
      idle.map(({ kind, column, span }) => [kind, column, span]),
    )
    expect(one).toEqual([['break', 6, expect.closeTo(2.4)]])
    // T2 has windows in the first session only, and so is away for all of the second.
    expect(two).toEqual([
      ['away', 0, 4],
      ['break', 6, expect.closeTo(2.4)],
      ['away', 10, 2],
      ['away', 12, 4],
    ])
  })
  it('shows group sessions to their staff, off the grid too, above time away', () => {
    const talk: GroupSession = {
      id: idOf('G1'),
      sourceId: 'G1',
      title: 'Class time 7A',
      sessionId: idOf('e1'),
      start: at('16:02'),
      end: at('16:22'),
      staffIds: [idOf('T2')],
      roomId: null,
      capacity: null,
      members: [],
      invited: [],
      waiting: [],
    }
    const [one, two] = rowsFor({ ...base, groupSessions: [talk] }, {})
    expect(one?.groupSessions).toEqual([])
    const [block, ...others] = two?.groupSessions ?? []
    expect([block?.groupSession, others]).toEqual([talk, []])
    expect(block?.column).toBeCloseTo(0.4)
    expect(block?.span).toBeCloseTo(4)
    expect(two && contentAt(two, 1).kind).toBe('group-session')
  })
  it('lays meetings that overlap in lanes, and gives those after them the whole row again', () => {
    const row = rowsFor(base, { Q1: 'e1 16:00', Q2: 'e1 16:05', Q3: 'e1 16:10' })[0]
    expect(row?.meetings.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ])
  })
})

describe('time away', () => {
  const range = (start: string, end: string) => ({ start: at(start), end: at(end) })
  it.each([
    ['nobody said anything', null, []],
    ['free in other sessions only', [], [range('16:00', '17:00')]],
    ['free throughout', [range('15:00', '19:00')], []],
    ['free in the middle', [range('16:20', '16:40')], [range('16:00', '16:20'), range('16:40', '17:00')]],
    ['free at both ends', [range('15:00', '16:10'), range('16:50', '17:00')], [range('16:10', '16:50')]],
    ['free outside only', [range('14:00', '15:00'), range('18:00', '19:00')], [range('16:00', '17:00')]],
  ])('%s', (_, windows, away) => {
    expect(awayIn(first, windows)).toEqual(away)
  })
})
