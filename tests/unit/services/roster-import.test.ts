import { describe, expect, it } from 'vitest'
import { createRosterSession } from '@renderer/services/jobs/roster-import'
import type { RosterChoices, RosterOverview } from '@renderer/services/ports'
import { parseDate } from '@shared/kernel/time'
import { idle, openTestStorage } from '../storage/fixtures'

const today = (() => {
  const date = parseDate('2026-11-27')
  if (!date.ok) throw new Error('a date')
  return date.value
})()

const choices = (more: Partial<RosterChoices> = {}): RosterChoices => ({
  today,
  mapping: { columns: {}, answers: {} },
  policies: {},
  answers: {},
  accepted: [],
  year: null,
  schoolName: 'Harbour Hill Academy',
  ...more,
})

const files = (texts: Readonly<Record<string, string>>) => ({
  files: Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  links: [],
})

async function openSession() {
  const { storage } = await openTestStorage()
  let ids = 0
  const session = createRosterSession(storage, {
    newId: () => `id-${++ids}`,
    nextMessage: () => Promise.resolve(),
    now: () => 0,
  })
  const read = async (more: Partial<RosterChoices> = {}): Promise<RosterOverview> => {
    const outcome = await session.read(choices(more), idle())
    if (!outcome.ok) throw new Error('cancelled')
    return outcome.value
  }
  const write = async (more: Partial<RosterChoices> = {}) => {
    const outcome = await session.write(choices(more), idle())
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
    return outcome.value
  }
  return { storage, session, read, write }
}

const pupils = [
  'UPN,Forename,Surname,Date of birth,Reg group,Year,Contact forename,Contact surname,Relationship,Priority,Parental responsibility,Contact email',
  'A1,Mei,Okafor,14/05/2012,9A,9,Ada,Okafor,Mother,1,Yes,ada@example.org',
  'A1,Mei,Okafor,14/05/2012,9A,9,Tunde,Okafor,Father,2,Yes,tunde@example.org',
  'A2,Ben,Hale,23/11/2012,9A,9,Tom,Hale,Father,1,Yes,tom@example.org',
].join('\n')
const staff = ['Staff code,Title,Forename,Surname,Email,Room', 'TAN,Ms,Wei,Tan,wei@example.org,R1'].join('\n')

describe('importing lists', () => {
  it('reads, previews and writes the people of several files', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files({ 'pupils.csv': pupils, 'staff.csv': staff }))
    const overview = await read()
    expect(overview.questions).toEqual([])
    expect(overview.counts).toMatchObject({ students: 2, staff: 1, households: 2, adults: 3, rooms: 1 })
    expect(overview.files.map(({ file, rows, brings }) => [file, rows, brings])).toEqual([
      ['pupils.csv', 3, { students: 2, families: 3 }],
      ['staff.csv', 1, { staff: 1, rooms: 1 }],
    ])
    expect(overview.gaps).toEqual(['form-teachers', 'groups'])
    expect(overview.year).toEqual({ kind: 'new', begins: 2026, name: '2026/27' })
    await write()
    const all = await storage.readAll([
      'student',
      'adult',
      'household',
      'guardianship',
      'enrolment',
      'school',
    ])
    expect(
      all.student.map(({ familyName, dateOfBirth }) => `${familyName} ${dateOfBirth}`).toSorted(),
    ).toEqual(['Hale 2012-11-23', 'Okafor 2012-05-14'])
    expect(all.enrolment.map(({ form }) => form)).toEqual(['9A', '9A'])
    expect(all.adult).toHaveLength(3)
    expect(all.guardianship).toHaveLength(2)
    expect(all.school.map(({ name }) => name)).toEqual(['Harbour Hill Academy'])
    const again = await read()
    expect(again.preview).toMatchObject({ records: 0, added: { total: 0 }, changed: { total: 0 } })
  })
})
