import { describe, expect, it } from 'vitest'
import { lines, people, problemsOf, proposalsOf, questionsOf, read } from './read'

const header =
  'Pupil ID,Forename,Surname,Form,Contact ID,Contact title,Contact forename,Contact surname,Relationship,Priority,Parental responsibility,Lives with,Receives letters,Address,Household ID,Parental salutation,Letter language,Spoken languages,Interpreter'
interface Contact {
  readonly pupil?: string
  readonly id: string
  readonly name?: string
  readonly relationship?: string
  readonly priority?: string
  readonly responsibility?: string
  readonly livesWith?: string
  readonly letters?: string
  readonly address?: string
  readonly household?: string
  readonly salutation?: string
  readonly letterLanguage?: string
  readonly spoken?: string
  readonly interpreter?: string
}
const file = (...contacts: readonly Contact[]): Readonly<Record<string, string>> => ({
  'contacts.csv': lines(
    header,
    ...contacts.map((one) =>
      [
        ...[
          one.pupil ?? '1',
          `Kid${one.pupil ?? '1'}`,
          'Low',
          '7A',
          one.id,
          'Ms',
          one.name ?? `Given${one.id}`,
          'Low',
        ],
        ...[
          one.relationship,
          one.priority,
          one.responsibility,
          one.livesWith,
          one.letters,
          one.address,
          one.household,
        ],
        ...[one.salutation, one.letterLanguage, one.spoken, one.interpreter],
      ]
        .map((cell) => `"${cell ?? ''}"`)
        .join(','),
    ),
  ),
})
const households = async (...contacts: readonly Contact[]): Promise<readonly string[]> =>
  (await people(file(...contacts))).adults.map((one) => `${one.adult_id} ${one.household_ids}`)

/** The adults by household, in the order of the households. */
async function families(...contacts: readonly Contact[]): Promise<readonly (readonly string[])[]> {
  const tables = await people(file(...contacts))
  return tables.households.map(({ household_id }) =>
    tables.adults
      .filter((one) => one.household_ids.split(';').includes(household_id))
      .map((one) => one.adult_id),
  )
}

describe('the adults of a student', () => {
  it('are one household, and siblings with the same adults share it', async () => {
    expect(
      await families({ id: 'a' }, { id: 'b' }, { pupil: '2', id: 'b' }, { pupil: '2', id: 'a' }),
    ).toEqual([['a', 'b']])
  })
  it('are two where one does not live with the student', async () => {
    expect(await families({ id: 'a', livesWith: 'T' }, { id: 'b', livesWith: 'F' })).toEqual([['a'], ['b']])
  })
  it('are two where they have two addresses, and one where the address is only written otherwise', async () => {
    expect(await families({ id: 'a', address: '1 High Street' }, { id: 'b', address: '2 Low Road' })).toEqual(
      [['a'], ['b']],
    )
    expect(
      await families({ id: 'a', address: '1 High Street' }, { id: 'b', address: '1, high st.' }, { id: 'c' }),
    ).toEqual([['a', 'b', 'c']])
  })
  it('are as the school’s household ids say', async () => {
    expect(
      await households(
        { id: 'a', household: 'H1' },
        { id: 'b', household: 'H2' },
        { pupil: '2', id: 'c', household: 'H1' },
      ),
    ).toEqual(['a H1', 'c H1', 'b H2'])
  })
  it('are two where one lives elsewhere, though every row has the household of the student', async () => {
    const rows = [
      { id: 'a', household: 'H1', livesWith: 'T' },
      { id: 'b', household: 'H1', livesWith: 'F' },
      { id: 'c', household: 'H3', livesWith: 'F' },
    ]
    const [home, away, other] = await households(...rows)
    expect([home, other]).toEqual(['a H1', 'c H3'])
    expect(away).toMatch(/^b household-\w{14}$/)
  })
  it('keep their made ids when others come and go', async () => {
    const [first] = await households({ id: 'a' }, { id: 'b' })
    const [again] = await households({ id: 'a' }, { id: 'b' }, { pupil: '2', id: 'c' })
    expect(again).toBe(first)
  })
})

