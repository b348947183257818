import { describe, expect, it } from 'vitest'
import { noTime, type FreeWindow } from '@shared/domain/events/free-times'
import { readPastedTimes } from '@shared/domain/events/pasted-times'
import { formatTime } from '@shared/kernel/time'
import { at, day, session } from '@tests/fixtures/build-conference'

const sessions = [
  session('tue', '16:00', '18:00'),
  session('wed', '16:00', '18:00', { date: day('2026-12-02') }),
]
const people: Readonly<Record<string, readonly string[]>> = {
  ada: ['ada'],
  'lee, bo': ['bo1', 'bo2'],
  zoe: ['zoe'],
}
const read = (text: string, windowsOf: (key: string) => readonly FreeWindow[] = () => []) =>
  readPastedTimes(text, { sessions, find: (name) => people[name.toLowerCase()] ?? [], windowsOf })
const linesOf = (windows: ReadonlyMap<string, readonly FreeWindow[]>): readonly string[] =>
  [...windows].map(([who, own]) =>
    [
      who,
      ...own.map(({ sessionId, start, end }) => `${sessionId} ${formatTime(start)}-${formatTime(end)}`),
    ].join(' '),
  )

describe('free times pasted from a spreadsheet', () => {
  it('have a column for each session; a blank cell leaves the session as it is', () => {
    const { windows, problems } = read('Ada\t16:00–17:00; 17:30-18:00\t\nZoe\tno\t4pm to 5pm', () => [])
    expect(problems).toEqual([])
    expect(linesOf(windows)).toEqual([
      'ada tue 16:00-17:00 tue 17:30-18:00 wed 16:00-18:00',
      'zoe wed 16:00-17:00',
    ])
  })

  it('have one column for all sessions', () => {
    expect(linesOf(read('ada\t1600-1630').windows)).toEqual(['ada tue 16:00-16:30 wed 16:00-16:30'])
    expect(read('ada\tall').windows.get('ada')).toEqual([])
    expect(read('ada\tno').windows.get('ada')).toEqual(noTime(sessions))
  })

  it('leave as it is whoever has only a name', () => {
    const before = [{ sessionId: sessions[0]?.id ?? expect.fail(), start: at('16:00'), end: at('16:30') }]
    expect(read('ada', () => before).windows.get('ada')).toEqual(before)
  })

  it('may begin with the names of the columns', () => {
    const { windows, hasHeader } = read('Name\tTue 1 Dec\tWed 2 Dec\r\n"Ada"\tall\tno\r\n')
    expect(hasHeader).toBe(true)
    expect(linesOf(windows)).toEqual(['ada tue 16:00-18:00'])
  })

  it('name each line that cannot be read, and change nothing by it', () => {
    const { windows, problems } = read(
      [
        'ada\tall\tno',
        'nobody\tall\tno',
        'Lee, Bo\tall\tno',
        'zoe\t25:00-26:00\tno',
        'zoe\t08:00-09:00\tno',
        'zoe\t\t\tno',
      ].join('\n'),
    )
    expect([...windows.keys()]).toEqual(['ada'])
    expect(problems).toEqual([
      { line: 2, problem: { kind: 'unknown-name', text: 'nobody' } },
      { line: 3, problem: { kind: 'several-names', text: 'Lee, Bo' } },
      { line: 4, problem: { kind: 'not-a-time', text: '25:00-26:00' } },
      { line: 5, problem: { kind: 'outside-sessions', text: '08:00-09:00' } },
      { line: 6, problem: { kind: 'too-many-columns', columns: 3 } },
    ])
  })
})
