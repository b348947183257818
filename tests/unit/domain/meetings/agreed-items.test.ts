import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedItems, dueState, inOrderOfDue, itemsByOwner } from '@shared/domain/meetings/agreed-items'
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '@shared/domain/school/working-days'
import type { SchoolYear } from '@shared/domain/school/school'
import { addDays, wallClock } from '@shared/kernel/calendar'
import { instant, type LocalDate } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'
import { action, meeting } from '@tests/fixtures/build-meeting'
import { schoolYear } from '@tests/fixtures/school-year'

const years = [schoolYear]
const open = (due: LocalDate | null) => ({ state: 'open' as const, due })
const near = (due: string, today: string) => dueState(open(day(due)), day(today), years)

describe('what was agreed', () => {
  const target = { id: 't1', what: 'Read daily', who: 'Anna', by: day('2026-12-10'), ofChild: false }
  const held = meeting({ targets: [target, { ...target, id: 't2', what: ' ' }] })

  it('shows a target and the action that follows it up as one thing, under the id of the target', () => {
    const follows = action('a1', { targetId: 't1', what: 'Read daily, log it', owner: 'Anna', state: 'done' })
    const alone = agreedItems([held], [])
    const followed = agreedItems([held], [follows, action('a2')])
    expect(alone.map(({ id, state, what }) => [id, state, what])).toEqual([['t1', 'open', 'Read daily']])
    expect(followed.map(({ id, state, target: of }) => [id, state, of?.id])).toEqual([
      ['t1', 'done', 't1'],
      ['a2', 'open', undefined],
    ])
  })

  it('keeps ids apart where a target has two actions', () => {
    const two = [action('a1', { targetId: 't1' }), action('a2', { targetId: 't1' })]
    expect(agreedItems([held], two).map(({ id }) => id)).toEqual(['t1', 'a2'])
  })

  it('puts the soonest first and what has no date last', () => {
    const rows = [null, '2026-12-11', '2026-12-09'].map((due, i) => ({
      ...{ id: String(i), owner: '', due: due === null ? null : day(due) },
    }))
    expect(inOrderOfDue(rows, (a, b) => a.localeCompare(b, 'en')).map(({ id }) => id)).toEqual([
      '2',
      '1',
      '0',
    ])
  })

  it('knows one owner however the name is typed', () => {
    const items = agreedItems(
      [held],
      [action('a1', { owner: 'Ms Okafor' }), action('a2', { owner: ' ms  OKAFÓR ' })],
    )
    expect(itemsByOwner(items).map(({ name, items: own }) => [name, own.length])).toEqual([
      ['Ms Okafor', 2],
      ['Anna', 1],
    ])
  })
})

describe('how near a day is', () => {
  it.each([
    ['2026-12-15', '2026-12-14', { kind: 'ahead', days: 1 }],
    ['2026-12-15', '2026-12-15', { kind: 'today' }],
    ['2026-12-15', '2026-12-16', { kind: 'overdue', days: 1 }],
    ['2026-12-18', '2027-01-02', { kind: 'overdue', days: 0 }],
    ['2026-12-18', '2027-01-04', { kind: 'overdue', days: 1 }],
    ['2026-10-27', '2026-10-31', { kind: 'ahead', days: 1 }],
    ['2026-10-27', '2026-11-02', { kind: 'today' }],
    ['2026-12-07', '2026-12-03', { kind: 'ahead', days: 1 }],
  ])('due %s, seen on %s', (due, today, expected) => {
    expect(near(due, today)).toEqual(expected)
  })

  it('says nothing of what is done', () => {
    expect(dueState({ state: 'done', due: day('2020-01-01') }, day('2026-12-01'), years)).toEqual({
      kind: 'settled',
    })
    expect(dueState(open(null), day('2026-12-01'), years)).toEqual({ kind: 'no-date' })
  })
})

/** School years with any holidays, terms and working days, whether they make sense or not. */
const date = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-08-15'), n))
const span = fc.tuple(date, fc.integer({ min: 0, max: 60 })).map(([start, length]) => ({
  ...{ name: '', start, end: addDays(start, length) },
}))
const anyYear = fc
  .record({
    terms: fc.array(span, { maxLength: 4 }),
    holidays: fc.array(span, { maxLength: 4 }),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  })
  .map((parts): SchoolYear => ({ ...schoolYear, ...parts }))

describe('deadlines over any calendar', () => {
  it('come in order: ahead, today, overdue, and the count of school days never goes back', () => {
    fc.assert(
      fc.property(anyYear, date, (year, due) => {
        const order = { ahead: 0, today: 1, overdue: 2, settled: 3, 'no-date': 4 }
        let last = -Infinity
        for (let n = -40; n <= 40; n++) {
          const state = dueState(open(due), addDays(due, n), [year])
          const days = 'days' in state ? state.days : 0
          const place = order[state.kind] * 1000 + (state.kind === 'ahead' ? -days : days)
          expect(place).toBeGreaterThanOrEqual(last)
          last = place
        }
      }),
    )
  })

  it('are overdue only after a day on which the school worked, and by each school day since', () => {
    fc.assert(
      fc.property(anyYear, date, fc.integer({ min: 1, max: 80 }), (year, due, later) => {
        const today = addDays(due, later)
        const state = dueState(open(due), today, [year])
        const last = workingDayFrom([year], due)
        expect(state.kind === 'overdue').toBe(today > last)
        if (state.kind !== 'overdue') return
        const since = Array.from({ length: later }, (_, n) => addDays(due, n + 1)).filter(
          (one) => one > last && isWorkingDay([year], one),
        )
        expect(state.days).toBe(since.length)
      }),
    )
  })

  it('count the same days that a due date was reckoned by', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 20 }), (from, count) => {
        expect(workingDaysBetween(years, from, addWorkingDays(years, from, count))).toBe(count)
      }),
    )
  })

  it.each([
    ['Europe/London', '2026-10-25', 25],
    ['Europe/London', '2027-03-28', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ])(
    'turn overdue in %s at midnight of its own clock, on %s with its %d hours',
    (timezone, changed, hours) => {
      const worksDaily: SchoolYear = {
        ...schoolYear,
        terms: [],
        holidays: [],
        workingDays: [1, 2, 3, 4, 5, 6, 7],
      }
      const due = day(changed)
      const stateAt = (ms: number) =>
        dueState(open(due), wallClock(instant(new Date(ms).toISOString()), timezone).date, [worksDaily]).kind
      const noon = Date.parse(`${changed}T12:00:00Z`)
      const halfHour = 1_800_000
      const halves = Array.from({ length: 144 }, (_, n) => stateAt(noon + (n - 72) * halfHour))
      expect(halves.filter((state) => state === 'today')).toHaveLength(hours * 2)
      expect([halves[0], halves.at(-1)]).toEqual(['ahead', 'overdue'])
    },
  )
})
