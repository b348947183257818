import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\r\n') + '\r\n'

/** The family that gets no letters, and so no slip. */
export const noLetters = 'Nair'

/** A row for each pupil and contact, labels repeated, as systems of British schools export them. Everybody is invented. */
const pupilRows: readonly (readonly string[])[] = [
  ['Pupil list with contacts', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  [
    ...['UPN', 'Forename', 'Surname', 'Date of birth', 'Reg group', 'Year', 'Title', 'Forename', 'Surname'],
    ...['Relationship', 'Priority', 'Parental responsibility', 'Email', 'Mobile'],
  ],
  [
    ...['H823200112001', 'Saoirse', "O'Dowd", '03/04/2012', '8M', '8', 'Ms', 'Niamh', "O'Dowd"],
    ...['Mother', '1', 'T', 'niamh.odowd@example.org', '07700 900101'],
  ],
  [
    ...['H823200112001', 'Saoirse', "O'Dowd", '03/04/2012', '8M', '8', 'Mr', 'Conor', "O'Dowd"],
    ...['Father', '2', 'T', 'conor.odowd@example.org', '07700 900102'],
  ],
  [
    ...['H823200112002', 'Kofi', 'Annan-Price', '11/09/2011', '8M', '8', 'Mrs', 'Efua', 'Annan-Price'],
    ...['Mother', '1', 'T', 'efua@example.org', '07700 900103'],
  ],
  [
    ...['H823200112003', 'Żaneta', 'Wójcik', '28/02/2012', '8K', '8', 'Mrs', 'Dr Ewa', 'Wójcik'],
    ...['Mother', '1', 'T', 'ewa@example.org', '07700 900104'],
  ],
  [
    ...['H823200112004', 'Tom', 'Wójcik', '30/07/2013', '8K', '8', 'Mrs', 'Dr Ewa', 'Wójcik'],
    ...['Mother', '1', 'T', 'ewa@example.org', '07700 900104'],
  ],
  [
    ...['H823200112005', 'Priya', noLetters, '45/13/2012', '8K', '8', 'Mr', 'Arjun', noLetters],
    ...['Father', '1', 'F', 'arjun@example.org', '07700 900105'],
  ],
]

/** The same pupils a school year later: Priya has left, Ines has joined, and everybody is a form further on. */
const nextYearRows: readonly (readonly string[])[] = [
  ...pupilRows
    .filter((row) => row[2] !== noLetters)
    .map((row) => row.map((cell, at) => (at === 4 || at === 5 ? cell.replace(/^8/, '9') : cell))),
  [
    ...['H823200112006', 'Ines', 'Duarte', '12/12/2012', '9K', '9', 'Ms', 'Rita', 'Duarte'],
    ...['Mother', '1', 'T', 'rita@example.org', '07700 900106'],
  ],
]

const staffRows: readonly (readonly string[])[] = [
  ['Staff code', 'Title', 'Forename', 'Surname', 'Job title', 'Email', 'Room'],
  ['AMB', 'Ms', 'Rosa', 'Ambrose', 'Teacher of maths', 'r.ambrose@school.example', 'M4'],
  ['KEL', 'Mr', 'Dan', 'Kelleher', 'Head of year 8', 'd.kelleher@school.example', 'K1'],
]

const classRows: readonly (readonly string[])[] = [
  ['Reg group', 'Form tutor'],
  ['8M', 'AMB'],
  ['8K', 'KEL'],
]

export const pupilList = 'Pupils and contacts.csv'

/** Three exports of a school in the shape that British systems give them. */
export const ukLists: Readonly<Record<string, string>> = {
  [pupilList]: csv(pupilRows),
  'Staff.csv': csv(staffRows),
  'Forms.csv': csv(classRows),
}

/** The pupils of the school year after that of the exports. */
export const nextYearList: Readonly<Record<string, string>> = { 'Pupils next year.csv': csv(nextYearRows) }

/** The same exports with this many families more, each with one child, in one form and the other by turns. */
export const ukListsWith = (moreFamilies: number): Readonly<Record<string, string>> => ({
  ...ukLists,
  [pupilList]: csv([...pupilRows, ...Array.from({ length: moreFamilies }, (_, i) => invented(i))]),
})

function invented(at: number): readonly string[] {
  const family = `${firstParts[at % firstParts.length] ?? ''}${lastParts[Math.floor(at / firstParts.length) % lastParts.length] ?? ''}`
  return [
    ...[
      `H8232001130${String(at).padStart(2, '0')}`,
      'Robin',
      family,
      '14/05/2012',
      at % 2 ? '8M' : '8K',
      '8',
    ],
    ...[
      'Ms',
      'Alex',
      family,
      'Mother',
      '1',
      'T',
      `${family.toLowerCase()}@example.org`,
      `07700 901${100 + at}`,
    ],
  ]
}
const firstParts = ['Ash', 'Birch', 'Clay', 'Dale', 'Elm', 'Fern', 'Grange', 'Heath', 'Kirk']
const lastParts = ['ford', 'worth', 'well', 'combe', 'thorpe']

/** Writes the exports into a folder, and gives it. */
export function writeLists(folder: string, lists: Readonly<Record<string, string>> = ukLists): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(lists)) writeFileSync(join(folder, name), text)
  return folder
}
