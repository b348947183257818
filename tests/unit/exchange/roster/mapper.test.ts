import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMapping, writeMapping } from '@shared/exchange/roster/mapper/mapping-file'
import { guessColumns } from '@shared/exchange/roster/mapper/guess-columns'
import { fieldName } from '@shared/exchange/roster/mapper/fields'
import { headerFingerprint } from '@shared/exchange/roster/mapper/mapping-file'
import { lines, people, problemsOf, questionsOf, read } from './read'

/** The fields that are guessed for the labels of a file, `-` for none. */
function guess(labels: string, file = 'list.csv'): string {
  const all = labels.split(',')
  const { fields } = guessColumns({ file, rows: [], labels: all, above: all.map(() => '') })
  return fields.map((field) => (field === null ? '-' : fieldName(field))).join(' ')
}

describe('columns are guessed by label and position', () => {
  it.each([
    [
      'Staff code,Title,Forename,Surname,Room,Email,Subject',
      'staff.id staff.title staff.given_name staff.family_name staff.room staff.email -',
    ],
    [
      'Code,Nom,Prénom,Nom responsable 1,Langues parlées 1,Email 1,Nom responsable 2,Langues parlées 2,Email 2',
      'student.id student.family_name student.given_name contact.family_name contact.spoken_languages contact.email contact2.family_name contact2.spoken_languages contact2.email',
    ],
    [
      'Forename,Surname,Parent 1 name,Mobile 1,Mobile 2,Parent 2 name',
      'student.given_name student.family_name contact.name contact.mobile contact.mobile contact2.name',
    ],
    [
      'PersonID,Pref. Forename,Pref. Surname,Tutor Group,Contact 1 Surname',
      'student.id student.given_name student.family_name student.form contact.family_name',
    ],
    [
      'Forename,Pref. Forename,Surname,Arbor Student ID,DOB',
      'student.given_name student.preferred_name student.family_name student.id student.date_of_birth',
    ],
    [
      'ID,Forename,Surname,ID,Priority,Parental responsibility,Lives with Pupil,Title,Forename,Surname,Home Email,Main Telephone,Primary Email,Mobile number,ID,Class Name,Subject,ID,Title,Forename,Surname',
      'student.id student.given_name student.family_name contact.id contact.priority contact.responsibility contact.lives_with contact.title contact.given_name contact.family_name contact.email contact.phone contact.email contact.mobile group.id group.name group.subject staff.id staff.title staff.given_name staff.family_name',
    ],
    [
      'Forename,Surname,Reg,Year,UPN,Admission No,DOB,Parental Salutation,Title,Forename,Surname,Relationship,Emergency contact',
      'student.given_name student.family_name student.form student.year_group student.upn student.id student.date_of_birth household.salutation contact.title contact.given_name contact.family_name contact.relationship contact.priority',
    ],
    [
      'Pupil Name,Registration group,Legal guardian,Contact Order,Responsibility,Contact Name,Email,Postcode,Letter language,First language,Spoken languages,Interpreter,Household ID',
      'student.name student.form contact.responsibility contact.priority contact.responsibility contact.name contact.email contact.address contact.letter_language student.home_language contact.spoken_languages contact.interpreter household.id',
    ],
    [
      'Schülernummer,Nachname,Rufname,Vorname,Klasse,Geburtsdatum,Jahrgang,Mutter Vorname,Mutter Nachname,Mutter E-Mail,Vater Vorname,Vater Nachname,Vater Handynummer',
      'student.id student.family_name student.preferred_name student.given_name student.form student.date_of_birth student.year_group contact.given_name contact.family_name contact.email contact2.given_name contact2.family_name contact2.mobile',
    ],
    [
      'Leerlingnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas,Leerjaar,Geboortedatum,Ouder 1 voornaam,Ouder 1 achternaam,Relatie,Ouderlijk gezag,Woont bij,Thuistaal',
      'student.id student.given_name student.infix student.family_name student.form student.year_group student.date_of_birth contact.given_name contact.family_name contact.relationship contact.responsibility contact.lives_with student.home_language',
    ],
    [
      'INE,Nom,Prénom,Classe,Né(e) le,Responsable légal 1 Nom,Responsable légal 1 Prénom,Lien de parenté,Courriel,Téléphone mobile,Code postal',
      'student.id student.family_name student.given_name student.form student.date_of_birth contact.family_name contact.given_name contact.relationship contact.email contact.mobile contact.address',
    ],
    [
      'Staff Code,Title,Forename,Surname,Room',
      'staff.id staff.title staff.given_name staff.family_name staff.room',
    ],
    ['Student ID,Class,Subject,Teacher', 'student.id group.name group.subject group.teacher'],
  ])('%s', (labels, fields) => {
    expect(guess(labels)).toBe(fields)
  })

  it('takes merged cells above the labels for their subject', async () => {
    const tables = await people({
      'list.csv': lines(
        'Pupil,,,Contact,,,',
        'Forename,Surname,Form,Title,Forename,Surname,Email',
        'Ann,Bee,7A,Mr,Pa,Bee,pa@example.org',
      ),
    })
    expect(tables.students).toMatchObject([{ given_name: 'Ann', family_name: 'Bee' }])
    expect(tables.adults).toMatchObject([{ title: 'Mr', given_name: 'Pa' }])
  })
})

