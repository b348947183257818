import { describe, expect, it } from 'vitest'
import { latin1, lines, people, problemsOf, read } from './read'

describe('Eduka', () => {
  const header =
    '"Code identifiant";"Nom";"Prénom";"Nom complet";"Langue maternelle";"Date de naissance";"Classe";"Code identifiant R1";"Code identifiant R2";"Prénom R1";"Prénom R2";"Nom R1";"Nom R2";"Nom complet R1";"Nom complet R2";"Langue(s) parlée(s) R1";"Langue(s) parlée(s) R2";"Adresse e-mail R1";"Adresse e-mail R2";"Téléphone mobile R1";"Téléphone mobile R2"'
  const file = lines(
    header,
    '"S1";"DUPONT";"Élise";"DUPONT Élise";"Vietnamese";"23/12/2016";"CE1 B";"G1";"G2";"Thi";"Daniel";"NGUYEN";"DUPONT";"NGUYEN Thi";"DUPONT Daniel";"Vietnamese, French";"French";"thi@example.org";"dan@example.org";"+84 1";"+84 2"',
    '"S2";"ROSSI";"Ada";"ROSSI Ada";"Italian";"24/12/2016";"CE1 B";"G3";"";"Ugo";"";"ROSSI";"";"ROSSI Ugo";"";"Italian, English";"";"ugo@example.org";"";"";""',
  )

  it('reads two adults in one row, with the languages that they speak', async () => {
    const reading = await read({ 'eleves.csv': file }, { language: 'fr' })
    expect(reading.report.preset).toBe('eduka')
    expect(problemsOf(reading)).toEqual([])
    expect(
      reading.tables?.adults.map((one) => [
        one.adult_id,
        one.given_name,
        one.family_name,
        one.email,
        one.phone,
      ]),
    ).toEqual([
      ['G1', 'Thi', 'NGUYEN', 'thi@example.org', '+84 1'],
      ['G2', 'Daniel', 'DUPONT', 'dan@example.org', '+84 2'],
      ['G3', 'Ugo', 'ROSSI', 'ugo@example.org', ''],
    ])
    expect(reading.tables?.households.map((one) => [one.letter_language, one.interpreter_language])).toEqual([
      ['fr', ''],
      ['it', 'it'],
    ])
  })

  it('reads English labels, numbered, in any order, and asks for the interpreter that English needs', async () => {
    const reading = await read({
      'eduka.csv': lines(
        'Code,Name,First name,Spoken languages 1,Spoken languages 2,First name 1,First name 2,Name 1,Name 2,E-mail 1,E-mail 2,Mobile 1,Mobile 2',
        'S1,Dupont,Elise,"Vietnamese, French",French,Thi,Dan,Nguyen,Dupont,thi@example.org,dan@example.org,1,2',
      ),
    })
    expect(reading.report.preset).toBe('eduka')
    expect(reading.tables?.students).toMatchObject([
      { student_id: 'S1', given_name: 'Elise', family_name: 'Dupont' },
    ])
    expect(reading.tables?.adults.map((one) => [one.given_name, one.family_name, one.phone])).toEqual([
      ['Thi', 'Nguyen', '1'],
      ['Dan', 'Dupont', '2'],
    ])
    expect(reading.tables?.households).toMatchObject([{ interpreter_language: 'vi' }])
  })
})

describe('Zermelo', () => {
  it('joins parents to the codes of their children', async () => {
    const reading = await read({
      'ouders.csv': lines(
        'Code;Achternaam;Email;Leerlingcodes',
        'o1;de Vries;a@example.org;1001,1002',
        'o2;Bakker;;',
        'o3;Smit;b@example.org;"1002"',
      ),
      'leerlingen.csv': lines(
        'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Stamklas',
        '1001;Jan;de;Vries;1A',
        '1002;Els;de;Vries;2B',
      ),
    })
    expect(reading.report.preset).toBe('zermelo')
    expect(reading.tables?.students.map((one) => [one.student_id, one.family_name, one.form])).toEqual([
      ['1001', 'de Vries', '1A'],
      ['1002', 'de Vries', '2B'],
    ])
    expect(reading.tables?.householdStudents.map((one) => one.student_id)).toEqual(['1001', '1002'])
    expect(reading.tables?.adults.map((one) => one.adult_id)).toEqual(['o1', 'o3'])
    expect(problemsOf(reading)).toEqual(['no-student ouders.csv:3 Leerlingcodes'])
  })
})

