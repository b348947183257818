import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, DocumentPart } from '@shared/documents/model'
import { timetablesOf, type TimetableOptions } from '@shared/documents/timetable'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import { formatTime, type LocalDate } from '@shared/kernel/time'
import { madeEvening, school } from './made-evening'
import { smallEvening } from './small-evening'

const options: TimetableOptions = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate }
const timetableOf = (conference: Conference, plan: Plan, staff: string): DocumentPart => {
  const part = timetablesOf(conference, plan, options).parts.find((one) => one.recipient === staff)
  if (!part) throw new Error(`No timetable of ${staff}`)
  return part
}
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))
/** What each row says; the last column is left blank for notes by pen. */
const tablesOf = (part: DocumentPart) =>
  flat(part.blocks).flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map((row) =>
            row.cells.slice(0, -1).map((cell) => [cell.text, ...(cell.details ?? [])].join(' | ')),
          ),
        ]
      : [],
  )

describe('a staff timetable', () => {
  it('tells every slot as a meeting, a break or free, with both families of a shared meeting', () => {
    const { conference, plan } = smallEvening()
    expect(tablesOf(timetableOf(conference, plan, 'tan'))[0]).toEqual([
      [
        '16:00–16:10',
        'Mr and Mrs Kowalski\nMs Baxter | Interpreter: Uma Brandt, Polish',
        'Ania Kowalska (9B)',
      ],
      ['16:10–16:15', 'Free', ''],
      ['16:15–16:20', 'Free', ''],
      ['16:20–16:25', 'Free', ''],
      ['16:25–16:27', 'Free', ''],
      ['16:27–16:30', 'Break', ''],
      ['16:30–16:35', 'Free', ''],
      ['16:35–16:40', 'Free', ''],
      ['16:40–16:45', 'Free', ''],
    ])
  })

  it('names the one room in the line above, and leaves a third of the width to write in', () => {
    const { conference, plan } = smallEvening()
    const blocks = flat(timetableOf(conference, plan, 'tan').blocks)
    expect(JSON.stringify(blocks)).toContain('1 meeting, 7 slots free, Room 4')
    const table = blocks.find((block) => block.kind === 'table')
    const shares = table?.columns.map(({ share }) => share) ?? []
    expect((shares.at(-1) ?? 0) / shares.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0.3)
    expect(table?.rows.map(({ toWriteIn }) => toWriteIn === true).slice(0, 2)).toEqual([true, false])
  })

  it('begins a page for each evening but the first', () => {
    const { conference, plan } = smallEvening()
    const kinds = timetableOf(conference, plan, 'tan').blocks.map(({ kind }) => kind)
    expect(kinds.slice(-3)).toEqual(['keepTogether', 'pageBreak', 'keepTogether'])
  })

  it('says once when the teacher is away, and names no slot free then', () => {
    const { conference, plan } = smallEvening()
    const part = timetableOf(conference, plan, 'menon')
    expect(tablesOf(part)[0]?.slice(0, 3)).toEqual([
      ['16:00–16:15', 'Not available', '', ''],
      ['16:15–16:20', 'Free', '', ''],
      ['16:20–16:25', 'Mr and Mrs Kowalski', 'Ania Kowalska (9B)', 'Lab 1'],
    ])
    expect(tablesOf(part)[0]?.some((row) => row[3] === 'By phone')).toBe(true)
    expect(tablesOf(part)).toHaveLength(1)
    expect(JSON.stringify(part)).toContain('Not available in this session.')
  })

  it('says nothing of separations', () => {
    const { conference, plan } = smallEvening()
    for (const part of timetablesOf(conference, plan, options).parts)
      expect(JSON.stringify(part)).not.toMatch(/separat|apart|kept/i)
  })

  it('covers each session from its start to its end without a hole', () => {
    const sizes = fc.record({
      seed: fc.nat(),
      households: fc.integer({ min: 1, max: 20 }),
      staff: fc.integer({ min: 1, max: 4 }),
      sessions: fc.integer({ min: 1, max: 3 }),
      wishes: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(sizes, (size) => {
        const { conference, plan } = madeEvening(size)
        for (const part of timetablesOf(conference, plan, options).parts) {
          tablesOf(part).forEach((rows, i) => {
            const session = conference.event.sessions[i]
            const times = rows.map((row) => row[0]?.split('–') ?? [])
            expect([times[0]?.[0], times.at(-1)?.[1]]).toEqual([
              session && formatTime(session.start),
              session && formatTime(session.end),
            ])
            for (let k = 1; k < times.length; k++) expect(times[k]?.[0]).toBe(times[k - 1]?.[1])
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})
