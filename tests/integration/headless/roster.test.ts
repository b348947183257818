import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'

const repository = join(import.meta.dirname, '../../..')
let work = ''
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'parley-roster-'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Runs the command as a person would, without npm's wrapping. */
function roster(...args: readonly string[]) {
  const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs')
  const run = spawnSync('node', [tsx, 'electron/headless/roster.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status: run.status, said: run.stderr, out: run.stdout }
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

const rowName = z.strictObject({ table: z.string(), id: z.string() })
/** The report exactly as it is documented: another key, or one that is missing, is a fault. */
const reportSchema = z.strictObject({
  format: z.literal('parley-roster/1'),
  preset: z.string().nullable(),
  encoding: z.record(z.string(), z.string()),
  rows: z.record(z.string(), z.number()),
  counts: z.strictObject({
    ...{ students: z.number(), staff: z.number(), households: z.number() },
    ...{ adults: z.number(), groups: z.number(), rooms: z.number() },
  }),
  problems: z.array(
    z.strictObject({
      ...{ file: z.string(), line: z.number(), column: z.string() },
      ...{ value: z.string(), kind: z.string(), message: z.string().min(1) },
    }),
  ),
  questions: z.array(
    z.strictObject({ kind: z.string(), file: z.string(), column: z.string(), message: z.string().min(1) }),
  ),
  proposals: z.array(
    z.strictObject({ kind: z.string(), ids: z.array(z.string()), message: z.string().min(1) }),
  ),
  leavers: z.array(z.strictObject({ file: z.string(), line: z.number(), id: z.string(), name: z.string() })),
  update: z.strictObject({
    added: z.array(rowName),
    changed: z.array(rowName.extend({ field: z.string(), old: z.string(), new: z.string() }).strict()),
    gone: z.array(rowName),
  }),
})
const report = (out: string) => reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')))
const tables = [
  'adults.csv',
  'household_students.csv',
  'households.csv',
  'rooms.csv',
  'staff.csv',
  'students.csv',
  'teaching_groups.csv',
]

const contacts = lines(
  'Pupil ID,Forename,Surname,Form,DOB,Contact ID,Contact title,Contact forename,Contact surname,Relationship,Email',
  '001,Zoë,Bär,7A,02/03/2014,p1,Mr,Pa,Bär,Father,pa@example.org',
  '002,Cal,Dee,7A,03/04/2014,p2,Ms,Ma,Dee,Mother,ma@example.org',
  '003,Eve,Eff,7A,04/05/2014,p3,Dr,Mo,Eff,Mother,mo@example.org,too wide',
)

it('asks what must be answered and writes no people, then reads with the answer', () => {
  const [list, out] = [join(work, 'contacts.csv'), join(work, 'asked')]
  writeFileSync(list, contacts)
  const asked = roster(list, '--out', out)
  expect(asked).toMatchObject({ status: 2, said: '' })
  expect(readdirSync(out)).toEqual(['report.json'])
  const [question] = report(out).questions
  expect(question).toMatchObject({ kind: 'date-order', file: list, column: 'DOB' })
  expect(question?.message).toContain('day-first')
  expect(asked.out).toContain('Question')

  const mapping = join(work, 'mapping.json')
  writeFileSync(
    mapping,
    JSON.stringify({ format: 'parley-mapping/1', answers: { 'contacts.csv/DOB': 'day-first' } }),
  )
  const read = roster(list, '--out', out, '--mapping', mapping)
  expect(read).toMatchObject({ status: 0, said: '' })
  expect(readdirSync(out).toSorted()).toEqual([...tables, 'left_out', 'report.json'].toSorted())
  expect(report(out)).toMatchObject({
    preset: null,
    encoding: { [list]: 'utf-8' },
    rows: { [list]: 2 },
    counts: { students: 2, staff: 0, households: 2, adults: 2, groups: 0, rooms: 0 },
    problems: [{ file: list, line: 4, column: '', value: 'too wide', kind: 'over-wide' }],
    questions: [],
    proposals: [],
    leavers: [],
    update: { added: [], changed: [], gone: [] },
  })
  expect(readFileSync(join(out, 'students.csv'), 'utf8')).toBe(
    'student_id,given_name,family_name,preferred_name,date_of_birth,form,year_group\r\n001,Zoë,Bär,,2014-03-02,7A,\r\n002,Cal,Dee,,2014-04-03,7A,\r\n',
  )
  expect(read.out).toContain('2 students')

  // What was left out is a table that can be mended and dropped again.
  const leftOut = join(out, 'left_out', 'contacts.csv')
  const mended = readFileSync(leftOut, 'utf8').replace(',too wide', ',')
  writeFileSync(join(work, 'mended.csv'), mended)
  writeFileSync(
    mapping,
    JSON.stringify({ format: 'parley-mapping/1', answers: { 'mended.csv/DOB': 'day-first' } }),
  )
  const again = roster(
    join(work, 'mended.csv'),
    '--out',
    join(work, 'again'),
    '--mapping',
    mapping,
    '--into',
    out,
  )
  expect(again.status).toBe(0)
  expect(report(join(work, 'again'))).toMatchObject({ counts: { students: 3 }, problems: [] })
}, 60_000)

it('gives the same bytes for the same files, which a conference folder reads', () => {
  const list = join(work, 'same.csv')
  writeFileSync(list, contacts.replaceAll('/2014', '/2014').replace('02/03', '22/03'))
  const [one, two] = [join(work, 'one'), join(work, 'two')]
  expect(roster(list, '--out', one).status).toBe(0)
  expect(roster(list, '--out', two).status).toBe(0)
  for (const name of [...tables, 'report.json'])
    expect(readFileSync(join(two, name)), name).toEqual(readFileSync(join(one, name)))
  const files = tables.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(one, name))) }))
  const folder = readConferenceFolder(files)
  const faults = folder.ok ? [] : folder.error.filter(({ file }) => tables.includes(file))
  expect(faults).toEqual([])
})

