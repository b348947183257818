import { describe, expect, it } from 'vitest'
import { readLanguages } from '@shared/exchange/roster/values/languages'
import { splitName } from '@shared/exchange/roster/values/names'
import { isDateForForm, readRosterDate } from '@shared/exchange/roster/values/dates'
import { readFlag } from '@shared/exchange/roster/values/yes-no'
import { lines, people, problemsOf, questionsOf, read } from './read'

const header = 'Pupil ID,Forename,Surname,Form,DOB,Parent forename,Parent surname,Parent email,Parent mobile'
/** A student whose first name has their form in it, so that each is another. */
const row = (id: string, form: string, birth: string, mobile = ''): string =>
  `${id},Ann ${form},Bee,"${form}",${birth},Pa,Bee,pa@example.org,${mobile}`

describe('what Excel has damaged is named, and nothing is guessed', () => {
  it('ids, forms, telephones, errors and apostrophes', async () => {
    const reading = await read({
      'list.csv': lines(
        header,
        row('00123', '7/3', '2014-05-02', '07700 900001'),
        row('456', '7-Mar', '2014-05-02', '7700900002'),
        row('"1,23E+11"', '07. Mrz', '2014-05-02', '"4,477E+11"'),
        row('#N/A', '2026-03-07', '#REF!', '#WERT!'),
        row("'00789", '7-APR', '2014-05-02'),
      ),
    })
    expect(problemsOf(reading)).toEqual([
      'lost-leading-zeros list.csv:3 Pupil ID',
      'date-for-form list.csv:3 Form',
      'phone-lost-zero list.csv:3 Parent mobile',
      'scientific-number list.csv:4 Pupil ID',
      'date-for-form list.csv:4 Form',
      'scientific-number list.csv:4 Parent mobile',
      'excel-error list.csv:5 Pupil ID',
      'excel-error list.csv:5 DOB',
      'date-for-form list.csv:5 Form',
      'excel-error list.csv:5 Parent mobile',
      'apostrophe list.csv:6 Pupil ID',
    ])
    const students = reading.tables?.students ?? []
    expect(students.map((one) => one.form)).toEqual(['7/3', '', '', '', '7-APR'])
    expect([students[0]?.student_id, students[4]?.student_id]).toEqual(['00123', '00789'])
    for (const { student_id } of students.slice(1, 4)) expect(student_id).toMatch(/^student-\w{14}$/)
  })

  it('an id without its zeros in another file is not joined, but named', async () => {
    const reading = await read({
      'users.csv': lines('sourcedId,role,givenName,familyName,agentSourcedIds', '0012,student,Ann,Bee,'),
      'classes.csv': lines('sourcedId,title,classType,schoolSourcedId', 'k,Maths,,o'),
      'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'k,12,student'),
    })
    expect(reading.report.problems).toMatchObject([
      { line: 2, column: 'userSourcedId', value: '12', fault: { kind: 'unknown-id', meant: '0012' } },
    ])
    expect(reading.tables?.teachingGroups).toMatchObject([{ student_ids: '' }])
  })

  it.each(['7-Mar', '07-mrt', '3. Mär', 'Mar-07', '07. Mrz', '2026-03-07', '07/03/2026', '03.07.26'])(
    'takes %s for a date',
    (text) => expect(isDateForForm(text)).toBe(true),
  )
  it.each(['7/3', '7-MAR', '7 Mar', '7Mar', '7.3', 'Mar', 'CE1 B', '10b', 'May', 'K-2', '7-Bro', '1.1'])(
    'takes %s for a form',
    (text) => expect(isDateForForm(text)).toBe(false),
  )
})