describe('a row for each pupil, contact and class', () => {
  const file = lines(
    'ID,Forename,Surname,Reg,ID,Priority,Parental responsibility,Title,Forename,Surname,Home Email,Mobile number,ID,Class Name,Subject,Teacher',
    '1,Ella,Baker,7B,P2,2,F,Mr,Gran,Pa,,,C1,7x/Ma1,Maths,Mr T Teach',
    '1,Ella,Baker,7B,P1,1,T,Mrs,Julia,Baker,j@example.org,07700900001,C1,7x/Ma1,Maths,Mr T Teach',
    '1,Ella,Baker,7B,P1,1,T,Mrs,Julia,Baker,j@example.org,07700900001,C2,7x/En1,English,Ms E Else',
    '2,Alex,West,7B,P3,1,T,Mr,Simon,West,s@example.org,,C1,7x/Ma1,Maths,Mr T Teach',
  )

  it('gives each pupil, contact, class and teacher once, contacts in their order', async () => {
    const reading = await read({ 'list.csv': file })
    expect(reading.report.preset).toBeNull()
    expect(reading.report.counts).toEqual({
      students: 2,
      staff: 2,
      households: 2,
      adults: 3,
      groups: 2,
      rooms: 0,
    })
    expect(reading.tables?.households[0]).toMatchObject({
      adults: 'Mrs Julia Baker and Mr Gran Pa',
      contact: 'j@example.org',
      contact_channel: 'email',
    })
    expect(
      reading.tables?.teachingGroups.map((one) => [one.group_id, one.name, one.subject, one.student_ids]),
    ).toEqual([
      ['C1', '7x/Ma1', 'Maths', '1;2'],
      ['C2', '7x/En1', 'English', '1'],
    ])
    expect(reading.tables?.staff.map((one) => [one.title, one.given_name, one.family_name])).toEqual([
      ['Mr', 'T', 'Teach'],
      ['Ms', 'E', 'Else'],
    ])
  })

  it('finds teachers of a list of staff by their names, and a teacher who is a parent by e-mail', async () => {
    const tables = await people({
      'list.csv': file,
      'staff.csv': lines(
        'Staff Code,Forename,Surname,Email',
        'TTE,Tom,Teach,j@example.org',
        'EEL,Eve,Else,s@example.org',
        'SWE,Simon,West,S@example.org',
      ),
    })
    expect(tables.staff.map((one) => one.staff_id)).toEqual(['TTE', 'EEL', 'SWE'])
    expect(tables.teachingGroups.map((one) => one.staff_ids)).toEqual(['TTE', 'EEL'])
    expect(tables.adults.map((one) => one.staff_id)).toEqual(['', '', 'SWE'])
  })

  it('makes a group of a form with its tutor', async () => {
    const tables = await people({
      'pupils.csv': lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A', '2,Cal,Dee,7B'),
      'forms.csv': lines('Form,Form tutor,Room', '7A,Mr T Teach,R1', '7B,,R2'),
    })
    expect(tables.teachingGroups).toMatchObject([{ group_id: '7A', name: '7A', student_ids: '1' }])
    expect(tables.staff).toMatchObject([{ family_name: 'Teach', room_id: 'R1' }])
  })
})

it('makes the staff of a list the teachers of the forms that it gives them', async () => {
  const tables = await people({
    'pupils.csv': lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A'),
    'lehrer.csv': lines('Vorname;Nachname;Raum;Klasse', 'Tom;Teach;R1;7A', 'Eve;Else;R2;'),
  })
  expect(tables.teachingGroups).toMatchObject([
    { group_id: '7A', staff_ids: tables.staff[0]?.staff_id, student_ids: '1' },
  ])
})

it('takes a list of students with rooms for what its name says', async () => {
  const tables = await people({ 'schueler.csv': lines('Vorname;Nachname;Klasse;Raum', 'Mia;Alt;5a;R1') })
  expect(tables.students).toMatchObject([{ given_name: 'Mia', form: '5a' }])
  expect(tables.staff).toEqual([])
})

