import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArchive } from '@shared/exchange/archive'
import { readRoster } from '@shared/exchange/roster/read-roster'
import { writeWorkbook } from '@shared/exchange/xlsx'
import { day, lines, problemsOf, read } from './read'

const good = lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A')
const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1_000_000).fill(97)

/** The archive with another size declared for its one file, in both places that tell it. */
function declaring(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return bytes
}

describe('an archive is refused', () => {
  it.each([
    ['too-large', 'for its ratio', zipSync({ 'a.csv': megabytes(20) })],
    ['too-large', 'for its ratio, whatever it declares', declaring(zipSync({ 'a.csv': megabytes(20) }), 10)],
    [
      'too-large',
      'for what all its files come to',
      zipSync(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.csv`, megabytes(0.95)]))),
    ],
    [
      'too-many-entries',
      'for 201 files',
      zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.csv`, strToU8(good)]))),
    ],
    ['path-outside', 'for ..', zipSync({ 'a.csv': strToU8(good), '../b.csv': strToU8(good) })],
    ['path-outside', 'for .. in Windows’ way', zipSync({ 'x\\..\\..\\b.csv': strToU8(good) })],
    ['path-outside', 'for a path from the root', zipSync({ '/etc/b.csv': strToU8(good) })],
    ['path-outside', 'for a drive', zipSync({ 'C:\\b.csv': strToU8(good) })],
    [
      'not-an-archive',
      'when it ends too soon',
      zipSync({ 'a.csv': megabytes(0.1) }, { level: 0 }).subarray(0, 50_000),
    ],
    ['not-an-archive', 'when it is none', strToU8('PK, or so it says')],
    ['not-an-archive', 'when it is empty', zipSync({})],
  ])('%s %s', async (kind, _, bytes) => {
    const reading = await read({ 'export.zip': bytes })
    expect(problemsOf(reading)).toEqual([`${kind} export.zip:0`])
    expect(reading.tables).toBeNull()
  })

  it('only within, where it is inside another', async () => {
    const inner = zipSync({ 'a.csv': strToU8(good) })
    const reading = await read({
      'export.zip': zipSync({
        'inner.zip': inner,
        'b.csv': strToU8(good),
        '__MACOSX/._b.csv': strToU8('x'),
        'notes.pdf': strToU8('x'),
      }),
    })
    expect(problemsOf(reading)).toEqual([
      'nested-archive export.zip/inner.zip:0',
      'unknown-file export.zip/notes.pdf:0',
    ])
    expect(reading.tables?.students).toHaveLength(1)
  })
})

it('an archive gives what was put into it', () => {
  const files = { 'a.csv': strToU8(good), 'x/b.csv': megabytes(0.02) }
  const archive = readArchive(zipSync(files), () => true)
  if (!archive.ok) throw new Error('it is an archive')
  expect(Object.fromEntries(archive.value.entries.map(({ path, bytes }) => [path, bytes]))).toEqual(files)
})

describe('a file is refused', () => {
  it.each([
    ['too-many-columns', 'one line of commas', ','.repeat(5_000_000)],
    ['too-many-columns', 'too many cells', `${','.repeat(900)}\n`.repeat(20_000)],
    ['too-many-rows', 'too many lines', 'a\n'.repeat(1_000_000)],
    ['too-large', 'one line of quotes', '"'.repeat(5_000_000)],
    ['too-large', 'one cell of quotes on many lines', `"${`${'""'.repeat(500)}\n`.repeat(20_000)}"`],
  ])('%s: %s', async (kind, _, text) => {
    expect(problemsOf(await read({ 'list.csv': text }))).toEqual([`${kind} list.csv:0`])
  })

  it('when a workbook is a bomb, or a cell stands far out', async () => {
    const sheet = writeWorkbook('x', [['Forename', 'Surname']])
    const bomb = zipSync({ 'xl/workbook.xml': megabytes(20) })
    expect(problemsOf(await read({ 'a.xlsx': bomb, 'b.xlsx': sheet }))).toEqual([
      'too-large a.xlsx:0',
      'no-rows b.xlsx:0',
    ])
    const far = zipSync({
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    })
    expect(problemsOf(await read({ 'a.xlsx': far }))).toEqual(['too-large a.xlsx:0'])
  })

  it('but rows with quotes that are never closed are only left out', async () => {
    const broken = Array.from({ length: 20_000 }, (_, i) => `${i},"Ann,Bee,7A${i % 3 === 0 ? ',x' : ''}`)
    const text = lines('Pupil ID,Forename,Surname,Form', 'a,"Flo, Jr",Gee,7A', ...broken)
    const reading = await read({ 'list.csv': text })
    expect(reading.tables?.students.map((one) => one.student_id)).toEqual(['a'])
    expect(reading.report.problems).toHaveLength(20_000)
  })
})

it('stops between files and rows when asked to', async () => {
  let calls = 0
  const bytes = new TextEncoder().encode(
    lines(
      'Pupil ID,Forename,Surname,Form',
      ...Array.from({ length: 5_000 }, (_, i) => `${i},Ann,Bee${i},7A`),
    ),
  )
  const options = { language: 'en', today: day('2026-11-27') }
  const steps: string[] = []
  const stopped = await readRoster([{ name: 'list.csv', bytes }], {
    ...options,
    onProgress: ({ step, done }) => steps.push(`${step} ${done}`),
    yieldIfDue: () => Promise.resolve(++calls === 4),
  })
  expect(stopped).toEqual({ ok: false, error: 'cancelled' })
  expect(calls).toBe(4)
  expect(steps).toEqual(['opening 0', 'reading 500', 'reading 1000', 'reading 1500'])
})
