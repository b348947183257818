import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RosterTables } from '@shared/exchange/roster/school/tables'
import { people, read } from './read'

type Files = Readonly<Record<string, readonly (readonly string[])[]>>

/** What may differ between two writings of the same files. */
interface Writing {
  /** Columns in another order; null where a format finds them by position. */
  readonly seed: number
  readonly separator: string
  readonly isQuoted: boolean
  readonly lineEnd: string
  readonly filesReversed: boolean
}

const plain: Writing = {
  ...{ seed: 0, separator: ',', isQuoted: true, lineEnd: '\n', filesReversed: false },
}

/** A small file set of each format; the rows of a format that is read by position keep their order of columns. */
const formats: readonly {
  readonly preset: string | null
  readonly isPositional?: true
  /** What the format itself fixes. */
  readonly fixed?: Partial<Writing>
  readonly separators?: readonly string[]
  readonly files: Files
}[] = [
  {
    preset: 'oneroster-1.1',
    files: {
      'users.csv': [
        ['sourcedId', 'role', 'givenName', 'familyName', 'email', 'agentSourcedIds', 'grades'],
        ['s1', 'student', 'Zoë', 'Bär, Jr', '', 'g1', '09'],
        ['s2', 'student', 'Bo', 'Bär, Jr', '', 'g1,g2', '07'],
        ['g1', 'guardian', 'Gre', 'Bär', 'gre@example.org', '', ''],
        ['g2', 'parent', 'Hal', 'O’Neil', '', '', ''],
        ['t1', 'teacher', 'Tom', 'Teach', 'tom@example.org', '', ''],
      ],
      'classes.csv': [
        ['sourcedId', 'title', 'classType', 'location'],
        ['k1', '9A', 'homeroom', 'R1'],
      ],
      'enrollments.csv': [
        ['classSourcedId', 'userSourcedId', 'role'],
        ['k1', 's1', 'student'],
        ['k1', 't1', 'teacher'],
      ],
    },
  },
  {
    preset: 'oneroster-1.2',
    files: {
      'users.csv': [
        ['sourcedId', 'givenName', 'familyName', 'agentSourcedIds', 'preferredGivenName'],
        ['s1', 'Zoë', 'Bär', 'g1', 'Zo'],
        ['g1', 'Gre', 'Bär', '', ''],
      ],
      'roles.csv': [
        ['userSourcedId', 'roleType', 'role', 'endDate'],
        ['s1', 'primary', 'student', ''],
        ['g1', 'primary', 'guardian', ''],
      ],
    },
  },
  {
    preset: 'sds-2.1',
    files: {
      'users.csv': [
        ['sourcedId', 'username', 'givenName', 'familyName', 'activeDirectoryMatchId', 'email'],
        ['1', 'zoe', 'Zoë', 'Bär', '', ''],
        ['2', 'pa', 'Pa', 'Bär', '', 'pa@example.org'],
      ],
      'roles.csv': [
        ['userSourcedId', 'orgSourcedId', 'role', 'sessionSourcedId', 'grade'],
        ['1', 'o', 'student', '', '7'],
      ],
      'relationships.csv': [
        ['userSourcedId', 'relationshipUserSourcedId', 'relationshipRole'],
        ['1', '2', 'parent'],
      ],
    },
  },
  {
    preset: 'sds-1',
    files: {
      'Student.csv': [
        ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'Birthdate'],
        ['1', '9', 'Zoë', 'Bär', '1/2/2013'],
      ],
      'User.csv': [
        ['Email', 'First Name', 'Last Name', 'Phone', 'SIS ID'],
        ['pa@example.org', 'Pa', 'Bär', '555', ''],
      ],
      'GuardianRelationship.csv': [
        ['SIS ID', 'Email', 'Role'],
        ['1', 'PA@example.org', 'Parent'],
      ],
    },
  },
  {
    preset: 'clever',
    files: {
      'students.csv': [
        ['School_id', 'Student_id', 'Last_name', 'First_name', 'DOB', 'Contact_name', 'Contact_type'],
        ['1', 's1', 'Bär', 'Zoë', '1/2/2013', 'Mia de la Cruz', 'Guardian'],
        ['1', 's1', 'Bär', 'Zoë', '1/2/2013', 'Jo Bär', 'Guardian'],
      ],
      'teachers.csv': [
        ['School_id', 'Teacher_id', 'Last_name', 'First_name'],
        ['1', 't1', 'Teach', 'Tom'],
      ],
    },
  },
  {
    preset: 'powerschool',
    files: {
      'contacts.csv': [
        [
          'Contact ID',
          'First Name',
          'Last Name',
          'Phone Type',
          'phoneNumberAsEntered',
          'studentNumber',
        ].concat(['Contact Priority Order', 'Relationship Type', 'Contact Has Custody']),
        ['77', 'Mia', 'Bär', '', '', '', '', '', ''],
        ['77', '', '', 'Mobile', '555-2', '', '', '', ''],
        ['77', '', '', '', '', '7', '1', 'Mother', '1'],
      ],
      'students.csv': [
        ['Student_Number', 'Last_Name', 'First_Name', 'Grade_Level'],
        ['7', 'Bär', 'Zoë', '8'],
      ],
    },
  },
  {
    preset: 'eduka',
    files: {
      'eduka.csv': [
        [
          'Code',
          'Name',
          'First name',
          'Spoken languages 1',
          'Spoken languages 2',
          'First name 1',
          'Name 1',
        ].concat(['First name 2', 'Name 2', 'E-mail 1']),
        ['S1', 'Bär', 'Zoë', 'Polish, French', 'French', 'Thi', 'Bär', 'Dan', 'Low', 'thi@example.org'],
      ],
    },
  },
  {
    preset: 'zermelo',
    files: {
      'ouders.csv': [
        ['Code', 'Achternaam', 'Email', 'Leerlingcodes'],
        ['o1', 'de Vries', 'a@example.org', '1001,1002'],
      ],
      'leerlingen.csv': [
        ['Leerlingnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Stamklas'],
        ['1001', 'Zoë', 'de', 'Vries', '1A'],
        ['1002', 'Els', 'de', 'Vries', '2B'],
      ],
    },
  },
  {
    preset: 'untis',
    isPositional: true,
    separators: [',', ';'],
    files: {
      'GPU004.TXT': [['KLE', 'Frau Ute Klein', '', '', 'R1']],
      'GPU010.TXT': [['A', 'Bär', '', '', '', '', '', 'Zoë', '1', '5a', '', '', '20140502']],
      'GPU002.TXT': [['17', '', '', '', '5a', 'KLE', 'M', 'R1']],
      'GPU016.TXT': [['L', 'KLE', '1', '3', '-3']],
    },
  },
  {
    preset: 'schild',
    isPositional: true,
    fixed: { separator: '|', isQuoted: false },
    files: {
      'SchuelerErzieher.dat': [
        ['Nachname', 'Vorname', 'Geburtsdatum', 'Erzieherart', 'Anrede 1.Person', 'Titel 1.Person']
          .concat(['Nachname 1.Person', 'Vorname 1.Person', 'Anrede 2.Person', 'Titel 2.Person'])
          .concat(['Nachname 2.Person', 'Vorname 2.Person', 'Straße', 'PLZ', 'Ort', 'Ortsteil', 'E-Mail'])
          .concat(['Anschreiben', 'E-Mail 2']),
        [
          'Bär',
          'Zoë',
          '02.05.2014',
          'Eltern',
          'Frau',
          '',
          'Bär',
          'Eva',
          'Herr',
          '',
          'Bär',
          'Udo',
          'Weg 1',
        ].concat(['12345', 'Ort', '', 'eva@example.org', 'J', '']),
      ],
    },
  },
]

