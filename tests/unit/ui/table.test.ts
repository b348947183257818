import { describe, expect, it } from 'vitest'
import { formatFor } from '@shared/words/format'
import { filterRows, prepareSearch, sortRows, toTsv, type Column } from '@renderer/ui/table'

interface Pupil {
  readonly name: string
  readonly form: string
  readonly minutes: number | null
}
const columns: readonly Column<Pupil>[] = [
  { id: 'name', title: 'Name', width: '1fr', text: (one) => one.name },
  { id: 'form', title: 'Form', width: '1fr', text: (one) => one.form },
  {
    id: 'minutes',
    title: 'Length',
    width: '1fr',
    text: (one) => (one.minutes === null ? '' : `${one.minutes} min`),
    sortBy: (one) => one.minutes,
  },
]
const zoe: Pupil = { name: 'Xu, Zoë', form: '10A', minutes: 5 }
const ann: Pupil = { name: 'Adeyemi, Ann', form: '9B', minutes: null }
const ewa: Pupil = { name: 'Łuczak, Ewa', form: '9B', minutes: 15 }
const rows = [zoe, ann, ewa]
const filtered = (filter: string) => filterRows(rows, columns, filter)
const sorted = (id: string, direction: 'ascending' | 'descending', of = rows) =>
  sortRows(of, columns, { id, desc: direction === 'descending' }, formatFor('en-GB'))

describe('filtering a table', () => {
  it('wants every word, in any column, accents and case aside', () => {
    expect(filtered('zoe XU')).toEqual([zoe])
    expect(filtered('9b ewa')).toEqual([ewa])
    expect(filtered('9b zoe')).toEqual([])
  })

  it('is prepared piece by piece, and reads no row again', () => {
    const many = Array.from({ length: 120 }, (_, i): Pupil => ({ ...ann, name: `Adeyemi ${i}` }))
    let read = 0
    const counted = columns.map((one) => ({ ...one, text: (row: Pupil) => (read++, one.text(row)) }))
    expect(prepareSearch(many, counted, 0, () => false)).toBe(0)
    let pieces = 0
    expect(prepareSearch(many, counted, 0, () => pieces++ < 2)).toBe(100)
    expect(prepareSearch(many, counted, 100, () => true)).toBe(120)
    expect(filterRows(many, counted, 'adeyemi 7')).toHaveLength(21)
    expect(read).toBe(120 * columns.length)
  })

  it('leaves all rows where nothing is asked', () => {
    expect(filtered('  ')).toEqual(rows)
  })
})

describe('sorting a table', () => {
  it('takes numbers by value, in texts too', () => {
    expect(sorted('form', 'ascending')).toEqual([ann, ewa, zoe])
    expect(sorted('minutes', 'descending')).toEqual([ewa, zoe, ann])
  })

  it('puts blanks last in both directions', () => {
    expect(sorted('minutes', 'ascending').at(-1)).toBe(ann)
    expect(sorted('minutes', 'descending').at(-1)).toBe(ann)
  })

  it('keeps the order of blanks and of equals in both directions', () => {
    const more = ['a', 'b', 'c'].map((name): Pupil => ({ name, form: '9B', minutes: null }))
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sorted('minutes', direction, [...rows, ...more]).slice(-4)).toEqual([ann, ...more])
      expect(sorted('form', direction, [...more, ...rows]).filter(({ form }) => form === '9B')).toEqual([
        ...more,
        ann,
        ewa,
      ])
    }
  })
})

describe('copying rows', () => {
  it('gives a spreadsheet one line a row, heads first', () => {
    expect(toTsv([zoe, ann], columns)).toBe('Name\tForm\tLength\nXu, Zoë\t10A\t5 min\nAdeyemi, Ann\t9B\t')
  })

  it.each(['=1+1', '+A1', '-A1', '@name', ' =1', '\u200B=1'])(
    'defuses what a spreadsheet would run: %s',
    (text) => {
      const [, line] = toTsv([{ ...zoe, name: text }], columns).split('\n')
      expect(line?.startsWith(`'${text}`)).toBe(true)
    },
  )

  it('leaves a telephone number as it is', () => {
    expect(toTsv([{ ...zoe, name: '+44 20' }], columns).split('\n')[1]).toBe('+44 20\t10A\t5 min')
  })

  it('keeps a cell on its line and in its column', () => {
    expect(toTsv([{ ...zoe, name: 'a\tb\r\nc' }], columns).split('\n')[1]).toBe('a b c\t10A\t5 min')
  })
})