describe('a mapping by hand', () => {
  it('says what columns are, the second of two labels by #2', async () => {
    const mapping = readMapping(
      '{"format":"parley-mapping/1","columns":{"odd.csv":{"A":"student.id","B":"student.name","C":"ignore","B#2":"contact.name"}}}',
    )
    if (!mapping.ok) throw new Error('it is a mapping')
    const tables = await people(
      { 'dir/odd.csv': lines('A title', 'Year 7,,Form,', 'A,B,C,B', '1,Ann Bee,x,Pa Bee') },
      { mapping: mapping.value },
    )
    expect(tables.students).toMatchObject([{ student_id: '1', given_name: 'Ann', family_name: 'Bee' }])
    expect(tables.adults).toMatchObject([{ given_name: 'Pa' }])
  })

  it('reads back what it writes, and refuses anything else', () => {
    const mapping = { columns: { 'a.csv': { X: 'student.id' } }, answers: { 'a.csv/X': 'day-first' } }
    expect(readMapping(writeMapping(mapping))).toEqual({ ok: true, value: mapping })
    for (const text of [
      '',
      '{',
      '[]',
      '{"format":"parley-mapping/2"}',
      '{"format":"parley-mapping/1","columns":{"a":1}}',
    ])
      expect(readMapping(text)).toEqual({ ok: false, error: 'not-a-mapping' })
  })

  it('is remembered by its labels in whatever order', () => {
    expect(headerFingerprint(['Student ID', 'Form', ''])).toBe(headerFingerprint(['form', 'student_id']))
    expect(headerFingerprint(['Form'])).not.toBe(headerFingerprint(['Form', 'Form']))
  })

  it('is asked for where names are missing', async () => {
    const reading = await read({ 'list.csv': lines('Form,Date of birth', '7A,2014-03-02') })
    expect(questionsOf(reading)).toEqual(['columns list.csv/'])
    expect(reading.tables).toBeNull()
  })
})

it('the same people come out whatever order the columns have and whatever stands between them', async () => {
  const labels = [
    'Student ID',
    'Pupil forename',
    'Pupil surname',
    'Form',
    'DOB',
    'Contact ID',
    'Contact title',
    'Contact forename',
    'Contact surname',
    'Relationship',
    'Priority',
    'Email',
    'Mobile',
    'Address',
    'Class name',
    'Subject',
  ]
  const rows = [
    [
      '1',
      'Zoë',
      'Müller; "Jr"',
      '7A',
      '13/02/2014',
      'p1',
      'Mr',
      'Al\tan',
      'Müller, van',
      'Father',
      '1',
      'al@example.org',
      '07700 900001',
      '1 High St, Town',
      '7x',
      'Maths',
    ],
    [
      '2',
      'Ñandú',
      'O’Neil | Co',
      '7B',
      '14/02/2014',
      'p2',
      'Ms',
      'Line\nbreak',
      'Dee',
      'Mother',
      '2',
      'li@example.org',
      '',
      '2 High St',
      '7y',
      'Art',
    ],
    [
      '2',
      'Ñandú',
      'O’Neil | Co',
      '7B',
      '14/02/2014',
      'p3',
      'Dr',
      'Eve',
      'Eff',
      'Mother',
      '1',
      '',
      '+44 7',
      '',
      '7y',
      'Art',
    ],
  ]
  const written = (order: readonly number[], separator: string): string =>
    [labels, ...rows]
      .map((row) => order.map((at) => `"${(row[at] ?? '').replaceAll('"', '""')}"`).join(separator))
      .join('\r\n')
  const expected = await people({
    'list.csv': written(
      labels.map((_, i) => i),
      ',',
    ),
  })
  expect(expected.adults).toHaveLength(3)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(
        labels.map((_, i) => i),
        { minLength: labels.length },
      ),
      fc.constantFrom(',', ';', '\t', '|'),
      async (order, separator) => {
        expect(await people({ 'list.csv': written(order, separator) })).toEqual(expected)
      },
    ),
    { numRuns: 100 },
  )
})

it('leaves out rows that name nobody, and keeps the others', async () => {
  const reading = await read({ 'list.csv': lines('Pupil ID,Forename,Surname,Form', ',,,7A', '2,Cal,Dee,7B') })
  expect(problemsOf(reading)).toEqual(['no-name list.csv:2'])
  expect(reading.leftOut).toMatchObject([{ line: 2, cells: ['', '', '', '7A'] }])
  expect(reading.tables?.students).toHaveLength(1)
})

it('a list without names is no reason to stop where others are read', async () => {
  const reading = await read({
    'pupils.csv': lines('Pupil ID,Forename,Surname,Form', '1,Ann,Bee,7A'),
    'other.csv': lines('Form,Date of birth', '7A,2014-03-02'),
  })
  expect(questionsOf(reading)).toEqual([])
  expect(problemsOf(reading)).toEqual(['unknown-file other.csv:0'])
  expect(reading.tables?.students).toHaveLength(1)
})

it('keeps rows of unknown people to be mended, and reports a date that differs from another row', async () => {
  const reading = await read({
    'pupils.csv': lines('Pupil ID,Forename,Surname,DOB', '1,Ann,Bee,2014-03-02', '1,Ann,Bee,2014-03-03'),
    'parents.csv': lines('Pupil ID,Parent name,Parent email', '9,Pa Bee,pa@example.org'),
  })
  expect(problemsOf(reading)).toEqual(['differs pupils.csv:3 DOB', 'unknown-id parents.csv:2 Pupil ID'])
  expect(reading.leftOut).toMatchObject([
    { file: 'parents.csv', line: 2, cells: ['9', 'Pa Bee', 'pa@example.org'] },
  ])
})
