import { describe, expect, it } from 'vitest'
import { likelyEvent } from '@shared/exchange/import-merge/likely-event'
import { idOf } from '@shared/kernel/ids'
import { conference, day, session } from '@tests/fixtures/build-conference'

describe('the event that a folder came from', () => {
  const event = (id: string, title: string, ...dates: readonly string[]) =>
    conference(
      {},
      {
        id: idOf(id),
        title,
        sessions: dates.map((date, i) => session(`s${i}`, '16:00', '19:00', { date: day(date) })),
      },
    ).event
  const known = [
    event('spring', 'Year 9', '2027-03-01', '2027-03-02'),
    event('autumn', 'Year 9', '2026-12-01', '2026-12-02'),
    event('other', 'Year 7', '2026-12-01'),
  ]
  it.each([
    ['the same evenings and title', event('x', 'year 9 ', '2026-12-01', '2026-12-02'), 'autumn'],
    ['an evening more', event('x', 'Year 9', '2026-12-01', '2026-12-09'), 'autumn'],
    [
      'another title, all evenings the same',
      event('x', 'Year 9 (new)', '2026-12-01', '2026-12-02'),
      'autumn',
    ],
    ['the same title in another year', event('x', 'Year 9', '2027-12-01'), null],
    ['another title, one evening the same', event('x', 'Year 8', '2026-12-02', '2026-12-03'), null],
  ])('is found by %s', (_how, folder, expected) => {
    expect(likelyEvent(folder, known)).toBe(expected)
  })
})
