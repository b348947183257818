import { unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '@shared/exchange/xlsx'
import { latin1, lines, people, problemsOf, questionsOf, read } from './read'

const header = 'Pupil ID,Forename,Surname,Form'

describe('encodings', () => {
  const text = `${header}\n1,Zoë,Bär,7A\n`
  const wide = (bigEndian: boolean, withMark: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from(withMark ? `\uFEFF${text}` : text).flatMap((one) => {
        const code = one.charCodeAt(0)
        return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', wide(false, true)],
    ['utf-16be', wide(true, true)],
    ['utf-16le', wide(false, false)],
    ['windows-1252', latin1(text)],
  ])('%s', async (encoding, bytes) => {
    const reading = await read({ 'list.csv': bytes })
    expect(reading.report.encoding).toEqual({ 'list.csv': encoding })
    expect(reading.tables?.students).toMatchObject([{ given_name: 'Zoë', family_name: 'Bär' }])
  })

  it('asks about bytes that are no letters, and takes the answer', async () => {
    const polish = Uint8Array.from([
      ...latin1(`${header}\n1,Zo`),
      0xb1,
      ...latin1(',B'),
      0x8d,
      ...latin1('r,7A\n'),
    ])
    const asked = await read({ 'list.csv': polish })
    expect(questionsOf(asked)).toEqual(['encoding list.csv/encoding'])
    expect(asked.tables).toBeNull()
    const answers = { 'list.csv/encoding': 'windows-1250' }
    const tables = await people({ 'list.csv': polish }, { mapping: { columns: {}, answers } })
    expect(tables.students).toMatchObject([{ given_name: 'Zo±', family_name: 'BŤr' }])
  })

  it('asks about a letter of UTF-8 that was cut in half', async () => {
    const cut = Uint8Array.from([
      ...new TextEncoder().encode(`${header}\n1,Zoë,Bär,7A\n2,É`),
      0xc3,
      ...latin1(',B,7A\n'),
    ])
    const reading = await read({ 'list.csv': cut })
    expect(reading.report.questions).toMatchObject([{ ask: { kind: 'encoding', line: 3 } }])
    expect(JSON.stringify(reading)).not.toContain('\uFFFD')
  })

  it('refuses a file with NUL bytes and reads the others', async () => {
    const reading = await read({
      'bad.csv': `${header}\n1,A\0nn,Bee,7A\n`,
      'good.csv': `${header}\n2,Cal,Dee,7A\n`,
    })
    expect(problemsOf(reading)).toEqual(['nul-bytes bad.csv:0'])
    expect(reading.tables?.students).toHaveLength(1)
  })
})

describe('what stands around the rows', () => {
  it('is left out: titles, blank rows, repeated headers and footers; lines count as they stand', async () => {
    const reading = await read({
      'list.csv': [
        'sep=;',
        'Contact list 2026;;;',
        'Printed 12/10/2026;;;',
        '',
        'Pupil ID;Forename;Surname;Form;',
        '1;Ann;"Bee',
        'Cee";7A',
        ';;;',
        'Contact list 2026;;;',
        'PUPIL ID;FORENAME;SURNAME;FORM;',
        '2;Cal;Dee;7B;too;wide',
        '3;Eve;"Ef"f;7B',
        '4;Flo;Gee;7B',
        'Total: 312;;;',
        'Page 1 of 1',
      ].join('\r\n'),
    })
    expect(reading.report.rows).toEqual({ 'list.csv': 2 })
    expect(reading.tables?.students.map((one) => one.student_id)).toEqual(['1', '4'])
    expect(problemsOf(reading)).toEqual(['over-wide list.csv:11', 'bad-quotes list.csv:12'])
    expect(reading.leftOut.map(({ line, cells }) => [line, cells.length])).toEqual([
      [11, 6],
      [12, 4],
    ])
  })

  it('is left out whatever the last lines say, and so is Ctrl-Z at the end', async () => {
    const reading = await read({
      'list.csv': lines(
        header,
        '1,Ann,Bee,7A',
        '2,Cal,Dee,7A',
        '',
        'Class strength 2,,,',
        'Compiled by the office\x1a',
      ),
    })
    expect(reading.report.rows).toEqual({ 'list.csv': 2 })
    expect(problemsOf(reading)).toEqual([])
  })

  it('reads on after a quote that is never closed', async () => {
    const reading = await read({
      'list.csv': lines(header, '1,Ann,"Bee,7A', '2,"Cal, Jr",Dee,7A', '3,Eve,Eff,7A'),
    })
    expect(problemsOf(reading)).toEqual(['bad-quotes list.csv:2'])
    expect(reading.tables?.students.map((one) => one.given_name)).toEqual(['Cal, Jr', 'Eve'])
  })

  it('reads quotes as letters in a file without quoted cells', async () => {
    const tables = await people({
      'list.txt': 'Pupil ID|Forename|Surname|Form\n1|"Bo" Ann|Bee|7A\n2|Cal|6" Dee|7A\n',
    })
    expect(tables.students.map((one) => one.given_name)).toEqual(['"Bo" Ann', 'Cal'])
  })

  it.each(['pupils.dat', 'pupils.tsv', 'PUPILS.TXT'])('reads %s like any other list', async (name) => {
    const tables = await people({ [name]: lines(header.replaceAll(',', '\t'), '1\tAnn\tBee\t7A') })
    expect(tables.students).toMatchObject([{ student_id: '1', form: '7A' }])
  })

  it('reads a header without a line end, and rows shorter than it', async () => {
    expect((await read({ 'list.csv': header })).tables).toBeNull()
    const tables = await people({ 'list.csv': `${header},,\n1,Ann` })
    expect(tables.students).toMatchObject([{ student_id: '1', given_name: 'Ann', form: '' }])
  })

  it.each(['\n', '\r\n', '\r'])('reads line ends %j', async (end) => {
    const reading = await read({ 'list.csv': [header, '1,Ann,Bee,7A', '2,Cal,Dee,7A', 'x,,,,,y'].join(end) })
    expect(reading.tables?.students).toHaveLength(2)
    expect(problemsOf(reading)).toEqual(['over-wide list.csv:4'])
  })
})

describe('a workbook', () => {
  it('is read sheet by sheet, its rows by their numbers', async () => {
    const sheet = writeWorkbook('Pupils', [
      ['A title'],
      [],
      ['Pupil ID', 'Forename', 'Surname', 'DOB'],
      ['007', 'Ann', 'Bee', '2014-03-02'],
      ['008', 'Cal', 'Dee', '#N/A'],
    ])
    const reading = await read({ 'list.xlsx': sheet })
    expect(reading.report.rows).toEqual({ 'list.xlsx': 2 })
    expect(reading.tables?.students).toMatchObject([
      { student_id: '007', date_of_birth: '2014-03-02' },
      { student_id: '008' },
    ])
    expect(problemsOf(reading)).toEqual(['excel-error list.xlsx:5 DOB'])
  })

  it('has its error cells named', async () => {
    const sheet = writeWorkbook('x', [
      ['Pupil ID', 'Forename', 'DOB'],
      ['7', 'Ann', '#N/A'],
    ])
    const parts = unzipSync(sheet)
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    const error = xml.replace(/<c r="C2"[^>]*><is>.*?<\/is><\/c>/, '<c r="C2" t="e"><v>#N/A</v></c>')
    expect(error).not.toBe(xml)
    const reading = await read({
      'list.xlsx': zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(error) }),
    })
    expect(problemsOf(reading)).toEqual(['excel-error list.xlsx:2 DOB'])
  })

  it('that is none is refused', async () => {
    expect(problemsOf(await read({ 'list.xlsx': 'no workbook' }))).toEqual(['not-a-workbook list.xlsx:0'])
  })
})

