import { describe, expect, it } from 'vitest'
import { latin1, people, problemsOf, read } from './read'

const header =
  'Nachname|Vorname|Geburtsdatum|Erzieherart|Anrede 1.Person|Titel 1.Person|Nachname 1.Person|Vorname 1.Person|Anrede 2.Person|Titel 2.Person|Nachname 2.Person|Vorname 2.Person|Straße|PLZ|Ort|Ortsteil|E-Mail|Anschreiben|E-Mail 2'
const dat = (...rows: readonly string[]): Uint8Array => latin1(rows.map((one) => `${one}\r\n`).join(''))

describe('SchILD-NRW', () => {
  it('makes one household of each row, and shares it among siblings', async () => {
    const reading = await read({
      'SchuelerErzieher.dat': dat(
        header,
        'Müller|Mia|02.05.2014|Mutter|Frau|Dr.|Müller|Anna|||||Weg 1|12345|Ort||anna@example.org|J|',
        'Müller|Mia|02.05.2014|Vater|Herr||Maier|Jörg|||||Allee 2|12345|Ort||joerg@example.org|N|',
        'Groß "Z"|Zoë|03.06.2014|Eltern|Frau||Groß|Eva|Herr||Groß|Udo|Weg 3|12345|Ort||eva@example.org||udo@example.org',
        'Groß|Max|03.07.2013|Eltern|Frau||Groß|Eva|Herr||Groß|Udo|Weg 3|12345|Ort||eva@example.org||udo@example.org',
      ),
    })
    expect(reading.report).toMatchObject({
      preset: 'schild',
      encoding: { 'SchuelerErzieher.dat': 'windows-1252' },
      rows: { 'SchuelerErzieher.dat': 4 },
      counts: { students: 3, households: 3, adults: 4 },
    })
    expect(problemsOf(reading)).toEqual([])
    expect(reading.tables?.students.map((one) => one.family_name)).toEqual(['Müller', 'Groß "Z"', 'Groß'])
    expect(reading.tables?.households.map((one) => one.adults)).toEqual([
      'Frau Dr. Anna Müller',
      'Herr Jörg Maier',
      'Frau Eva Groß and Herr Udo Groß',
    ])
    // A blank under "Anschreiben" means yes.
    expect(reading.tables?.householdStudents.map((one) => one.receives_letters)).toEqual([
      'yes',
      'no',
      'yes',
      'yes',
    ])
  })

  it('tells two children of one name and birthday apart by the class after #, without a header', async () => {
    const files = {
      'schuelererzieher.dat': dat(
        'Beck#5a|Tim|01.02.2014|Vater|Herr||Beck|Otto|||||Weg 1|1|Ort||otto@example.org|J|',
        'Beck#5b|Tim|01.02.2014|Vater|Herr||Beck|Emil|||||Weg 9|1|Ort||emil@example.org|J|',
      ),
      'Klassen.dat': dat(
        'InternBez|StatistikBez|SonstigeBez|Jahrgang|Folgeklasse|Klassenlehrer',
        '5b|05B|05B|05|06B|BOTS',
      ),
      'Lehrkraefte.dat': dat(
        'InternKrz|StatistikKrz|Anrede|Titel|Nachname|Vorname',
        'BOTS|BO|Frau|Dr.|Botsch|Ina',
      ),
    }
    const tables = await people(files)
    expect(tables.students.map((one) => one.form)).toEqual(['5a', '5b'])
    expect(new Set(tables.students.map((one) => one.student_id)).size).toBe(2)
    expect(tables.staff).toMatchObject([
      { staff_id: 'BOTS', title: 'Frau Dr.', family_name: 'Botsch', given_name: 'Ina' },
    ])
    expect(tables.teachingGroups).toMatchObject([
      { group_id: '5b', staff_ids: 'BOTS', student_ids: tables.students[1]?.student_id },
    ])
    expect((await people(files)).students).toEqual(tables.students)
  })

  it('finds columns by their labels where these stand in another order', async () => {
    const tables = await people({
      'SchuelerBasisdaten.dat': dat('Nachname|Vorname|Geburtsdatum|Klasse', 'Abt|Ada|01.02.2014|05A'),
      'Klassen.dat': dat('Klasse|Klassenlehrer', '05A|KER'),
      'Lehrer.dat': dat('Kürzel|Nachname|Vorname|Anrede|E-Mail', 'KER|Kern|Ute|Frau|ute@example.org'),
    })
    expect(tables.staff).toMatchObject([
      { staff_id: 'KER', title: 'Frau', family_name: 'Kern', given_name: 'Ute', email: 'ute@example.org' },
    ])
    expect(tables.teachingGroups).toMatchObject([{ group_id: '05A', staff_ids: 'KER' }])
  })

  it('takes classes from the basic data, and teaching groups from the results', async () => {
    const tables = await people({
      'SchuelerBasisdaten.dat': dat(
        'Nachname|Vorname|Geburtsdatum|Geschlecht|Status|PLZ|Ort|Straße|Jahrgang|Klasse',
        'Abt|Ada|01.02.2014|w|2|1|Ort|Weg 1|05|5a',
      ),
      'SchuelerLeistungsdaten.dat': dat(
        'Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Fach|Fachlehrer|Kursart|Kurs|Note',
        'Abt|Ada|01.02.2014|2026|1|M|WEER|PUK||2',
      ),
    })
    expect(tables.students).toMatchObject([{ form: '5a', year_group: '05', date_of_birth: '2014-02-01' }])
    expect(tables.teachingGroups).toMatchObject([
      { group_id: '5a M', subject: 'M', staff_ids: 'WEER', student_ids: tables.students[0]?.student_id },
    ])
  })
})
