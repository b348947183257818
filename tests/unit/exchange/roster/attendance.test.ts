import { describe, expect, it } from 'vitest'
import { lines, people, problemsOf, read } from './read'

/** Attendance as read, a line for each student. */
const figures = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await people(files)).attendance.map((row) => Object.values(row).join(' ').trim())

const pupils = lines('Admission number,Forename,Surname,Form', 'A1,Mei,Okafor,9A', 'A2,Ben,Hale,9A')

describe('attendance', () => {
  it.each([
    ['Possible Sessions,Sessions Missed,Lates,As of', '180,12,3,13/11/2026', 'A1 180 12 3 2026-11-13'],
    ['Possible marks,Present,Late', '180,168,3', 'A1 180 12 3'],
    ['Possible,Authorised absences,Unauthorised absences', '180,10,2', 'A1 180 12'],
    ['Present,Absent', '168,12', 'A1 180 12'],
    ['Sessions possible,Authorised absences,Unauthorised absences', '180.0,12,', 'A1 180 12'],
  ])('is read of %s', async (header, row, expected) => {
    const list = lines(`Admission number,Forename,Surname,Form,${header}`, `A1,Mei,Okafor,9A,${row}`)
    expect(await figures({ 'attendance.csv': list })).toEqual([expected])
  })

  it('of a file of its own belongs to the students of another, by id or by name and form', async () => {
    const byId = lines('Admission number,Sessions possible,Sessions missed', 'A2,180,4', 'A9,180,5')
    const reading = await read({ 'attendance.csv': byId, 'pupils.csv': pupils })
    expect(reading.tables?.attendance).toMatchObject([{ student_id: 'A2', sessions_missed: '4' }])
    expect(reading.tables?.students).toHaveLength(2)
    expect(problemsOf(reading)).toEqual(['unknown-id attendance.csv:3 Admission number'])
    const byName = lines('Surname,Forename,Reg,Possible,Absent', 'Okafor,Mei,9A,180,7')
    expect(await figures({ 'attendance.csv': byName, 'pupils.csv': pupils })).toEqual(['A1 180 7'])
  })

  it('that cannot be right is left out and named, and its student stays', async () => {
    const list = lines(
      'Admission number,Forename,Surname,Possible,Missed,Lates',
      'A1,Mei,Okafor,180,190,2',
      'A2,Ben,Hale,180,N/A,2',
      'A3,Liu,Chen,180,,',
      'A4,Ida,Berg,180,3,1',
    )
    const reading = await read({ 'attendance.csv': list })
    expect(problemsOf(reading)).toEqual([
      'more-than-possible attendance.csv:2 Missed',
      'not-a-count attendance.csv:3 Missed',
    ])
    expect(reading.tables?.students).toHaveLength(4)
    expect(reading.tables?.attendance.map((row) => row.student_id)).toEqual(['A4'])
  })

  it('without the sessions possible is left out, and the file is named once', async () => {
    const list = lines('Admission number,Forename,Surname,Absences', 'A1,Mei,Okafor,5', 'A2,Ben,Hale,6')
    const reading = await read({ 'attendance.csv': list })
    expect(problemsOf(reading)).toEqual(['no-sessions-possible attendance.csv:0'])
    expect(reading.tables?.attendance).toEqual([])
  })

  it('told twice is the later one; of two of one day the first, and the other is named', async () => {
    const list = lines(
      'Admission number,Forename,Surname,Possible,Missed,As of',
      'A1,Mei,Okafor,180,12,13/11/2026',
      'A1,Mei,Okafor,190,14,27/11/2026',
      'A2,Ben,Hale,180,3,27/11/2026',
      'A2,Ben,Hale,180,5,27/11/2026',
    )
    const reading = await read({ 'attendance.csv': list })
    expect(reading.tables?.attendance.map((row) => Object.values(row).join(' '))).toEqual([
      'A1 190 14  2026-11-27',
      'A2 180 3  2026-11-27',
    ])
    expect(reading.report.problems).toMatchObject([
      { line: 5, value: '5/180', fault: { kind: 'differs', kept: '3/180' } },
    ])
  })

  it('is kept from an earlier reading where a later one has none, and changed where it has', async () => {
    const earlier = await people({
      'pupils.csv': pupils,
      'attendance.csv': lines('Admission number,Possible,Missed,Lates', 'A1,180,12,3', 'A2,180,1,0'),
    })
    const later = await read(
      {
        'pupils.csv': pupils,
        'attendance.csv': lines('Admission number,Possible,Missed,Lates', 'A1,190,13,'),
      },
      { earlier },
    )
    expect(later.tables?.attendance.map((row) => Object.values(row).join(' ').trim())).toEqual([
      'A1 190 13 3',
      'A2 180 1 0',
    ])
    expect(later.report.update.changed.map(({ table, id, field }) => `${table} ${id} ${field}`)).toEqual([
      'attendance A1 sessions_possible',
      'attendance A1 sessions_missed',
    ])
  })
})
