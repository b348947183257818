import { describe, expect, it } from 'vitest'
import { latin1, lines, people, problemsOf, read } from './read'

/** A row of a GPU file with some of its columns filled, by position. */
const row = (cells: Readonly<Record<number, string>>, separator = ','): string =>
  Array.from({ length: Math.max(...Object.keys(cells).map(Number)) }, (_, i) => cells[i + 1] ?? '').join(
    separator,
  )

const files = {
  'GPU002.TXT': lines(
    row({ 1: '17', 5: '"5a"', 6: '"MUS"', 7: '"REL"', 8: '"R1"' }),
    row({ 1: '17', 5: '"5b"', 6: '"MUS"', 7: '"REL"', 8: '"R1"' }),
    row({ 1: '18', 5: '"5a"', 6: '"KLE"', 7: '"M"', 8: '"R2"', 42: '"M_5a"' }),
    row({ 1: '19', 6: '"KLE"', 7: '"PAUSE"' }),
  ),
  'GPU003.TXT': lines(
    row({ 1: '"5a"', 2: '"Klasse 5a"', 4: '"R1"', 30: '"MUS"' }),
    row({ 1: '"5b"', 30: '"KLE"' }),
  ),
  'GPU004.TXT': latin1(
    lines(
      row({ 1: '"MUS"', 2: '"Herr Max Müster"', 5: '"R1"', 33: '"mus@example.org"' }),
      row({ 1: '"KLE"', 2: '"von der Klein"', 29: '"Ute"', 30: '"Dr."', 33: '"kle@example.org"' }),
    ),
  ),
  'GPU005.TXT': lines('"R1","Raum eins",,,,,,30', '"R2",,,,,,,30'),
  'GPU006.TXT': lines('"REL","Religion"', '"M","Mathematik"'),
  'GPU010.TXT': latin1(
    lines(
      row({ 1: '"AnnA"', 2: '"Alt"', 8: '"Anna"', 9: '"1001"', 10: '"5a"', 13: '20140502' }),
      row({ 1: '"BenB"', 2: '"Bär"', 8: '"Ben"', 9: '"1002"', 10: '"5b"', 13: '20140603' }),
    ),
  ),
  'GPU015.TXT': lines('"BenB",17'),
  'GPU016.TXT': lines('"L","MUS",1,3,-3', '"L","MUS",1,4,-2', '"K","5a",1,3,-3', '"L","XXX",2,1,-3'),
}

describe('Untis', () => {
  it('reads lessons, classes, teachers, rooms and students by position', async () => {
    const reading = await read(files)
    expect(reading.report.preset).toBe('untis')
    expect(reading.report.encoding).toMatchObject({ 'GPU004.TXT': 'windows-1252', 'GPU002.TXT': 'utf-8' })
    expect(
      reading.tables?.staff.map((one) => [
        one.staff_id,
        one.title,
        one.given_name,
        one.family_name,
        one.room_id,
        one.email,
      ]),
    ).toEqual([
      ['MUS', 'Herr', 'Max', 'Müster', 'R1', 'mus@example.org'],
      ['KLE', 'Dr.', 'Ute', 'von der Klein', 'R2', 'kle@example.org'],
    ])
    expect(reading.tables?.students).toMatchObject([
      { student_id: 'AnnA', given_name: 'Anna', family_name: 'Alt', form: '5a', date_of_birth: '2014-05-02' },
      { student_id: 'BenB', family_name: 'Bär', form: '5b' },
    ])
    expect(reading.tables?.rooms.map((one) => [one.room_id, one.name])).toEqual([
      ['R1', 'Raum eins'],
      ['R2', 'R2'],
    ])
  })

  it('lets GPU015 decide who is in a coupled lesson, and class teachers have a group', async () => {
    const tables = await people(files)
    expect(
      tables.teachingGroups.map((one) => [
        one.group_id,
        one.name,
        one.subject,
        one.staff_ids,
        one.student_ids,
      ]),
    ).toEqual([
      ['17', 'Religion 5a, 5b', 'Religion', 'MUS', 'BenB'],
      ['18', 'M_5a', 'Mathematik', 'KLE', 'AnnA'],
      ['5a', 'Klasse 5a', '', 'MUS', 'AnnA'],
      ['5b', '5b', '', 'KLE', 'BenB'],
    ])
  })

  it('blocks only what teachers cannot do, and reports unknown teachers', async () => {
    const reading = await read(files)
    expect(reading.tables?.blockedTimes).toEqual([{ staff_id: 'MUS', day: '1', period: '3' }])
    expect(problemsOf(reading)).toEqual(['unknown-id GPU016.TXT:4 2'])
  })

  it('reads semicolons without quotes, students by number, and teachers that no file lists', async () => {
    const tables = await people({
      'gpu002.txt': lines(
        row({ 1: '5', 5: '7c', 6: 'HUB', 7: 'D' }, ';'),
        row({ 1: '5', 5: '7d', 6: 'MAY', 7: 'D' }, ';'),
      ),
      'gpu010.txt': lines(
        row({ 2: 'Alt', 8: 'Anna', 9: '1001', 10: '7c' }, ';'),
        row({ 2: 'Neu', 8: 'Nora', 9: '1002', 10: '7d' }, ';'),
      ),
      'gpu015.txt': '1002;5;;\r\n',
    })
    expect(tables.students.map((one) => one.student_id)).toEqual(['1001', '1002'])
    expect(tables.teachingGroups).toMatchObject([
      { group_id: '5', staff_ids: 'HUB;MAY', student_ids: '1002' },
    ])
    expect(tables.staff.map((one) => one.family_name)).toEqual(['HUB', 'MAY'])
  })

  it('makes a group for each subject of a lesson once the choices tell them apart', async () => {
    const tables = await people({
      'GPU002.TXT': lines(
        row({ 1: '9', 5: '5a', 6: 'KAT', 7: 'KR' }),
        row({ 1: '9', 5: '5a', 6: 'EVA', 7: 'ER' }),
      ),
      'GPU010.TXT': lines(
        row({ 1: 'a', 2: 'A', 8: 'A', 10: '5a' }),
        row({ 1: 'b', 2: 'B', 8: 'B', 10: '5a' }),
      ),
      'GPU015.TXT': lines('a,9,KR', 'b,9,ER'),
    })
    expect(tables.teachingGroups.map((one) => [one.group_id, one.staff_ids, one.student_ids])).toEqual([
      ['9-KR', 'KAT', 'a'],
      ['9-ER', 'EVA', 'b'],
    ])
  })
})