/** The same files as another program might write them. */
function written(files: Files, how: Writing, isPositional: boolean): Readonly<Record<string, string>> {
  const text = (rows: Files[string]): string => {
    const order = (rows[0] ?? []).map((_, i) => i)
    const columns = isPositional
      ? order
      : order.toSorted((a, b) => (((a + 1) * how.seed) % 97) - (((b + 1) * how.seed) % 97))
    const cell = (value: string): string => {
      const needsQuotes = how.isQuoted || /[,;|\t"]/.test(value)
      return needsQuotes && how.separator !== '|' ? `"${value}"` : value
    }
    return rows
      .map((row) => columns.map((at) => cell(row[at] ?? '')).join(how.separator) + how.lineEnd)
      .join('')
  }
  const all = Object.entries(files).map(([name, rows]) => [name, text(rows)] as const)
  return Object.fromEntries(how.filesReversed ? all.toReversed() : all)
}

/** The rows of each table in an order of their own. */
const inOrder = (tables: RosterTables): unknown =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]),
  )

describe('the same people come out, whatever order and delimiter the files of a format have:', () => {
  it.each(formats.map((one) => [one.preset, one] as const))('%s', async (preset, format) => {
    const { files, fixed = {}, separators = [',', ';', '\t', '|'], isPositional = false } = format
    const first = await read(written(files, { ...plain, ...fixed }, isPositional))
    expect(first.report.preset).toBe(preset)
    expect(first.report.problems).toEqual([])
    const expected = first.tables
    if (expected === null) throw new Error('the files are read')
    expect(expected.students.map((one) => one.given_name)).toContain('Zoë')
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.integer({ min: 1, max: 96 }),
          separator: fc.constantFrom(...separators),
          isQuoted: fc.boolean(),
          lineEnd: fc.constantFrom('\n', '\r\n'),
          filesReversed: fc.boolean(),
        }),
        async (how) => {
          const again = await people(written(files, { ...how, ...fixed }, isPositional))
          expect(inOrder(again)).toEqual(inOrder(expected))
        },
      ),
      { numRuns: 15 },
    )
  })
})
