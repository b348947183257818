import { describe, expect, it } from 'vitest'
import { openWorkbooks } from '@shared/exchange/folder/open-workbooks'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeWorkbook } from '@shared/exchange/xlsx'
import { folderProblemWords } from '@shared/words/folder-problems'
import { folderWarningWords } from '@shared/words/folder-warnings'
import { formatFor } from '@shared/words/format'
import type { Conference } from '@shared/domain/plan/plan'
import { bytesOf, caseFiles, problemsOf, tinyFiles, tinyFolder, tinyWith, warningsOf } from './folders'

const format = formatFor('en-GB')
const rowsOf = (name: string): readonly (readonly string[])[] =>
  (tinyFolder[name] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

function conferenceOf(files: Parameters<typeof readConferenceFolder>[0]): Conference {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value.conference
}
const asWritten = conferenceOf(tinyFiles())

/** The tiny folder with dates of birth. */
const born = (...dates: readonly [string, string]) =>
  tinyFiles({
    'students.csv': `student_id,given_name,family_name,form,year_group,date_of_birth
S1,Sam,Vale,9A,9,${dates[0]}
S2,Kim,Reed,9B,9,${dates[1]}
`,
  })

describe('a folder as offices save it', () => {
  const all = (change: (text: string) => string | Uint8Array) =>
    tinyFiles(
      Object.fromEntries(
        Object.entries(tinyFolder).flatMap(([name, text]) =>
          name.endsWith('.csv') ? [[name, change(text)]] : [],
        ),
      ),
    )
  // Cells that hold a semicolon are quoted where it separates columns.
  const withSemicolons = (text: string): string =>
    text.replace(/[^,\n]*;[^,\n]*/g, '"$&"').replaceAll(',', ';')
  const saved: readonly [how: string, files: ReturnType<typeof tinyFiles>, note: string][] = [
    [
      'with semicolons',
      all(withSemicolons),
      'The file is read as UTF-8, with semicolons between the columns',
    ],
    [
      'with tabs',
      all((text) => text.replaceAll(',', '\t')),
      'The file is read as UTF-8, with tabs between the columns',
    ],
    [
      'with a first line sep=,',
      all((text) => `sep=,\r\n${text}`),
      'The file is read as UTF-8, with commas between the columns',
    ],
    [
      'with a first line sep=;',
      all((text) => `sep=;\n${withSemicolons(text)}`),
      'The file is read as UTF-8, with semicolons between the columns',
    ],
    ['as UTF-16', all(utf16), 'The file is read as UTF-16'],
    [
      'as UTF-16 with tabs',
      all((text) => utf16(text.replaceAll(',', '\t'))),
      'The file is read as UTF-16, with tabs between the columns',
    ],
    ['as UTF-16 without a mark', all((text) => utf16(text).slice(2)), 'The file is read as UTF-16'],
  ]
  it.each(saved)('%s is read as if it were written by the format, and says so', (_how, files, note) => {
    expect(conferenceOf(files)).toEqual(asWritten)
    const outcome = readConferenceFolder(files)
    const notes = outcome.ok ? outcome.value.warnings.map((one) => folderWarningWords(one, format).what) : []
    expect(new Set(notes)).toEqual(new Set([note]))
  })

  it('as Windows-1252 is read, with two names to judge it by', () => {
    const text = (tinyFolder['students.csv'] ?? '')
      .replace('Sam,Vale', 'Åsa,Vale')
      .replace('Kim,Reed', 'Zoë,Reed')
    const files = tinyFiles({ 'students.csv': latin(text) })
    expect(conferenceOf(files).students.map(({ givenName }) => givenName)).toEqual(['Åsa', 'Zoë'])
    expect(warningsOf(files)).toMatchObject([
      [
        'students.csv',
        null,
        null,
        null,
        { kind: 'read-file', encoding: 'Windows-1252', examples: ['Åsa', 'Zoë'] },
      ],
    ])
    // The letters between 0x80 and 0x9F: Node's own decoder knows none of them.
    const polish = new Uint8Array([
      ...latin(text.replace('Åsa', 'X')),
      ...[0x53, 0x33, 0x2c, 0x8a, 0x80, 0x2c, 0x59, 0x2c, 0x39, 0x2c, 0x39, 0x0a],
    ])
    expect(conferenceOf(tinyFiles({ 'students.csv': polish })).students[2]?.givenName).toBe('Š€')
  })

  it('case by case: Excel’s first line sep= is no row', () => {
    const names = conferenceOf(caseFiles('enc-sepline')).students.map(({ givenName }) => givenName)
    expect(names.slice(0, 2)).toEqual(['Åsa', 'Zoë'])
  })

  it('with column names in other case or with blanks is read, and says so once a file', () => {
    const files = tinyFiles({
      'rooms.csv': (tinyFolder['rooms.csv'] ?? '').replace(
        'room_id,name,building',
        'Room ID, Name ,BUILDING',
      ),
    })
    expect(conferenceOf(files)).toEqual(asWritten)
    expect(warningsOf(files)).toEqual([['rooms.csv', 1, 'room_id', 'Room ID', { kind: 'read-header' }]])
  })

  it('with words and times in other forms is read, and says so once a column', () => {
    const yes = ['Yes', 'YES', 'Y', 'true', '1', ' yes ']
    for (const word of yes) {
      const files = tinyWith('household_students.csv', 'S2,parent,yes', `S2,parent,${word}`)
      expect(conferenceOf(files), word).toEqual(asWritten)
    }
    for (const word of ['No', 'N', 'FALSE', '0'])
      expect(conferenceOf(tinyWith('requests.csv', '5,no', `5,${word}`)), word).toEqual(asWritten)
    for (const time of ['16:00:00', '4pm', '4.00 pm', '4:00 PM', '4 p.m.', '16.00'])
      expect(conferenceOf(tinyWith('availability.csv', '16:00', time)), time).toEqual(asWritten)
    const files = tinyFiles({
      'requests.csv': (tinyFolder['requests.csv'] ?? '')
        .replace('required', 'Required')
        .replace('in-person', 'In person')
        .replaceAll('yes', 'Y'),
    })
    expect(conferenceOf(files)).toEqual(asWritten)
    expect(warningsOf(files)).toEqual([
      ['requests.csv', 2, 'priority', 'Required', { kind: 'read-as', read: 'required' }],
      ['requests.csv', 2, 'student_attends', 'Y', { kind: 'read-as', read: 'yes' }],
      ['requests.csv', 2, 'mode', 'In person', { kind: 'read-as', read: 'in-person' }],
    ])
  })

  it.each(['', '25:00', '16:60', '13pm', '0am', '4', '1600', '16:00:30', '4.5pm'])(
    'with the time “%s” is not read',
    (time) => {
      expect(problemsOf(tinyWith('availability.csv', '16:00', time))).toHaveLength(1)
    },
  )

  const dates: readonly [...Parameters<typeof born>, string, string][] = [
    ['2012-05-03', '2012/12/31', '2012-05-03', '2012-12-31'],
    ['03/05/2012', '31/12/2012', '2012-05-03', '2012-12-31'],
    ['5/3/2012', '12/31/2012', '2012-05-03', '2012-12-31'],
    ['3.5.2012', '1.2.2012', '2012-05-03', '2012-02-01'],
    ['2012-05-03 00:00:00', '05/05/2012', '2012-05-03', '2012-05-05'],
    ['03-05-2012', '13-05-2012', '2012-05-03', '2012-05-13'],
  ]
  it.each(dates)(
    'with the dates %s and %s is read in the order that fits both',
    (one, other, first, second) => {
      expect(conferenceOf(born(one, other)).students.map(({ dateOfBirth }) => dateOfBirth)).toEqual([
        first,
        second,
      ])
    },
  )

  it('with dates that could be read in two ways, or that are in two orders, says so once', () => {
    expect(problemsOf(born('03/05/2012', '04/06/2012'))).toEqual([
      ['students.csv', 2, 'date_of_birth', '03/05/2012', { kind: 'unclear-date' }],
    ])
    expect(problemsOf(born('31/12/2012', '12/31/2012'))).toMatchObject([
      ['students.csv', expect.anything(), 'date_of_birth', expect.anything(), expect.anything()],
    ])
    expect(problemsOf(born('31/12/12', '30/11/12'))).toEqual([
      ['students.csv', 2, 'date_of_birth', '31/12/12', { kind: 'not-a-date' }],
    ])
  })

  it('with letters that another program damaged names file and line, once a file', () => {
    const students = (first: string, second: string) =>
      tinyFiles({
        'students.csv': (tinyFolder['students.csv'] ?? '').replace('Sam', first).replace('Kim', second),
      })
    expect(problemsOf(students('Sam', 'M\uFFFDa'))).toEqual([
      ['students.csv', 3, 'given_name', 'M\uFFFDa', { kind: 'lost-letter' }],
    ])
    const twice = readConferenceFolder(students('Ã…sa', 'ZoÃ«'))
    expect(twice.ok ? [] : twice.error).toMatchObject([
      {
        file: 'students.csv',
        line: 2,
        fault: { kind: 'read-twice', meant: 'Åsa' },
        more: { lines: [3], count: 1 },
      },
    ])
    expect(problemsOf(students('Åsa', '«CAFÉ»'))).toEqual([])
    expect(problemsOf(tinyWith('event.json', 'Year 9', 'AnnÃ©e 9'))).toMatchObject([
      ['event.json', null, 'title', expect.anything(), { kind: 'read-twice' }],
    ])
  })
})

describe('an Excel workbook in place of a CSV file', () => {
  const withWorkbook = async (name: string, bytes: Uint8Array, beside = false) => {
    const others = tinyFiles(beside ? {} : { [`${name}.csv`]: null })
    return openWorkbooks([...others, { name: `${name}.xlsx`, bytes }])
  }
  it('is read as the file itself', async () => {
    for (const name of ['staff', 'students', 'requests', 'availability']) {
      const files = await withWorkbook(name, writeWorkbook(name, rowsOf(`${name}.csv`)))
      expect(conferenceOf(files), name).toEqual(asWritten)
    }
  })
  it('tells problems by its own name and the rows of its sheet', async () => {
    const rows = rowsOf('staff.csv').map((cells) => cells.map((cell) => cell.replace('R2', 'R9')))
    const files = await withWorkbook('staff', writeWorkbook('staff', [rows[0] ?? [], [], ...rows.slice(1)]))
    expect(problemsOf(files)).toEqual([
      ['staff.xlsx', 4, 'room_id', 'R9', { kind: 'unknown-id', id: 'R9', subject: 'room' }],
    ])
  })
  it('beside the CSV file, or one that is none, is a problem', async () => {
    const staff = writeWorkbook('staff', rowsOf('staff.csv'))
    expect(problemsOf(await withWorkbook('staff', staff, true))).toMatchObject([
      ['staff.xlsx', null, null, null, { kind: 'file-twice', other: 'staff.csv' }],
    ])
    expect(problemsOf(await withWorkbook('staff', bytesOf('PK nothing')))).toMatchObject([
      ['staff.xlsx', null, null, null, { kind: 'not-a-workbook' }],
    ])
  })
})

describe('one cause', () => {
  it('is one problem, with the lines on which it is', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Q${i + 10},H1,S1,T1,required,10,maybe,,,,`)
    const outcome = readConferenceFolder(
      tinyFiles({ 'requests.csv': `${tinyFolder['requests.csv'] ?? ''}${rows.join('\n')}\n` }),
    )
    const [problem, ...others] = outcome.ok ? [] : outcome.error
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 5, more: { count: 39 } })
    expect(problem && folderProblemWords(problem, format).what).toMatch(
      /^This word is not recognised here, and again on lines 6, 7, .* and 19 more$/,
    )
  })
  it('of a missing event.json asks for no header row', () => {
    const outcome = readConferenceFolder(tinyFiles({ 'event.json': null }))
    const [problem] = outcome.ok ? [] : outcome.error
    expect(problem && folderProblemWords(problem, format).todo).not.toMatch(/header/)
  })
})

describe('absurd input', () => {
  const event = (from: string, to: string) => tinyWith('event.json', from, to)
  it('is refused with one sentence each', () => {
    const fault = (files: Parameters<typeof problemsOf>[0]) =>
      problemsOf(files).map(([, , , , reported]) => reported.kind)
    expect(fault(event('2026-12-01', '0001-12-01'))).toEqual(['year-out-of-range'])
    expect(fault(event('2026-12-01', '9999-12-01'))).toEqual(['year-out-of-range'])
    expect(fault(born('0001-05-03', '9999-05-03'))).toEqual(['year-out-of-range', 'year-out-of-range'])
    expect(fault(event('Year 9', 'Year 9'.repeat(200_000)))).toEqual(['too-long'])
    expect(fault(tinyWith('students.csv', 'Sam', 'Sam'.repeat(400_000)))).toEqual(['too-long'])
    expect(fault(event('"slotMinutes":5', '"slotMinutes":5e9'))).toEqual(['too-much'])
    expect(fault(tinyWith('requests.csv', 'required,10', 'required,100000'))).toEqual(['too-much'])
    const session = (i: number) => `{"id":"s${i}","date":"2026-12-01","start":"16:00","end":"17:00"}`
    const sessions = Array.from({ length: 10_000 }, (_, i) => session(i)).join(',')
    expect(fault(event('"sessions":[', `"sessions":[${sessions},`))).toEqual(['too-many'])
    expect(fault(tinyFiles({ 'staff.csv': new Uint8Array(100_000_000).fill(0x41) }))).toEqual([
      'file-too-large',
    ])
  })
  it('shows no more of a value than can be read', () => {
    const [first] = problemsOf(event('Year 9', 'Year 9'.repeat(200_000)))
    expect(first?.[3]?.length).toBeLessThan(200)
  })
  it('lists 200 problems of a file and counts the rest', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `Q${i + 10},H1,S${i + 10},T1,required,10,yes,,,,`)
    const reported = problemsOf(
      tinyFiles({ 'requests.csv': `${tinyFolder['requests.csv'] ?? ''}${rows.join('\n')}\n` }),
    )
    expect(reported).toHaveLength(201)
    expect(reported.at(-1)).toEqual([
      'requests.csv',
      null,
      null,
      null,
      { kind: 'more-problems', count: 4_800 },
    ])
  })
  it('of one id over and over is one problem', () => {
    const rows = 'S1,Sam,Vale,9A,9\n'.repeat(90_000)
    const outcome = readConferenceFolder(
      tinyFiles({ 'students.csv': `${tinyFolder['students.csv'] ?? ''}${rows}` }),
    )
    expect(outcome.ok ? [] : outcome.error).toMatchObject([
      { line: 4, fault: { kind: 'duplicate-id', firstLine: 2 }, more: { count: 89_999 } },
    ])
    const tooMany = tinyFiles({ 'students.csv': `${tinyFolder['students.csv'] ?? ''}${rows}${rows}` })
    expect(problemsOf(tooMany)).toMatchObject([['students.csv', null, null, null, { kind: 'too-many-rows' }]])
  })
})
