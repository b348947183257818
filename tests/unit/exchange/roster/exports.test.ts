import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { people } from './read'

const folder = join(import.meta.dirname, '../../../fixtures/rosters')

/** The people of one of the exports, as a person would read them aloud. */
async function exported(system: string) {
  const files = Object.fromEntries(
    readdirSync(join(folder, system)).map((name) => [
      name,
      new Uint8Array(readFileSync(join(folder, system, name))),
    ]),
  )
  const tables = await people(files)
  const said = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join(' ')
  return {
    students: tables.students.map((row) => said(row.given_name, row.family_name, row.form)),
    families: tables.households.map(({ household_id, adults, contact, interpreter_language }) => {
      const links = tables.householdStudents.filter((row) => row.household_id === household_id)
      const letters = links.some((row) => row.receives_letters === 'yes') ? 'letters' : 'no letters'
      return said(`${adults}:`, contact, interpreter_language, letters)
    }),
    away: tables.adults.filter((row) => row.attends === 'no').map((row) => said(row.title, row.family_name)),
    adults: tables.adults.map((row) =>
      said(row.title, row.given_name, row.family_name, row.phone, row.parental_responsibility),
    ),
    staff: tables.staff.map((row) =>
      said(row.title, row.given_name, row.family_name, row.role, row.room_id, row.email),
    ),
    staffIds: tables.staff.map((row) => row.staff_id),
    groups: tables.teachingGroups.map((row) => row.name),
  }
}

it('SIMS: the contact’s surname is theirs, and a doctor is no family', async () => {
  const { students, families, away, adults } = await exported('sims')
  expect(students).toEqual(["Saoirse Mary O'Dowd 8M", 'Kofi Annan-Price 8M', 'Żaneta Wójcik 8K'])
  expect(families).toEqual([
    "Ms N O'Dowd: niamh.odowd@example.org letters",
    'Mr Conor Breen: conor.breen@example.org letters',
    'Mr and Mrs Annan-Price: efua@example.org letters',
    'Mrs E Wójcik: ewa@example.org pl letters',
  ])
  expect(away).toEqual(['Dr Lister'])
  expect(adults).toContain("Ms Niamh O'Dowd 07700 900101 yes")
})

it('Arbor: guardians of one row with their first e-mail address and telephone', async () => {
  const { students, families, adults, staff } = await exported('arbor')
  expect(students).toEqual(['Ayaan Malik 8.2', 'Florence Whitby 8.2', 'Zofia Nowak 8.1'])
  expect(families).toEqual([
    'Mrs Sadia Malik and Mr Imran Malik: sadia.malik@example.org ur letters',
    'Mr Piers Whitby: piers@example.org letters',
    'Jan Nowak and Mrs Ewa Nowak: ewa.nowak@example.org pl letters',
  ])
  expect(adults).toEqual([
    ...['Mrs Sadia Malik 07700900201 (Mobile) yes', 'Mr Imran Malik 07700900202 yes'],
    ...['Mr Piers Whitby 07700900203 yes', 'Jan Nowak 07700900204 no', 'Mrs Ewa Nowak yes'],
  ])
  expect(staff).toEqual(['Ms Rosa Ambrose teacher', 'Mr Dan Kelleher teacher'])
})

it('Bromcom: names with the surname first, and a parent who lives elsewhere', async () => {
  const { students, families } = await exported('bromcom')
  expect(students).toEqual([
    ...['Priya Nair 10 Elm', 'Noor Haddad 10 Elm', 'Sami Haddad 7 Ash', 'Lotte van der Berg 7 Ash'],
  ])
  expect(families).toEqual([
    ...['Mr Arjun Nair: arjun@example.org letters', 'Ms Leela Thomas: leela@example.org letters'],
    ...['Mrs Rima Haddad: rima@example.org letters', 'Ms Anouk van der Berg: anouk@example.org letters'],
  ])
})

it('ASV: both parents of a row, and teachers by their short names', async () => {
  const { students, families, staff, staffIds } = await exported('asv')
  expect(students).toEqual(['Jörg Peter Hübner 7a', 'Defne Yilmaz 7a', 'Lena Groß 9c'])
  expect(families).toEqual([
    'Frau Käthe Hübner and Herr Uwe Hübner: k.huebner@example.org de letters',
    'Frau Elif Yilmaz: elif@example.org tr letters',
    'Herr Dr. Max Groß and Frau Ina Sänger: max@example.org de letters',
  ])
  expect(staff).toEqual([
    'Frau Ulrike Maurer StRin maurer@example.org',
    'Herr Kemal Özil OStR oezil@example.org',
  ])
  expect(staffIds).toEqual(['MAU', 'ÖZI'])
})

it('EduPage: a name beside a surname is the first name', async () => {
  const { students, adults } = await exported('edupage')
  expect(students).toEqual(['Ema Kováčová 5.A', 'Filip Novák 5.A', 'Minh Tran 5.B'])
  expect(adults).toEqual([
    ...['Jana Kováčová +421 900 111 201', 'Peter Kováč +421 900 111 202', 'Mária Nováková +421 900 111 203'],
    ...['Linh Tran +421 900 111 204', 'Duc Tran +421 900 111 205'],
  ])
})

it('Google Contacts: people with a job are staff', async () => {
  const { students, staff } = await exported('google')
  expect(students).toEqual([])
  expect(staff).toEqual([
    'Ms Rosa Ambrose Teacher of maths r.ambrose@school.example',
    'Mr Dan Kelleher Head of year 8 d.kelleher@school.example',
    'Wei Tan Teacher of physics w.tan@school.example',
  ])
})

it('Untis: teachers, rooms and classes by position', async () => {
  const { students, staff, groups } = await exported('untis')
  expect(students).toEqual(['Jörg Hübner 7a'])
  expect(staff).toEqual([
    ...[
      'Frau Ulrike Maurer teacher R101 maurer@example.org',
      'Dr. Kemal Özil teacher R102 oezil@example.org',
    ],
  ])
  expect(groups).toEqual(['D 7a', 'PH 7a', 'Klasse 7a'])
})
