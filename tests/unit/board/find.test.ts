import { describe, expect, it } from 'vitest'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { rowsOf } from '@renderer/features/board/model/find'
import { inTimeOrder } from '@renderer/features/event-view/in-time-order'
import {
  conference,
  day,
  household,
  request,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const whole = conference(
  {
    staff: [staff('T1'), staff('T2'), staff('T3')],
    students: [student('S1'), student('S2')],
    households: [household('H1'), household('H2')],
    requests: [
      request('Q1', 'H1', 'S1', 'T1', { staffIds: [idOf('T1'), idOf('T3')] }),
      request('Q2', 'H1', 'S2', 'T2'),
      request('Q3', 'H2', 'S1', 'T2'),
    ],
  },
  { sessions: [session('e1'), session('e2', '16:00', '17:00', { date: day('2026-11-30') })] },
)

describe('finding on the board', () => {
  it('keeps the rows on which a child or a family is wished for', () => {
    const child = rowsOf({ kind: 'student', id: idOf<StudentId>('S1') }, whole.requests)
    expect([[...child.requestIds], [...child.staffIds]]).toEqual([
      ['Q1', 'Q3'],
      ['T1', 'T3', 'T2'],
    ])
    const family = rowsOf({ kind: 'household', id: idOf<HouseholdId>('H1') }, whole.requests)
    expect([...family.requestIds]).toEqual(['Q1', 'Q2'])
  })
  it('goes through appointments as time goes, whatever the order of sessions', () => {
    const rows = placed(whole, { Q1: 'e1 16:00', Q2: 'e2 16:30', Q3: 'e2 16:05' })
    expect(inTimeOrder(rows).map((row) => row.requestId)).toEqual(['Q3', 'Q2', 'Q1'])
  })
})
