import { describe, expect, it } from 'vitest'
import { readOutput } from '@shared/exchange/roster/update/read-output'
import { writeTables } from '@shared/exchange/roster/write/table-files'
import type { RosterTables } from '@shared/exchange/roster/school/tables'
import { lines, people, proposalsOf, read } from './read'

const header =
  'Pupil ID,Forename,Surname,Form,DOB,Contact ID,Contact title,Contact forename,Contact surname,Relationship,Email,Mobile,Spoken languages,Parental responsibility'
const before = lines(
  header,
  '1,Ann,Bee,7A,2014-03-02,p1,Mr,Pa,Bee,Father,pa@example.org,07700900001,Polish,T',
  '2,Cal,Dee,7A,2014-04-02,p2,Ms,Ma,Dee,Mother,ma@example.org,07700900002,,T',
)
const again = async (text: string, policyOf?: () => 'update' | 'add-only' | 'replace-list') => {
  const earlier = await people({ 'list.csv': before })
  return read({ 'list.csv': text }, { earlier, ...(policyOf && { policyOf }) })
}

describe('importing again', () => {
  it('changes nothing where nothing is new', async () => {
    const reading = await again(before)
    expect(reading.report.update).toEqual({ added: [], changed: [], gone: [] })
    expect(reading.tables).toEqual(await people({ 'list.csv': before }))
  })

  it('tells what is added, changed field by field, and gone; gone people stay', async () => {
    const reading = await again(
      lines(
        header,
        '1,Ann,Bee,7B,2014-03-02,p1,Mr,Pa,Bee,Father,new@example.org,07700900001,Polish,T',
        '3,Eve,Eff,7A,,p3,Dr,Mo,Eff,Mother,mo@example.org,,,T',
      ),
    )
    const { added, changed, gone } = reading.report.update
    const household = reading.tables?.households.map((one) => one.household_id) ?? []
    expect(added).toEqual([
      { table: 'students', id: '3' },
      { table: 'households', id: household[2] },
      { table: 'household_students', id: `${household[2]}/3` },
      { table: 'adults', id: 'p3' },
    ])
    expect(changed).toEqual([
      { table: 'students', id: '1', field: 'form', old: '7A', new: '7B' },
      {
        table: 'households',
        id: household[0],
        field: 'contact',
        old: 'pa@example.org',
        new: 'new@example.org',
      },
      { table: 'adults', id: 'p1', field: 'email', old: 'pa@example.org', new: 'new@example.org' },
    ])
    expect(gone.map(({ table, id }) => `${table} ${id}`)).toEqual([
      'students 2',
      `households ${household[1]}`,
      `household_students ${household[1]}/2`,
      'adults p2',
    ])
    expect(reading.tables?.students.map((one) => [one.student_id, one.form])).toEqual([
      ['1', '7B'],
      ['2', '7A'],
      ['3', '7A'],
    ])
    expect(reading.report.counts).toMatchObject({ students: 3, adults: 3, households: 3 })
  })

  it('never erases with an empty cell, nor with what is only usual', async () => {
    const reading = await again(
      lines(header, '1,Ann,Bee,,,p1,,Pa,Bee,,,07700900001,,', '2,Cal,Dee,7A,,p2,,Ma,Dee,,,,,'),
    )
    expect(reading.report.update).toEqual({ added: [], changed: [], gone: [] })
    expect(reading.tables).toEqual(await people({ 'list.csv': before }))
  })

  it('leaves alone what no file speaks of', async () => {
    const reading = await again(lines('Staff code,Forename,Surname,Room', 'T1,Tom,Teach,R1'))
    expect(reading.report.update).toMatchObject({ changed: [], gone: [] })
    expect(reading.tables?.students).toHaveLength(2)
    expect(reading.tables?.staff).toHaveLength(1)
  })

  it('takes leavers out of every table', async () => {
    const reading = await again(
      `${header},Leaving date\n1,Ann,Bee,7A,2014-03-02,p1,Mr,Pa,Bee,Father,,,,,2026-07-20\n2,Cal,Dee,7A,,p2,Ms,Ma,Dee,Mother,,,,,\n`,
    )
    expect(reading.report.leavers.map(({ id }) => id)).toEqual(['1'])
    expect(reading.tables?.students.map((one) => one.student_id)).toEqual(['2'])
    expect(reading.tables?.adults.map((one) => one.adult_id)).toEqual(['p2'])
    expect(reading.tables?.households).toHaveLength(1)
  })

  it('moves adults to the household that they form now', async () => {
    const reading = await again(
      lines(header, '1,Ann,Bee,7A,,p1,Mr,Pa,Bee,Father,,,,T', '1,Ann,Bee,7A,,p9,Ms,New,Bee,Mother,,,,T'),
    )
    const [household] = reading.tables?.householdStudents.filter((one) => one.student_id === '1') ?? []
    expect(reading.tables?.householdStudents.filter((one) => one.student_id === '1')).toHaveLength(1)
    expect(
      reading.tables?.adults
        .filter((one) => one.household_ids === household?.household_id)
        .map((one) => one.adult_id),
    ).toEqual(['p1', 'p9'])
  })

  const changed = lines(
    header,
    '1,Ann,Bee,7B,,p1,Mr,Pa,Bee,Father,,,,T',
    '3,Eve,Eff,7A,,p3,Dr,Mo,Eff,Mother,,,,T',
  )
  it('only adds where that is the policy', async () => {
    const reading = await again(changed, () => 'add-only')
    expect(reading.tables?.students.map((one) => `${one.student_id} ${one.form}`)).toEqual([
      '1 7A',
      '2 7A',
      '3 7A',
    ])
    expect(reading.report.update.changed).toEqual([])
  })
  it('replaces the list where that is the policy', async () => {
    const reading = await again(changed, () => 'replace-list')
    expect(reading.tables?.students.map((one) => `${one.student_id} ${one.form}`)).toEqual(['1 7B', '3 7A'])
  })

  describe('what was changed by hand in the earlier output', () => {
    const changedByHand = async () => {
      const earlier = await people({ 'list.csv': before })
      return {
        ...earlier,
        adults: earlier.adults.map((row) => ({
          ...row,
          attends: row.adult_id === 'p1' ? 'no' : row.attends,
        })),
        householdStudents: earlier.householdStudents.map((row) => ({
          ...row,
          receives_letters: row.student_id === '2' ? 'no' : row.receives_letters,
        })),
      }
    }

    it('stays: who attends, and who gets letters where the list has responsibility alone', async () => {
      const earlier = await changedByHand()
      const reading = await read({ 'list.csv': before }, { earlier })
      expect(reading.report.update).toEqual({ added: [], changed: [], gone: [] })
      expect(reading.tables).toEqual(earlier)
      expect(proposalsOf(reading)).toContain('attends-by-hand p1')
    })

    it('is as it was read where the list replaces it', async () => {
      const earlier = await changedByHand()
      const reading = await read({ 'list.csv': before }, { earlier, policyOf: () => 'replace-list' })
      expect(reading.tables).toEqual(await people({ 'list.csv': before }))
    })

    it('gives way to a column for letters', async () => {
      const earlier = await changedByHand()
      const [head, ...rows] = before.trimEnd().split('\n')
      const listed = lines(`${head},Receives letters`, ...rows.map((row) => `${row},Yes`))
      const reading = await read({ 'list.csv': listed }, { earlier })
      expect(reading.report.update.changed.map(({ field, new: now }) => `${field} ${now}`)).toEqual([
        'receives_letters yes',
      ])
    })
  })

  it('proposes that a contact with another id is the one who is gone', async () => {
    const reading = await again(before.replace(',p1,', ',x1,'))
    expect(proposalsOf(reading)).toContain('contact-id-changed p1 x1')
  })
})

it('an output reads back as it was written', async () => {
  const tables: RosterTables = await people({
    'list.csv': before,
    'staff.csv': lines('Staff code,Forename,Surname,Room', 'T1,Tom,"Teach, Jr",R1'),
  })
  expect(readOutput(writeTables(tables))).toEqual({ ok: true, value: tables })
  expect(readOutput([])).toEqual({ ok: false, error: 'not-an-output' })
})