describe('dates', () => {
  it.each([
    ['2014-05-02', '2014-05-02'],
    ['20140502', '2014-05-02'],
    ['2014/5/2', '2014-05-02'],
    ['02.05.2014', '2014-05-02'],
    ['2.5.14', '2014-05-02'],
    ['05/05/2014', '2014-05-05'],
    ['2 May 2014', '2014-05-02'],
    ['2-Mai-14', '2014-05-02'],
    ['May 2, 2014', '2014-05-02'],
    ['2014-05-02T00:00:00Z', '2014-05-02'],
    ['05/02/2014', null],
    ['2014-02-30', null],
    ['41761', null],
    ['31.06.2014', null],
  ])('%s is %s without being asked', (text, date) => {
    expect(readRosterDate(text, null, 2026)).toBe(date)
  })

  it('are asked about once a column with examples, and day-first is offered where it fits', async () => {
    const files = {
      'list.csv': lines(
        header,
        row('1', '7A', '02/05/2014'),
        row('2', '7A', '03/05/2014'),
        row('3', '7A', '04/04/2014'),
      ),
    }
    const reading = await read(files)
    expect(reading.report.questions).toEqual([
      {
        file: 'list.csv',
        column: 'DOB',
        ask: { kind: 'date-order', examples: ['02/05/2014', '03/05/2014'], offered: 'day-first' },
      },
    ])
    expect(reading.tables).toBeNull()
    expect(reading.report.counts.students).toBe(0)
    const mapping = { columns: {}, answers: { 'list.csv/DOB': 'month-first' } }
    expect((await people(files, { mapping })).students.map((one) => one.date_of_birth)).toEqual([
      '2014-02-05',
      '2014-03-05',
      '2014-04-04',
    ])
  })

  it('show their order once one of them can be read in one way only, and the others must follow', async () => {
    const reading = await read({
      'list.csv': lines(
        header,
        row('1', '7A', '02/05/2014'),
        row('2', '7A', '13/05/2014'),
        row('3', '7A', '14/05/2014'),
        row('4', '7A', '05/13/2014'),
        row('5', '7A', '31/02/2014'),
      ),
    })
    expect(questionsOf(reading)).toEqual([])
    expect(reading.tables?.students.map((one) => one.date_of_birth)).toEqual([
      '2014-05-02',
      '2014-05-13',
      '2014-05-14',
      '',
      '',
    ])
    expect(problemsOf(reading)).toEqual(['not-a-date list.csv:5 DOB', 'not-a-date list.csv:6 DOB'])
  })
})

it.each([
  ['Mr John van der Berg', 'Mr', 'John', 'van der Berg'],
  ['Smith, Dr Anna Maria', 'Dr', 'Anna Maria', 'Smith'],
  ['Herr Müller', 'Herr', '', 'Müller'],
  ['Ben Smith', '', 'Ben', 'Smith'],
  ['von der Heide', '', '', 'von der Heide'],
  ["D'Arcy O'Neill", '', "D'Arcy", "O'Neill"],
  ['Cher', '', '', 'Cher'],
  ['Mr & Mrs Smith', 'Mr & Mrs', '', 'Smith'],
  ['Herr und Frau Dr. Jan Maier', 'Herr und Frau Dr.', 'Jan', 'Maier'],
  ['Anna and Tom Smith', '', 'Anna and Tom', 'Smith'],
  ['', '', '', ''],
])('the name %j has its parts', (text, title, givenName, familyName) => {
  expect(splitName(text)).toEqual({ title, givenName, familyName })
})

it.each([
  ['Polish', ['pl']],
  ['polski; EN, fra', ['pl', 'en', 'fr']],
  ['Polnisch/Türkisch', ['pl', 'tr']],
  ['Français et Néerlandais', ['fr', 'nl']],
  ['Chinese (Mandarin)', ['zh']],
  ['Not obtained', []],
])('the languages %j are %j', (text, codes) => {
  expect(readLanguages(text)).toEqual({ codes, others: [] })
})

it('what is no language is named', () => {
  expect(readLanguages('Polish, Klingonese')).toEqual({ codes: ['pl'], others: ['Klingonese'] })
})

it.each([
  ['T', true],
  ['ja', true],
  ['1', true],
  ['Oui', true],
  ['F', false],
  ['Nein', false],
  ['0', false],
  ['perhaps', null],
  ['', null],
])('%j is %j', (text, flag) => {
  expect(readFlag(text)).toBe(flag)
})

it('a cell that is not what its column says is left out, and its row stays', async () => {
  const reading = await read({
    'list.csv': lines(
      'Pupil ID,Forename,Surname,Form,Parent forename,Parent surname,Parent email,Lives with',
      '1,Ann,Bee,7A,Pa,Bee,nothing,maybe',
      `2,${'x'.repeat(2001)},Dee,7A,Ma,Dee,Ma <ma@example.org>; x@example.org,yes`,
    ),
  })
  expect(problemsOf(reading)).toEqual([
    'not-an-email list.csv:2 Parent email',
    'not-yes-or-no list.csv:2 Lives with',
    'too-long list.csv:3 Forename',
  ])
  expect(reading.tables?.adults.map((one) => one.email)).toEqual(['', 'ma@example.org'])
  expect(reading.report.problems.every(({ value }) => value.length <= 201)).toBe(true)
})