describe('csv-spectrum', () => {
  const require = createRequire(import.meta.url)
  const folder = require.resolve('csv-spectrum/package.json').replace('package.json', '')
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ]

  it.each(names)('%s comes through as it stands', async (name) => {
    const csv = new Uint8Array(readFileSync(`${folder}csvs/${name}.csv`))
    const expected: readonly Readonly<Record<string, string>>[] = [
      JSON.parse(readFileSync(`${folder}json/${name}.json`, 'utf8')),
    ].flat()
    const labels = Object.keys(expected[0] ?? {})
    const [first = '', second = ''] = labels
    const columns = {
      [`${name}.csv`]: Object.fromEntries(
        labels.map((label) => [
          label,
          label === first ? 'student.given_name' : label === second ? 'student.family_name' : 'ignore',
        ]),
      ),
    }
    const { tables } = await read({ [`${name}.csv`]: csv }, { mapping: { columns, answers: {} } })
    const found = new Set(tables?.students.map((one) => JSON.stringify([one.given_name, one.family_name])))
    const wanted = expected.map((row) =>
      [row[first] ?? '', row[second] ?? ''].map((text) => text.replace(/\r\n/g, '\n').trim()),
    )
    for (const one of wanted.filter((cells) => cells.some((cell) => cell !== '')))
      expect([...found].map((text) => text.replaceAll('\\r\\n', '\\n'))).toContain(JSON.stringify(one))
  })

  it('location_coordinates names the letters that another program has lost', async () => {
    const csv = new Uint8Array(readFileSync(`${folder}csvs/location_coordinates.csv`))
    const columns = {
      'a.csv': { 'Location Coordinates': 'student.given_name', Cities: 'student.family_name' },
    }
    const reading = await read({ 'a.csv': csv }, { mapping: { columns, answers: {} } })
    expect(problemsOf(reading)).toEqual(['lost-letter a.csv:2 Location Coordinates'])
    expect(reading.tables?.students[0]?.given_name).toContain(`36'37.8"N`)
  })
})

it('has one blank between the words of forms and years, however many a file has', async () => {
  const [student] = (
    await people({ 'list.csv': lines('Pupil ID,Forename,Surname,Form,Year', '1,Ann,Bee,8  Oak,Year  8') })
  ).students
  expect(student).toMatchObject({ form: '8 Oak', year_group: 'Year 8' })
})
