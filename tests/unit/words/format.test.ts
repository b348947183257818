import { describe, expect, it } from 'vitest'
import { instant, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { formatFor } from '@shared/words/format'

const date = '2026-12-01' as LocalDate
const format = formatFor('en-GB')

describe('writing for a reader of English', () => {
  it('counts with the right form of the word', () => {
    const requests = { one: 'request', other: 'requests' }
    expect([0, 1, 1399].map((count) => format.counted(count, requests))).toEqual([
      '0 requests',
      '1 request',
      '1,399 requests',
    ])
  })

  it('writes lengths of time as people say them', () => {
    expect([5, 60, 95].map((length) => format.duration(length))).toEqual(['5 min', '1 h', '1 h 35 min'])
  })

  it('writes dates without the commas that some runtimes put in', () => {
    expect(format.shortDate(date)).toBe('Tue 1 Dec')
    expect(format.dayAndDate(date)).toBe('Tuesday 1 December')
    expect(format.date(date)).toBe('1 December 2026')
    expect(formatFor('vi').date(date)).toBe('1 tháng 12, 2026')
  })

  it('tells a moment on the clock of the zone it is asked for', () => {
    const at = instant('2026-07-01T23:30:00.000Z')
    expect(format.clock(at, 'Europe/London')).toBe('00:30')
    expect(format.moment(at, 'Asia/Singapore')).toBe('2 July 2026, 07:30')
    expect(format.shortMoment(at, 'Asia/Singapore')).toBe('Thu 2 Jul, 07:30')
  })

  it('names languages, and leaves what is no language as it stands', () => {
    expect([format.language('pl'), format.language('not a code')]).toEqual(['Polish', 'not a code'])
  })

  it('writes ranges and lists', () => {
    expect(format.range({ start: minuteOfDay(965), end: minuteOfDay(975) })).toBe('16:05–16:15')
    expect(format.list(['Ms Tan', 'Mr Lee', 'Dr Xu'])).toBe('Ms Tan, Mr Lee and Dr Xu')
  })
})

describe('writing for a reader of Chinese', () => {
  it('uses the one form that every count takes, and that language’s dates', () => {
    const chinese = formatFor('zh-Hans')
    expect(chinese.counted(2, { one: 'x', other: '个请求' })).toBe('2 个请求')
    expect(chinese.date(date)).toBe('2026年12月1日')
  })
})