it('Zermelo with commas, the codes first, and a code of nobody', async () => {
  const reading = await read({
    'ouders.csv': lines(
      'Leerlingcodes,Code,Achternaam,Tussenvoegsel,Voorletters',
      '"1001, 9999",o1,Vries,de,A.',
    ),
    'leerlingen.csv': lines('Leerlingnummer,Roepnaam,Achternaam,Stamklas', '1001,Jan,Bos,1A'),
  })
  expect(reading.report.preset).toBe('zermelo')
  expect(reading.tables?.adults).toMatchObject([{ given_name: 'A.', family_name: 'de Vries' }])
  expect(reading.tables?.students).toMatchObject([{ student_id: '1001', family_name: 'Bos' }])
  expect(problemsOf(reading)).toEqual(['unknown-id ouders.csv:2 Leerlingcodes'])
})

it('ScholarPack: whole names of contacts in their order, with responsibility', async () => {
  const { adults, householdStudents } = await people({
    'contacts.csv': lines(
      'Pupil Forename,Pupil Surname,Contact Order,Responsibility,Contact Name,Relationship',
      'Ann,Bee,2,N,Mr Pa Bee,Father',
      'Ann,Bee,1,Y,Ms Ma Bee,Mother',
    ),
  })
  expect(adults.map((one) => [one.title, one.given_name, one.parental_responsibility])).toEqual([
    ['Ms', 'Ma', 'yes'],
    ['Mr', 'Pa', 'no'],
  ])
  expect(householdStudents).toMatchObject([{ relationship: 'Mother, Father', receives_letters: 'yes' }])
})

describe('lists of other conference programs', () => {
  it('are read as UTF-8 with a BOM and as Latin-1, students and teachers', async () => {
    const reading = await read({
      'schueler.csv': '\uFEFFVorname;Nachname;Klasse\r\nMia;Müller;5a\r\n',
      'lehrer.csv': latin1('Vorname;Nachname;Titel;Raumnummer;Raumname\r\nJörg;Groß;Dr.;12;Musikraum\r\n'),
    })
    expect(reading.report).toMatchObject({
      preset: null,
      encoding: { 'schueler.csv': 'utf-8', 'lehrer.csv': 'windows-1252' },
    })
    expect(reading.tables?.students).toMatchObject([{ given_name: 'Mia', family_name: 'Müller', form: '5a' }])
    expect(reading.tables?.staff).toMatchObject([
      { title: 'Dr.', given_name: 'Jörg', family_name: 'Groß', room_id: '12' },
    ])
    expect(reading.tables?.rooms).toMatchObject([{ room_id: '12', name: 'Musikraum' }])
  })

  it('take a child marked with * for one child with two households', async () => {
    const files = {
      'pupils.csv': lines(
        'Student ID,Forename,Surname,Form,Parent forename,Parent surname,Parent email',
        '12,Kim,Low,7A,Ann,Low,ann@example.org',
        '12*,Kim,Low,7A,Bob,Low,bob@example.org',
      ),
    }
    const tables = await people(files)
    expect(tables.students.map((one) => one.student_id)).toEqual(['12'])
    expect(tables.households.map((one) => one.adults)).toEqual(['Ann Low', 'Bob Low'])
    expect((await read(files)).report.proposals.map(({ kind }) => kind)).toContain('cloned-student')
  })
})
