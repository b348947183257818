import { expect, it } from 'vitest'
import { lines, proposalsOf, read } from './read'

const header =
  'Pupil ID,Forename,Surname,DOB,Contact ID,Contact title,Contact forename,Contact surname,Email,Mobile,Address,Lives with'
const proposed = async (...rows: readonly string[]): Promise<readonly string[]> =>
  proposalsOf(await read({ 'list.csv': lines(header, ...rows) }))

it.each([
  ['same-adult a b', ['1,Ann,Bee,,a,,Jon,Bee,,0770 1,,', '2,Cal,Dee,,b,,John,Bee,,07701,,']],
  ['same-adult a b', ['1,Ann,Bee,,a,,Jon,Bee,j@example.org,,,', '2,Cal,Dee,,b,,Jon,Bee,J@example.org,,,']],
  ['title-in-name a', ['1,Ann,Bee,,a,,Dr Jon,Bee,,,,']],
  ['two-first-names a', ['1,Ann,Bee,,a,,Jon & Eve,Bee,,,,']],
  ['two-first-names a', ['1,Ann,Bee,,a,,Jon and Eve,Bee,,,,']],
  ['couple-to-split a', ['1,Ann,Bee,,a,Mr & Mrs,,Bee,,,,']],
  ['couple-to-split a', ['1,Ann,Bee,,a,,Mr and Mrs,Bee,,,,']],
  ['adult-pupil 1', ['1,Ann,Bee,2008-11-27,a,,Jon,Bee,,,,']],
  ['impossible-date 1', ['1,Ann,Bee,2027-01-01,a,,Jon,Bee,,,,']],
  ['impossible-date 1', ['1,Ann,Bee,1914-01-01,a,,Jon,Bee,,,,']],
  ['student-without-contact 2', ['1,Ann,Bee,,a,,Jon,Bee,,,,', '2,Cal,Dee,,,,,,,,,']],
])('proposes %s', async (proposal, rows) => {
  expect(await proposed(...rows)).toEqual([proposal])
})

it.each([
  ['two names in one', ['1,Ann-Eve,Bee,,a,,Mary Ann,Bee,,,,']],
  ['initials', ['1,Ann,Bee,,a,,M Anne,Bee,,,,']],
  ['a couple who share a telephone', ['1,Ann,Bee,,a,,Jon,Bee,,0770,,', '1,Ann,Bee,,b,,Eve,Bee,,0770,,']],
  ['a day before the birthday', ['1,Ann,Bee,2008-11-28,a,,Jon,Bee,,,,']],
  ['names with such letters in them', ['1,Andrea,Bee,,a,,Anderson,Sand,,,,']],
])('proposes nothing for %s', async (_, rows) => {
  expect(await proposed(...rows)).toEqual([])
})

it('proposes to join two households of one address: a couple, or siblings', async () => {
  const couple = await read({
    'list.csv': lines(
      header,
      '1,Ann,Bee,,a,,Jon,Bee,,,1 High St,T',
      '1,Ann,Bee,,b,,Eve,Bee,,,1 High Street,F',
    ),
  })
  const [first, second] = couple.tables?.households.map((one) => one.household_id) ?? []
  expect(proposalsOf(couple)).toEqual([`couple-to-join ${first} ${second}`])
  const siblings = await read({
    'list.csv': lines(header, '1,Ann,Bee,,a,,Jon,Bee,,,1 High St,', '2,Cal,Bee,,b,,Eve,Bee,,,1 High Street,'),
  })
  const [one, other] = siblings.tables?.households.map((row) => row.household_id) ?? []
  expect(proposalsOf(siblings)).toEqual([`siblings-in-two-households ${one} ${other}`])
})

it('proposes rooms for staff without one, and names what is no language', async () => {
  const reading = await read({
    'staff.csv': lines(
      'Staff code,Forename,Surname,Room,Spoken languages',
      'T1,Tom,Teach,R1,English',
      'T2,Eve,Else,,Klingonese',
    ),
  })
  expect(proposalsOf(reading)).toEqual(['not-a-language', 'staff-without-room T2'])
})
