import { describe, expect, it } from 'vitest'
import { readCsv, writeTable } from '@shared/exchange/csv'
import { decodeText } from '@shared/exchange/text'
import { mailMergeTable } from '@shared/exchange/share/mail-merge'
import { messagesTable } from '@shared/exchange/share/messages'
import { planTable } from '@shared/exchange/share/plan-table'
import { shareTexts } from '@shared/words/share-texts'
import { families, index, plan } from './shared-evening'

const texts = shareTexts(index, { name: 'Brookfield', languages: [] }, 'en-GB')

function rowsOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const text = decodeText(bytes)
  if (!text.ok) throw new Error(text.error)
  const [header, ...rows] = readCsv(text.value.text).map(({ cells }) => cells)
  return rows.map((row) => Object.fromEntries((header ?? []).map((name, i) => [name, row[i] ?? ''])))
}

describe('the mail-merge table', () => {
  const rows = rowsOf(
    writeTable(
      mailMergeTable(index, families, {
        ...texts.family,
        allChildren: (family) => texts.office.children(family),
      }),
    ),
  )

  it('has one row a household, its meetings beside one another by time', () => {
    expect(rows[0]).toEqual({
      household_id: 'H1',
      family: 'Okafor family',
      adults: 'Ada Okafor',
      language: 'en',
      interpreter_language: '',
      channel: 'sms',
      contact: '+44 20',
      children: 'Mei Okafor (9A)',
      revision: '1',
      replaces: '',
      meetings: '2',
      not_placed: '0',
      cancelled: '',
      group_sessions: '',
      meeting_1_date: 'Tuesday 1 December 2026',
      meeting_1_start: '16:10',
      meeting_1_end: '16:15',
      meeting_1_child: 'Mei',
      meeting_1_staff: 'Ms Tan',
      meeting_1_place: 'Room R1, Main',
      meeting_2_date: 'Tuesday 1 December 2026',
      meeting_2_start: '16:40',
      meeting_2_end: '16:45',
      meeting_2_child: 'Mei',
      meeting_2_staff: 'Mr Lee; Hall, B',
      meeting_2_place: 'By phone',
    })
    expect(rows).toHaveLength(2)
  })

  it('leaves the meetings blank that a family has not, and defuses what a spreadsheet would run', () => {
    expect(rows[1]).toMatchObject({
      family: "'=Hale",
      adults: "'@Tom\nHale",
      meetings: '1',
      not_placed: '1',
      meeting_1_start: '16:20',
      meeting_2_start: '',
    })
  })
})

describe('the table of messages', () => {
  it('has for each household what its e-mail and its SMS say, and where they go', () => {
    const rows = rowsOf(writeTable(messagesTable(families, texts)))
    expect(rows.map((row) => [row.household_id, row.channel, row.contact])).toEqual([
      ['H1', 'sms', '+44 20'],
      ['H2', 'letter', ''],
    ])
    const [first] = families
    if (!first) throw new Error('no family')
    expect(rows[0]).toMatchObject({
      language: 'en',
      email_subject: texts.email(first).subject,
      email_text: texts.email(first).body,
      sms_text: texts.sms(first).body,
    })
  })
})

describe('the plan as a table', () => {
  it('has every appointment by time, then what has no place', () => {
    const rows = rowsOf(writeTable(planTable(index, plan, texts.office)))
    expect(rows.map((row) => [row.request_id, row.date, row.start])).toEqual([
      ['Q1', '2026-12-01', '16:10'],
      ['Q3', '2026-12-01', '16:20'],
      ['Q2', '2026-12-01', '16:40'],
      ['Q4', '', ''],
    ])
    expect(rows[1]).toMatchObject({ child: 'Ben Hale', family: "'=Hale", interpreter: 'Ola Nowak' })
    expect(rows[3]).toMatchObject({ subject: "'=1+1", place: '' })
  })
})

describe('a table for spreadsheets', () => {
  const written = (cell: string): string => {
    const text = decodeText(writeTable([['a'], [cell]]))
    if (!text.ok) throw new Error(text.error)
    return readCsv(text.value.text)[1]?.cells[0] ?? ''
  }

  it.each([
    ...['=1', '+A1', '-A1', '@A1', '\t=1', '\r=1', '\n=1', '\tx', '=1\nsecond line', '＝1', '+44 7700+A1'],
    ...[' =1', '\u00A0=1', '\u200B=1', '\uFEFF@SUM(A1)', '\u00AD+A1', '\u2060 \u3164-A1', '\u2800=1'],
    ...['+1+cmd|" /C calc"!A0', '-2+3+cmd'],
  ])('defuses %j', (cell) => {
    const text = decodeText(writeTable([['a'], [cell]]))
    expect(text.ok && /\r\n"?'/.test(text.value.text)).toBe(true)
  })

  it.each(['+44 7700 900111', '+44 (0)20 7946-0018', '+1.800.555.0199', '-12', '+49/30/901820'])(
    'leaves the number %j exact',
    (cell) => expect(written(cell)).toBe(cell),
  )

  it('leaves other cells alone', () => {
    expect(new TextDecoder('utf-8').decode(writeTable([['a-b', 'x=1', '', "O'Hara", ' a']]))).toBe(
      'a-b,x=1,,O\'Hara," a"\r\n',
    )
  })
})