describe('letters', () => {
  const letters = async (...contacts: readonly Contact[]): Promise<string> =>
    (await people(file(...contacts))).householdStudents.map((one) => one.receives_letters).join(' ')
  it('follow the file’s flag, else parental responsibility, else yes', async () => {
    expect(await letters({ id: 'a', letters: 'F', responsibility: 'T' })).toBe('no')
    expect(await letters({ id: 'a', letters: 'T', responsibility: 'F' })).toBe('yes')
    expect(await letters({ id: 'a', responsibility: 'T' })).toBe('yes')
    expect(await letters({ id: 'a', responsibility: 'F' })).toBe('no')
    expect(await letters({ id: 'a' })).toBe('yes')
    expect(await letters({ id: 'a', livesWith: 'T' }, { id: 'b', livesWith: 'F', responsibility: 'F' })).toBe(
      'yes no',
    )
  })
  it('are proposed to be looked at where they go to somebody without responsibility', async () => {
    expect(proposalsOf(await read(file({ id: 'a', letters: 'T', responsibility: 'F' })))).toContain(
      'letters-without-responsibility a 1',
    )
  })
})

describe('a household', () => {
  it('is greeted as the file says, else by title and name in the order of contact', async () => {
    const tables = await people(
      file(
        { id: 'a', priority: '2' },
        { id: 'b', priority: '1' },
        { pupil: '2', id: 'c', salutation: 'Mr & Mrs Low' },
      ),
    )
    expect(tables.households.map((one) => one.adults)).toEqual([
      'Ms Givenb Low and Ms Givena Low',
      'Mr & Mrs Low',
    ])
  })
  it('leaves doctors and aides out of conferences and greetings', async () => {
    const tables = await people(
      file(
        { id: 'a', relationship: 'Mother' },
        { id: 'b', relationship: 'Doctor' },
        { id: 'c', relationship: 'Aide' },
      ),
    )
    expect(tables.adults.map((one) => one.attends)).toEqual(['yes', 'no', 'no'])
    expect(tables.households).toMatchObject([{ adults: 'Ms Givena Low' }])
    expect(tables.householdStudents).toMatchObject([{ relationship: 'Mother' }])
  })
  it.each(['Family Doctor', 'GP', 'Kinderarzt', 'Huisarts', 'Médecin'])(
    'counts a %s as a doctor',
    async (relationship) => {
      expect((await people(file({ id: 'a', relationship }))).adults).toMatchObject([{ attends: 'no' }])
    },
  )
  it.each([
    [{ spoken: 'Polish, English' }, 'en', ''],
    [{ spoken: 'Polish' }, 'pl', 'pl'],
    [{ spoken: 'Polish', letterLanguage: 'English' }, 'en', 'pl'],
    [{}, 'en', ''],
    [{ spoken: 'Polish', interpreter: 'N' }, 'pl', ''],
    [{ spoken: 'English, Polish', interpreter: 'Y' }, 'en', 'pl'],
    [{ interpreter: 'Urdu' }, 'en', 'ur'],
  ])('with %j reads %s and needs an interpreter of %j', async (languages, letter, interpreter) => {
    const tables = await people(file({ id: 'a', ...languages }))
    expect(tables.households).toMatchObject([{ letter_language: letter, interpreter_language: interpreter }])
  })
  it('needs none where one of its adults speaks the school’s language', async () => {
    const contacts = [
      { id: 'a', spoken: 'Polish' },
      { id: 'b', spoken: 'German' },
    ]
    expect((await people(file(...contacts), { language: 'de' })).households).toMatchObject([
      { interpreter_language: '', letter_language: 'de' },
    ])
    expect((await people(file(...contacts))).households).toMatchObject([{ interpreter_language: 'pl' }])
  })
})