it('updates an earlier output into a new one and leaves the earlier one untouched', () => {
  const [before, after] = [join(work, 'before'), join(work, 'after')]
  const list = join(work, 'list.csv')
  writeFileSync(list, lines('Student ID,Forename,Surname,Form', '1,Ann,Bee,7A', '2,Cal,Dee,7A'))
  expect(roster(list, '--out', before).status).toBe(0)
  const untouched = readFileSync(join(before, 'students.csv'))
  writeFileSync(list, lines('Student ID,Forename,Surname,Form', '1,Ann,Bee,7B', '3,Eve,Eff,'))
  const run = roster(list, '--out', after, '--into', before)
  expect(run.status).toBe(0)
  expect(report(after).update).toEqual({
    added: [{ table: 'students', id: '3' }],
    changed: [{ table: 'students', id: '1', field: 'form', old: '7A', new: '7B' }],
    gone: [{ table: 'students', id: '2' }],
  })
  expect(readFileSync(join(after, 'students.csv'), 'utf8').trim().split('\r\n').slice(1)).toEqual([
    '1,Ann,Bee,,,7B,',
    '2,Cal,Dee,,,7A,',
    '3,Eve,Eff,,,,',
  ])
  expect(readFileSync(join(before, 'students.csv'))).toEqual(untouched)
  expect(roster(list, '--out', before, '--into', `${before}/`)).toMatchObject({ status: 1 })
  expect(readFileSync(join(before, 'students.csv'))).toEqual(untouched)
  expect(run.out).toContain('Changed in students: 1, form: “7A” to “7B”')
})

it('reads folders and archives under the paths as given, and follows no link', () => {
  const folder = join(work, 'exports')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  writeFileSync(join(folder, 'pupils.csv'), lines('Student ID,Forename,Surname,Form', '1,Ann,Bee,7A'))
  writeFileSync(
    join(folder, 'inner', 'staff.csv'),
    lines('Staff code,Forename,Surname,Room', 'T1,Tom,Teach,R1'),
  )
  symlinkSync(join(work, 'contacts.csv'), join(folder, 'link.csv'))
  writeFileSync(
    join(folder, 'more.zip'),
    zipSync({
      'x/parents.csv': strToU8(lines('Student ID,Parent name,Parent email', '1,Pa Bee,pa@example.org')),
    }),
  )
  const out = join(work, 'folder-out')
  expect(roster(`${folder}/`, '--out', out).status).toBe(0)
  expect(report(out).rows).toEqual({
    [`${folder}/more.zip/x/parents.csv`]: 1,
    [`${folder}/pupils.csv`]: 1,
    [`${folder}/inner/staff.csv`]: 1,
  })
  expect(report(out).problems).toMatchObject([{ file: `${folder}/link.csv`, line: 0, kind: 'link' }])
  expect(report(out).counts).toMatchObject({ students: 1, staff: 1, adults: 1 })
})

it('says why nothing could be read, and how it wants to be asked', () => {
  const [odd, out] = [join(work, 'odd.csv'), join(work, 'nothing')]
  writeFileSync(odd, lines('a,b,c', '1,2,3'))
  expect(roster(odd, '--out', out).status).toBe(1)
  expect(report(out).problems).toMatchObject([{ kind: 'unknown-file' }])
  expect(readdirSync(out)).toEqual(['report.json'])
  expect(roster(odd).said).toContain('Usage: npm run roster')
  expect(roster(join(work, 'not-there.csv'), '--out', join(work, 'no')).status).toBe(1)
  expect(existsSync(join(work, 'no'))).toBe(false)
  expect(roster(odd, '--out', out, '--into', work).said).toContain('--into')
  expect(roster(odd, '--out', out, '--mapping', odd).said).toContain('--mapping')
  expect(roster(odd, '--out', out, '--language', 'English')).toMatchObject({ status: 1 })
})
