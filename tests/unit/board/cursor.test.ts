import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { minutes } from '@shared/kernel/time'
import { axisOf } from '@renderer/features/board/model/axis'
import { contentAt, step, type Cursor, type Step } from '@renderer/features/board/model/cursor'
import { boardRows } from '@renderer/features/board/model/rows'
import { at, conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const evening = session('e1', '16:00', '17:00', { breaks: [{ start: at('16:32'), end: at('16:41') }] })
const axis = axisOf([evening], minutes(5))
const whole = conference(
  {
    staff: [staff('T1'), staff('T2')],
    students: [student('S1')],
    households: [household('H1')],
    requests: [request('Q1', 'H1', 'S1', 'T1', { minutes: minutes(15) }), request('Q2', 'H1', 'S1', 'T2')],
  },
  { sessions: [evening] },
)
const rows = boardRows(
  indexConference(whole),
  whole.staff,
  placed(whole, { Q1: 'e1 16:10', Q2: 'e1 16:55' }),
  axis,
)
const go = (from: Cursor, ...steps: readonly Step[]): Cursor =>
  steps.reduce((cursor, by) => step(cursor, by, rows, axis, 5), from)
const start: Cursor = { row: 0, column: 0 }

describe('moving about the board by keys', () => {
  it('steps from slot to slot where time is free, and over a meeting as one', () => {
    expect(go(start, 'right', 'right')).toEqual({ row: 0, column: 2 })
    expect(go(start, 'right', 'right', 'right')).toEqual({ row: 0, column: 5 })
    expect(go({ row: 0, column: 5 }, 'left', 'left')).toEqual({ row: 0, column: 1 })
  })
  it('steps over a break that lies off the grid', () => {
    expect(rows[0] && contentAt(rows[0], 6).kind).toBe('break')
    expect(go({ row: 0, column: 6 }, 'right')).toEqual({ row: 0, column: 9 })
    expect(go({ row: 0, column: 9 }, 'left', 'left')).toEqual({ row: 0, column: 5 })
  })
  it('goes up and down at the same time of day, and to the ends', () => {
    expect(go({ row: 0, column: 3 }, 'down')).toEqual({ row: 1, column: 3 })
    expect(go({ row: 1, column: 3 }, 'row-end')).toEqual({ row: 1, column: 11 })
    expect(go({ row: 1, column: 3 }, 'row-start')).toEqual({ row: 1, column: 0 })
    expect(go(start, 'end')).toEqual({ row: 1, column: 11 })
    expect(go(start, 'end', 'start')).toEqual(start)
    expect(go(start, 'page-down')).toEqual({ row: 1, column: 0 })
  })
  it('tells a meeting, a break and a free slot apart', () => {
    const kinds = [0, 2, 3, 4, 5, 7, 9].map((column) => rows[0] && contentAt(rows[0], column).kind)
    expect(kinds).toEqual(['free', 'meeting', 'meeting', 'meeting', 'free', 'break', 'free'])
  })
  it('never leaves the board, and always comes to the end of a row', () => {
    const anyStep = fc.constantFrom<Step>(
      'left',
      'right',
      'up',
      'down',
      'row-start',
      'row-end',
      'page-up',
      'page-down',
      'start',
      'end',
    )
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const { row, column } = go(start, ...steps)
        expect(row >= 0 && row < rows.length && column >= 0 && column < axis.columns).toBe(true)
        const onwards = go({ row, column }, ...Array<Step>(axis.columns).fill('right'))
        const drawn = rows[row]
        if (!drawn) throw new Error('off the board')
        expect(contentAt(drawn, onwards.column)).toEqual(contentAt(drawn, axis.columns - 1))
      }),
    )
  })
  it('stands still on an empty board', () => {
    expect(step(start, 'down', [], axisOf([], minutes(5)), 5)).toEqual(start)
  })
})