describe('one id for two people', () => {
  const twice = { 'list.csv': lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A', '1,Zed,Yew,7B') }
  it('is asked about', async () => {
    const reading = await read(twice)
    expect(questionsOf(reading)).toEqual(['same-id list.csv/Pupil ID'])
    expect(reading.tables).toBeNull()
  })
  it.each([
    ['same', ['1']],
    ['different', ['1', expect.stringMatching(/^student-/)]],
  ])('is %s as answered', async (answer, ids) => {
    const mapping = { columns: {}, answers: { 'list.csv/Pupil ID': answer } }
    expect((await people(twice, { mapping })).students.map((one) => one.student_id)).toEqual(ids)
  })
  it('is asked about in a list of staff too', async () => {
    const staff = { 'staff.csv': lines('Staff code,Forename,Surname', 'QUA,Mary,Quayle', 'QUA,Bo,Ash') }
    expect(questionsOf(await read(staff))).toEqual(['same-id staff.csv/Staff code'])
    const idsOf = async (answer: string): Promise<readonly (string | undefined)[]> => {
      const mapping = { columns: {}, answers: { 'staff.csv/Staff code': answer } }
      return (await people(staff, { mapping })).staff.map((one) => one.staff_id)
    }
    expect(await idsOf('same')).toEqual(['QUA'])
    expect(await idsOf('different')).toEqual(['QUA', expect.stringMatching(/^staff-/)])
  })
  it('is one person where only the spelling or the surname differs', async () => {
    const reading = await read({
      'list.csv': lines(
        'Pupil ID,Forename,Surname,Form',
        '1,Ann,Bee,7A',
        '1,Anne,Bee,7A',
        '1,Ann,Newname,7A',
      ),
    })
    expect(questionsOf(reading)).toEqual([])
    expect(reading.tables?.students).toHaveLength(1)
  })
})

describe('without ids', () => {
  const keyless = 'Forename,Surname,DOB,Form,Parent forename,Parent surname,Parent email'
  it('a student is a name and a date of birth, and the form where those are shared', async () => {
    const tables = await people({
      'list.csv': lines(
        keyless,
        'Ann,Bee,2014-03-02,7A,Pa,Bee,pa@example.org',
        'Ann,Bee,2014-03-02,7A,Ma,Bee,ma@example.org',
        'Ann,Bee,2014-03-02,7B,X,Y,',
        'Ann,Bee,2013-03-02,7A,Z,Z,',
      ),
    })
    expect(tables.students.map((one) => [one.date_of_birth, one.form])).toEqual([
      ['2014-03-02', '7A'],
      ['2014-03-02', '7B'],
      ['2013-03-02', '7A'],
    ])
    expect(
      tables.householdStudents.filter((one) => one.student_id === tables.students[0]?.student_id),
    ).toHaveLength(1)
  })
  it('rows that could mean two students are left out', async () => {
    const reading = await read({
      'a.csv': lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A', '2,Ann,Bee,7B'),
      'b.csv': lines('Pupil forename,Pupil surname,Parent name', 'Ann,Bee,Pa Bee'),
    })
    expect(problemsOf(reading)).toEqual(['ambiguous-name b.csv:2', 'ambiguous-name b.csv:2'].slice(0, 1))
    expect(reading.tables?.adults).toEqual([])
  })
})

it('leavers by a past date are named and in no table', async () => {
  const reading = await read({
    'list.csv': lines(
      'Pupil ID,Name,Form,Leaving date,Parent,Parent email',
      '1,Ann Bee,7A,2026-07-20,Pa Bee,pa@example.org',
      '2,Cal Dee,7A,2027-07-20,Ma Dee,ma@example.org',
    ),
  })
  expect(reading.report.leavers).toEqual([{ file: 'list.csv', line: 2, id: '1', name: 'Ann Bee' }])
  expect(reading.tables?.students.map((one) => one.student_id)).toEqual(['2'])
  expect(JSON.stringify(reading.tables)).not.toContain('pa@example.org')
})

describe('one name twice in a list with one row for each student', () => {
  const list = {
    'schueler.csv': lines('Vorname;Nachname;Klasse', 'Max;Müller;5a', 'Max;Müller;5a', 'Max;Müller;5b'),
  }
  it('is asked about', async () => {
    expect(questionsOf(await read(list))).toEqual(['same-name schueler.csv/Nachname'])
  })
  it.each([
    ['same', ['5a', '5b']],
    ['different', ['5a', '5a', '5b']],
  ])('is %s as answered', async (answer, forms) => {
    const mapping = { columns: {}, answers: { 'schueler.csv/Nachname': answer } }
    const { students } = await people(list, { mapping })
    expect(students.map((one) => one.form)).toEqual(forms)
    expect(new Set(students.map((one) => one.student_id)).size).toBe(forms.length)
  })
})
