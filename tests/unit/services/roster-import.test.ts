import { describe, expect, it } from 'vitest'
import { createRosterSession } from '@renderer/services/jobs/roster-import'
import type { RosterChoices, RosterOverview } from '@renderer/services/ports'
import { createHistory } from '@renderer/services/history'
import { createRosterImport } from '@renderer/services/roster-import'
import type { RosterImportService, Storage } from '@renderer/services/ports'
import type { FileToSave } from '@shared/bridge/desktop-bridge'
import { inconsistencies } from '@renderer/storage/consistency'
import { readMapping, writeMapping } from '@shared/exchange/roster/mapper/mapping-file'
import { ok } from '@shared/kernel/result'
import { instant, parseDate } from '@shared/kernel/time'
import { addMarker } from '@shared/records/people/safeguarding'
import { onlyRecords } from '@shared/records/record-edit'
import { recordKinds } from '@shared/records/registry'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { idle, openTestStorage } from '../storage/fixtures'

const dateOf = (text: string) => {
  const date = parseDate(text)
  if (!date.ok) throw new Error('a date')
  return date.value
}
const today = dateOf('2026-11-27')

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

async function openService() {
  const { storage, session, read, write } = await openSession()
  const saved: FileToSave[] = []
  const history = createHistory(storage, {
    now: () => instant('2026-11-27T12:00:00Z'),
    today: () => today,
  })
  const unused = () => Promise.reject(new Error('not called'))
  const worker: RosterImportService = { ...session, close: () => undefined }
  const rosterImport = createRosterImport(
    {
      bridge: {
        openLists: unused,
        openFolder: unused,
        saveFolder: unused,
        saveFile: (file) => {
          saved.push(file)
          return Promise.resolve({ kind: 'saved', name: file.name })
        },
      },
      openRosterImport: () => worker,
      storage,
      clock: { today: () => today },
    },
    history,
  )
  return { storage, session, read, write, history, rosterImport, saved, service: rosterImport.openService() }
}

const everything = [
  ...['student', 'adult', 'household', 'guardianship', 'enrolment', 'school', 'staff', 'room'],
  ...['teachingGroup', 'schoolYear'],
] as const

const allRecords = (storage: Storage) => storage.readAll(recordKinds)

const header =
  'UPN,Forename,Surname,Date of birth,Reg group,Year,Contact forename,Contact surname,Relationship,Priority,Parental responsibility,Contact email'
const mei = (last: string): string => `A1,Mei,Okafor,14/05/2012,9A,9,${last}`
const pupils = [
  header,
  mei('Ada,Okafor,Mother,1,Yes,ada@example.org'),
  mei('Tunde,Okafor,Father,2,Yes,tunde@example.org'),
  'A2,Ben,Hale,23/11/2012,9A,9,Tom,Hale,Father,1,Yes,tom@example.org',
].join('\n')
const staff = ['Staff code,Title,Forename,Surname,Email,Room', 'TAN,Ms,Wei,Tan,wei@example.org,R1'].join('\n')
const withStaff = { 'pupils.csv': pupils, 'staff.csv': staff }

describe('importing lists', () => {
  it('reads, previews and writes the people of several files', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files(withStaff))
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
    const all = await storage.readAll(everything)
    expect(
      all.student.map(({ familyName, dateOfBirth }) => `${familyName} ${dateOfBirth}`).toSorted(),
    ).toEqual(['Hale 2012-11-23', 'Okafor 2012-05-14'])
    expect(all.enrolment.map(({ form }) => form)).toEqual(['9A', '9A'])
    expect(all.adult).toHaveLength(3)
    expect(all.guardianship).toHaveLength(2)
    expect(all.school.map(({ name }) => name)).toEqual(['Harbour Hill Academy'])
    expect(inconsistencies(await allRecords(storage))).toEqual([])
    const again = await read()
    expect(again.preview).toMatchObject({ records: 0, added: { total: 0 }, changed: { total: 0 } })
  })

  it('updates those who are there, field by field, and never erases', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    const before = await storage.readAll(['student'])
    const changed = [header, 'A1,Mei,Okafor-Hale,,9B,,,,,,,'].join('\n')
    await session.add(files({ 'pupils.csv': changed }))
    const { preview } = await read()
    expect(preview?.changed.shown.map(({ name, field, old, new: now }) => [name, field, old, now])).toEqual([
      ['Mei Okafor-Hale', 'family_name', 'Okafor', 'Okafor-Hale'],
      ['Mei Okafor-Hale', 'form', '9A', '9B'],
    ])
    expect(preview?.gone.shown).toEqual([{ table: 'students', name: 'Ben Hale', leaves: false }])
    await write()
    const after = await storage.readAll(['student', 'enrolment'])
    expect(after.student).toHaveLength(2)
    const own = after.student.find(({ sourceId }) => sourceId === 'A1')
    expect(own).toEqual({
      ...before.student.find(({ sourceId }) => sourceId === 'A1'),
      familyName: 'Okafor-Hale',
    })
    expect(after.enrolment.find(({ studentId }) => studentId === own?.id)).toMatchObject({
      form: '9B',
      yearGroup: '9',
    })
  })

  it('takes contacts that name their student by the id alone for those of the student who is stored', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files({ 'pupils.csv': pupils }))
    await write()
    await session.remove('pupils.csv')
    const contacts = 'UPN,Contact forename,Contact surname,Contact email\nA2,Ida,Hale,ida@example.org\n'
    await session.add(files({ 'contacts.csv': contacts }))
    expect((await read()).preview?.questions).toEqual([])
    await write()
    const { student, adult } = await storage.readAll(['student', 'adult'])
    expect(student.map(({ familyName }) => familyName).toSorted()).toEqual(['Hale', 'Okafor'])
    expect(adult).toHaveLength(4)
  })

  it('imports nobody without a name, and says which list would bring the names', async () => {
    const { storage, session, read, write } = await openSession()
    const contacts = 'UPN,Contact forename,Contact surname,Contact email\nA2,Ida,Hale,ida@example.org\n'
    await session.add(files({ 'contacts.csv': contacts }))
    const { fileProblems, gaps, preview } = await read()
    expect(fileProblems).toMatchObject([
      { file: 'contacts.csv', fault: { kind: 'students-without-names', count: 1 } },
    ])
    expect(gaps.slice(0, 2)).toEqual(['students', 'families'])
    expect(preview?.records).toBe(0)
    await session.add(files({ 'pupils.csv': pupils }))
    expect((await read()).fileProblems).toEqual([])
    await write()
    const { student, adult } = await storage.readAll(['student', 'adult'])
    expect(student.map(({ familyName }) => familyName).toSorted()).toEqual(['Hale', 'Okafor'])
    expect(adult).toHaveLength(4)
  })

  it('only adds, where a file may only add', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    const more = [header, 'A1,Mei,Okafor,14/05/2012,9C,9,,,,,,', 'A3,Liu,Chen,02/02/2012,9A,9,,,,,,'].join(
      '\n',
    )
    await session.add(files({ 'pupils.csv': more }))
    const policies = { 'pupils.csv': 'add-only' } as const
    expect((await read({ policies })).preview).toMatchObject({
      added: { shown: [{ table: 'students', name: 'Liu Chen' }] },
      changed: { total: 0 },
    })
    await write({ policies })
    const { student, enrolment } = await storage.readAll(['student', 'enrolment'])
    expect(student).toHaveLength(3)
    expect(enrolment.map(({ form }) => form).toSorted()).toEqual(['9A', '9A', '9A'])
  })

  it('asks who has the id of somebody with another name, and takes them as new when told so', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    const other = [header, 'A1,Xan,Quill,01/01/2013,7A,7,,,,,,'].join('\n')
    await session.add(files({ 'pupils.csv': other }))
    const { preview } = await read()
    expect(preview?.questions.map(({ subject, sourceId, answer }) => [subject, sourceId, answer])).toEqual([
      ['student', 'A1', null],
    ])
    await expect(session.write(choices(), idle())).rejects.toThrow('Who somebody is')
    await write({ answers: { 'student A1': 'new' } })
    const { student } = await storage.readAll(['student'])
    expect(student.map(({ familyName }) => familyName).toSorted()).toEqual(['Hale', 'Okafor', 'Quill'])
  })

  it('knows students again by name and date of birth when their ids have changed', async () => {
    const { storage, session, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    const before = await storage.readAll(['student', 'household', 'adult'])
    await session.add(files({ 'pupils.csv': pupils.replaceAll(/^A/gm, 'NEW-') }))
    await write()
    const after = await storage.readAll(['student', 'household', 'adult'])
    expect(after.student.map(({ id }) => id).toSorted()).toEqual(
      before.student.map(({ id }) => id).toSorted(),
    )
    expect(after.student.map(({ sourceId }) => sourceId).toSorted()).toEqual(['NEW-1', 'NEW-2'])
    expect(after.household).toHaveLength(2)
    expect(after.adult).toHaveLength(3)
  })

  it('takes an adult whose e-mail has changed for the same one only once a person says so', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files({ 'pupils.csv': pupils }))
    await write()
    await session.add(files({ 'pupils.csv': pupils.replace('tom@example.org', 'tom.hale@example.org') }))
    const { preview } = await read()
    const [proposal] = preview?.advice.filter(({ kind }) => kind === 'contact-id-changed') ?? []
    expect(proposal).toMatchObject({ names: ['Tom Hale'] })
    await write({ accepted: [proposal?.key ?? ''] })
    const { adult, household } = await storage.readAll(['adult', 'household'])
    expect(adult.filter(({ givenName }) => givenName === 'Tom').map(({ email }) => email)).toEqual([
      'tom.hale@example.org',
    ])
    expect(household).toHaveLength(2)
  })

  describe('an adult who must not attend', () => {
    const openWithMarker = async () => {
      const opened = await openSession()
      await opened.session.add(files({ 'pupils.csv': pupils }))
      await opened.write()
      const { adult } = await opened.storage.readAll(['adult'])
      const tom = adult.find(({ givenName }) => givenName === 'Tom')
      if (!tom) throw new Error('Tom is stored')
      const subject = { kind: 'adult' as const, id: tom.id }
      const marker = { kind: 'must-not-attend' as const, subject, source: 'Court order', date: today }
      const changes = addMarker(onlyRecords({ adult }), { ...marker, author: 'A. Reed' }, 'marker-1')
      if (!changes.ok) throw new Error(changes.error.kind)
      await opened.storage.commit({ title: 'Set a warning', changes: changes.value })
      const attending = async (): Promise<readonly string[]> => {
        const { adult: now } = await opened.storage.readAll(['adult'])
        return now.filter(({ attends }) => attends).map(({ givenName }) => givenName)
      }
      return { ...opened, tomId: tom.id, attending }
    }

    it('does not, whatever lists say, and that is shown', async () => {
      const { session, read, write, tomId, attending } = await openWithMarker()
      const { preview } = await read()
      expect(preview?.notes).toEqual([{ kind: 'must-not-attend', ids: [tomId], names: ['Tom Hale'] }])
      expect(preview?.changed.shown).toEqual([])
      await session.add(files({ 'pupils.csv': pupils.replace(',1,Yes,tom@', ',2,No,tom@') }))
      await write()
      expect(await attending()).toEqual(['Ada', 'Tunde'])
    })

    it('does not under another id either, as the same person or as a new one', async () => {
      for (const isSame of [true, false]) {
        const { session, read, write, attending } = await openWithMarker()
        await session.add(files({ 'pupils.csv': pupils.replace('tom@example.org', 'tom.hale@example.org') }))
        const { preview } = await read()
        expect(preview?.notes.map(({ kind }) => kind)).toEqual(['must-not-attend'])
        const [moved] = preview?.advice.filter(({ kind }) => kind === 'contact-id-changed') ?? []
        await write({ accepted: isSame ? [moved?.key ?? ''] : [] })
        expect(await attending(), isSame ? 'the same' : 'new').toEqual(['Ada', 'Tunde'])
      }
    })
  })

  describe('whether an adult attends, set by hand against their relationship,', () => {
    const listed = [
      header,
      mei('Ada,Okafor,Mother,1,Yes,ada@example.org'),
      mei('Ian,Reed,Doctor,2,No,reed@example.org'),
    ].join('\n')
    const openSetByHand = async () => {
      const opened = await openSession()
      await opened.session.add(files({ 'pupils.csv': listed }))
      await opened.write()
      const { adult } = await opened.storage.readAll(['adult'])
      expect(adult.filter(({ attends }) => attends).map(({ givenName }) => givenName)).toEqual(['Ada'])
      const changes = adult.map((before) => ({
        kind: 'adult' as const,
        id: before.id,
        before,
        after: { ...before, attends: !before.attends },
      }))
      await opened.storage.commit({ title: 'Change who attends', changes })
      const attending = async (): Promise<readonly string[]> => {
        const { adult: now } = await opened.storage.readAll(['adult'])
        return now.filter(({ attends }) => attends).map(({ givenName }) => givenName)
      }
      return { ...opened, attending }
    }

    it('stays as the lists are read again, and that is shown', async () => {
      const { session, read, write, attending } = await openSetByHand()
      const { preview } = await read()
      expect(preview?.changed.shown).toEqual([])
      expect(preview?.notes.map(({ kind, names }) => [kind, ...names])).toEqual([
        ['attends-by-hand', 'Ada Okafor'],
        ['attends-by-hand', 'Ian Reed'],
      ])
      await session.add(files({ 'pupils.csv': listed.replace('Mother', 'Parent') }))
      await write()
      expect(await attending()).toEqual(['Ian'])
    })

    it('is as the lists say where they replace what is there', async () => {
      const { read, write, attending } = await openSetByHand()
      const policies = { 'pupils.csv': 'replace-list' as const }
      const { preview } = await read({ policies })
      expect(preview?.changed.shown.map(({ name, field, old }) => [name, field, old])).toEqual([
        ['Ada Okafor', 'attends', 'no'],
        ['Ian Reed', 'attends', 'yes'],
      ])
      expect(preview?.notes).toEqual([])
      await write({ policies })
      expect(await attending()).toEqual(['Ada'])
    })

    it('is not said of adults whose relationship a list leaves out', async () => {
      const { session, read } = await openSetByHand()
      await session.add(files({ 'pupils.csv': listed.replace('Mother', '') }))
      const { preview } = await read()
      expect(preview?.changed.shown).toEqual([])
      expect(preview?.notes.map(({ names }) => names)).toEqual([['Ian Reed']])
    })
  })

  describe('letters set by hand against what responsibility comes to,', () => {
    const rows = ['Ada,Okafor,Mother,1,Yes,ada@example.org', 'Ian,Okafor,Father,2,Yes,ian@example.org']
    const withoutColumn = [header, ...rows.map(mei)].join('\n')
    const withColumn = [`${header},Receives letters`, ...rows.map((row) => mei(`${row},Yes`))].join('\n')
    const openWithoutLetters = async () => {
      const opened = await openSession()
      await opened.session.add(files({ 'pupils.csv': withoutColumn }))
      await opened.write()
      const stored = await opened.storage.readAll(['adult', 'guardianship'])
      await opened.storage.commit({
        title: 'Stop letters',
        changes: [
          ...stored.adult.map((before) => ({
            kind: 'adult' as const,
            id: before.id,
            before,
            after: { ...before, receivesLetters: false },
          })),
          ...stored.guardianship.map((before) => ({
            kind: 'guardianship' as const,
            id: before.id,
            before,
            after: { ...before, receivesLetters: false },
          })),
        ],
      })
      const letters = async (): Promise<readonly boolean[]> => {
        const { adult, guardianship } = await opened.storage.readAll(['adult', 'guardianship'])
        return [...adult, ...guardianship].map(({ receivesLetters }) => receivesLetters)
      }
      return { ...opened, letters }
    }

    it('stay where a list tells responsibility and no letters', async () => {
      const { read, write, letters } = await openWithoutLetters()
      const { preview } = await read()
      expect(preview?.changed.shown).toEqual([])
      await write()
      expect(await letters()).toEqual([false, false, false])
    })

    it('are as a list says that has a column for letters', async () => {
      const { session, write, letters } = await openWithoutLetters()
      await session.add(files({ 'pupils.csv': withColumn }))
      await write()
      expect(await letters()).toEqual([true, true, true])
    })

    it('are as responsibility says where the list replaces what is there', async () => {
      const { write, letters } = await openWithoutLetters()
      await write({ policies: { 'pupils.csv': 'replace-list' as const } })
      expect(await letters()).toEqual([true, true, true])
    })
  })

  it('lets letters follow responsibility where nobody has set them', async () => {
    const { storage, session, write } = await openSession()
    const listed = (responsible: string): string =>
      [header, mei(`Ada,Okafor,Mother,1,${responsible},ada@example.org`)].join('\n')
    await session.add(files({ 'pupils.csv': listed('Yes') }))
    await write()
    await session.add(files({ 'pupils.csv': listed('No') }))
    await write()
    const { adult, guardianship } = await storage.readAll(['adult', 'guardianship'])
    expect([...adult, ...guardianship].map(({ receivesLetters }) => receivesLetters)).toEqual([false, false])
  })

  it('changes who attends with the relationship where nobody has set it', async () => {
    const { storage, session, write } = await openSession()
    await session.add(
      files({ 'pupils.csv': [header, mei('Ada,Okafor,Doctor,1,No,ada@example.org')].join('\n') }),
    )
    await write()
    await session.add(
      files({ 'pupils.csv': [header, mei('Ada,Okafor,Mother,1,Yes,ada@example.org')].join('\n') }),
    )
    await write()
    expect((await storage.readAll(['adult'])).adult.map(({ attends }) => attends)).toEqual([true])
  })

  it('enrols everybody in a new school year, and leaves the year before as it was', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files({ 'pupils.csv': pupils }))
    await write()
    await session.add(files({ 'pupils.csv': pupils.replaceAll(',9A,9,', ',10A,10,') }))
    const { preview } = await read({ year: { kind: 'new', begins: 2027, name: '2027/28' } })
    expect(
      preview?.changed.shown.map(({ name, field, old, new: now }) => `${name} ${field} ${old} ${now}`),
    ).toEqual([
      ...['Mei Okafor form 9A 10A', 'Mei Okafor year_group 9 10'],
      ...['Ben Hale form 9A 10A', 'Ben Hale year_group 9 10'],
    ])
    await write({ year: { kind: 'new', begins: 2027, name: '2027/28' } })
    const { enrolment, schoolYear, student } = await storage.readAll(['enrolment', 'schoolYear', 'student'])
    const nameOf = new Map(schoolYear.map(({ id, name }) => [id, name]))
    expect(student).toHaveLength(2)
    expect(enrolment.map((row) => `${nameOf.get(row.schoolYearId)} ${row.form}`).toSorted()).toEqual([
      ...['2026/27 9A', '2026/27 9A', '2027/28 10A', '2027/28 10A'],
    ])
  })

  it('carries out accepted proposals and no others', async () => {
    const { storage, session, read, write } = await openSession()
    const list = [
      header,
      'A1,Mei,Okafor,14/05/2012,9A,9,Dr Ada,Okafor,Mother,1,Yes,ada@example.org',
      'A2,Ben,Hale,23/11/2012,9A,9,Anna & Tom,Hale,Parents,1,Yes,hale@example.org',
    ].join('\n')
    await session.add(files({ 'pupils.csv': list }))
    const { preview } = await read()
    const keyOf = (kind: string): string => preview?.advice.find((one) => one.kind === kind)?.key ?? ''
    await write({ accepted: [keyOf('title-in-name'), keyOf('two-first-names')] })
    const { adult } = await storage.readAll(['adult'])
    expect(
      adult
        .map(({ title, givenName, familyName }) => `${title} ${givenName} ${familyName}`.trim())
        .toSorted(),
    ).toEqual([...['Anna Hale', 'Dr Ada Okafor', 'Tom Hale']])
  })

  it('asks about dates, and remembers answers and columns by the header', async () => {
    const { storage, session, read, write } = await openSession()
    const unclear = 'Ref,First,Last,Born\nA1,Mei,Okafor,03/04/2012\n'
    const columns = {
      Ref: 'student.id',
      First: 'student.given_name',
      Last: 'student.family_name',
      Born: 'student.date_of_birth',
    }
    await session.add(files({ 'autumn.csv': unclear }))
    const asked = await read({ mapping: { columns: { 'autumn.csv': columns }, answers: {} } })
    expect(asked.questions.map(({ file, column, ask }) => [file, column, ask.kind])).toEqual([
      ['autumn.csv', 'Born', 'date-order'],
    ])
    expect(asked.preview).toBeNull()
    const mapping = { columns: { 'autumn.csv': columns }, answers: { 'autumn.csv/Born': 'month-first' } }
    await write({ mapping })
    const { rosterMapping } = await storage.readAll(['rosterMapping'])
    expect(rosterMapping).toMatchObject([{ name: 'autumn.csv', columns, answers: { Born: 'month-first' } }])
    await session.remove('autumn.csv')
    await session.add(files({ 'spring.csv': unclear.replace('Mei', 'Mai') }))
    const again = await read()
    expect(again.remembered.map(({ file, name }) => [file, name])).toEqual([['spring.csv', 'autumn.csv']])
    expect(again.preview?.changed.shown).toMatchObject([{ field: 'given_name', old: 'Mei', new: 'Mai' }])
  })

  it('asks once about the encoding of lists with the same header', async () => {
    const { session, read, write } = await openSession()
    // 0xb1 and 0x8d are letters in a Polish encoding, and 0x8d is none in the usual one.
    const list = (id: string) => ({
      files: [
        {
          name: `${id}.csv`,
          bytes: Uint8Array.from([
            ...new TextEncoder().encode(`UPN,Forename,Surname,Reg group\n${id},${id}`),
            0xb1,
            ...new TextEncoder().encode(',B'),
            0x8d,
            ...new TextEncoder().encode('r,7A\n'),
          ]),
        },
      ],
      links: [],
    })
    await session.add(list('A1'))
    expect((await read()).questions).toMatchObject([{ file: 'A1.csv', ask: { kind: 'encoding' } }])
    await write({ mapping: { columns: {}, answers: { 'A1.csv/encoding': 'windows-1250' } } })
    await session.remove('A1.csv')
    await session.add(list('A2'))
    const again = await read()
    expect(again.questions).toEqual([])
    expect(again.files).toMatchObject([{ file: 'A2.csv', encoding: 'windows-1250' }])
    expect(again.remembered).toMatchObject([{ file: 'A2.csv', name: 'A1.csv' }])
    expect(again.preview?.added.shown.map(({ name }) => name)).toEqual(['A2± BŤr'])
  })

  it('shows what the first rows become with other columns', async () => {
    const { session } = await openSession()
    await session.add(
      files({ 'list.csv': 'Ref,First,Last,Born\nA1,Mei,Okafor,03/04/2012\nA2,Ben,Hale,23/11/2012\n' }),
    )
    const columns = {
      Ref: 'student.id',
      First: 'student.given_name',
      Last: 'student.family_name',
      Born: 'student.date_of_birth',
    }
    const rows = await session.previewRows(
      'list.csv',
      choices({ mapping: { columns: { 'list.csv': columns }, answers: {} } }),
    )
    expect(rows).toEqual([
      {
        line: 2,
        items: [{ kind: 'student', name: 'Mei Okafor', says: { id: 'A1', date_of_birth: '2012-04-03' } }],
      },
      {
        line: 3,
        items: [{ kind: 'student', name: 'Ben Hale', says: { id: 'A2', date_of_birth: '2012-11-23' } }],
      },
    ])
  })

  it('reads a mapping among the files, and leaves files and tables out', async () => {
    const { session, read } = await openSession()
    const mapping = { columns: { 'list.csv': { Ref: 'student.id' } }, answers: {} }
    const added = await session.add(files({ 'mapping.json': writeMapping(mapping), ...withStaff }))
    expect(added.mapping).toEqual(mapping)
    await session.remove('staff.csv')
    expect((await read()).files.map(({ file }) => file)).toEqual(['pupils.csv'])
  })

  it('stores what lists say beside the tables of a folder, and the rooms of staff', async () => {
    const { storage, session, read, write } = await openSession()
    const list = [
      'UPN,Forename,Surname,Contact forename,Contact surname,Relationship,Priority,Parental responsibility,Contact mobile,Contact telephone,Contact address,Languages spoken',
      'A1,Mei,Okafor,Ada,Okafor,Mother,1,Yes,07700 900111,020 7946 0001,1 Hill Road,"Polish, English"',
    ].join('\n')
    await session.add(files({ 'pupils.csv': list, 'staff.csv': staff }))
    await write()
    const { adult, household, room, staff: teachers } = await storage.readAll(everything)
    expect(adult).toMatchObject([
      {
        mobile: '07700 900111',
        phone: '020 7946 0001',
        relationship: 'Mother',
        contactOrder: 1,
        receivesLetters: true,
        speaks: ['pl', 'en'],
      },
    ])
    expect(household.map(({ address }) => address)).toEqual(['1 Hill Road'])
    expect(teachers.map(({ roomId }) => roomId)).toEqual(room.map(({ id }) => id))
    expect((await read()).preview).toMatchObject({ records: 0, changed: { total: 0 } })
    await session.add(
      files({ 'pupils.csv': list.replace('1 Hill Road', '2 Dale Lane').replace('Mother', 'Aunt') }),
    )
    expect(
      (await read()).preview?.changed.shown.map(({ field, old, new: now }) => [field, old, now]),
    ).toEqual([
      ['relationship', 'Mother', 'Aunt'],
      ['address', '1 Hill Road', '2 Dale Lane'],
      ['relationship', 'Mother', 'Aunt'],
    ])
  })

  it('marks leavers, and whoever a replaced list no longer names; nobody is deleted, and they may come back', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    const leaving = [
      `${header},Leaving date`,
      `${mei('Ada,Okafor,Mother,1,Yes,ada@example.org')},21/09/2026`,
    ].join('\n')
    await session.add(files({ 'pupils.csv': leaving }))
    expect((await read()).preview?.gone.shown.filter(({ leaves }) => leaves)).toEqual([
      { table: 'students', name: 'Mei Okafor', leaves: true },
    ])
    await write()
    const leftOf = async () =>
      Object.fromEntries(
        (await storage.readAll(['student'])).student.map(({ givenName, leftOn }) => [givenName, leftOn]),
      )
    expect(await leftOf()).toEqual({ Mei: today, Ben: null })

    await session.add(files({ 'pupils.csv': [header, mei(',,,,,')].join('\n') }))
    const policies = { 'pupils.csv': 'replace-list' } as const
    expect((await read({ policies })).preview?.gone.shown).toEqual([
      { table: 'students', name: 'Ben Hale', leaves: true },
    ])
    await write({ policies })
    expect(await leftOf()).toEqual({ Mei: null, Ben: today })
    expect((await storage.readAll(['guardianship'])).guardianship).toHaveLength(2)
    expect(inconsistencies(await allRecords(storage))).toEqual([])
  })

  it('saves rows that were left out as tables with the reason', async () => {
    const { session, read } = await openSession()
    await session.add(files({ 'pupils.csv': `${pupils}\nA9,,,,,,,,,,,,too,wide` }))
    expect((await read()).rowsLeftOut).toBe(1)
    const [file] = await session.leftOut()
    expect(file?.name).toBe('pupils.csv')
    expect(new TextDecoder().decode(file?.bytes)).toContain('left out because')
  })

  it('stopped while reading or writing, leaves all as it was', async () => {
    const { storage, session, write } = await openSession()
    await session.add(files(withStaff))
    const aborted = { ...idle(), signal: AbortSignal.abort() }
    expect(await session.read(choices(), aborted)).toEqual({ ok: false, error: { kind: 'cancelled' } })
    await write()
    const before = await storage.readAll(everything)
    await session.add(files({ 'pupils.csv': pupils.replaceAll('9A', '9Z') }))
    await session.read(choices(), idle())
    for (const at of [1, 2, 3]) {
      const stopping = new AbortController()
      let calls = 0
      const work = { signal: stopping.signal, onProgress: () => ++calls === at && stopping.abort() }
      const outcome = await session.write(choices(), work)
      expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } })
      expect(await storage.readAll(everything)).toEqual(before)
    }
  })
})

describe('a person who was changed while the lists were being saved', () => {
  it('stands as they are, and nothing is imported', async () => {
    const { storage, session, write } = await openSession()
    await session.add(files(withStaff))
    await write()
    await session.add(files({ 'pupils.csv': pupils.replaceAll('9A', '9Z').replace('Mei', 'May') }))
    const [own] = (await storage.readAll(['student'])).student.filter(({ sourceId }) => sourceId === 'A1')
    if (!own) throw new Error('she is stored')
    let isChanged = false
    const outcome = await session.write(choices(), {
      ...idle(),
      onProgress: ({ what }) => {
        if (what !== 'writing' || isChanged) return
        isChanged = true
        void storage.commit({
          title: 'Change a student',
          changes: [{ kind: 'student', id: own.id, before: own, after: { ...own, preferredName: 'M' } }],
        })
      },
    })
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'changed-meanwhile', recordKind: 'student' } })
    const { enrolment } = await storage.readAll(['enrolment'])
    expect(enrolment.map(({ form }) => form)).toEqual(['9A', '9A'])
  })
})

describe('the service of the window', () => {
  it('takes an import among the steps that can be undone', async () => {
    const { storage, session, history, service } = await openService()
    await session.add(files(withStaff))
    expect(await service.write(choices(), idle())).toMatchObject({ ok: true })
    expect(history.state().undo).toBe(rosterImportWords.undo)
    expect(await history.undo()).toEqual({ ok: true, value: undefined })
    const { student, adult, school } = await storage.readAll(everything)
    expect([student, adult, school]).toEqual([[], [], []])
    await history.redo()
    expect((await storage.readAll(['student'])).student).toHaveLength(2)
  })
})

describe('blocked lessons of a timetable', () => {
  const teachers =
    '"MUS","Muster",,,,,,,,,,,,,,,,,,,,,,,,,,,"Max"\n"KLE","Klein",,,,,,,,,,,,,,,,,,,,,,,,,,,"Ute"\n'
  const timetable = (...blocked: readonly string[]) =>
    files({ 'GPU004.TXT': teachers, 'GPU016.TXT': blocked.map((line) => `${line}\n`).join('') })
  const open = async () => {
    const opened = await openSession()
    const blockedNow = async () => {
      const { staff: people, blockedTime } = await opened.storage.readAll(['staff', 'blockedTime'])
      const sourceIds = new Map(people.map(({ id, sourceId }) => [id, sourceId]))
      return blockedTime
        .map(({ staffId, day, period }) => `${sourceIds.get(staffId)} ${day}/${period}`)
        .toSorted()
    }
    return { ...opened, blockedNow }
  }

  it('are kept, and those of a member of staff who is listed again are replaced', async () => {
    const { session, storage, read, write, blockedNow } = await open()
    await session.add(timetable('"L","MUS",1,3,-3', '"L","MUS",2,3,-3', '"L","KLE",1,1,-3'))
    expect(await read()).toMatchObject({ blockedTimes: 3, unknownLessons: [1, 3] })
    expect(await write()).toMatchObject({ unknownLessons: [1, 3] })
    expect(await blockedNow()).toEqual(['KLE 1/1', 'MUS 1/3', 'MUS 2/3'])
    expect((await read()).preview).toMatchObject({ records: 0 })

    await session.add(timetable('"L","MUS",2,3,-3', '"L","MUS",5,6,-3'))
    const { preview } = await read()
    expect(preview?.added.shown).toEqual([
      { table: 'blocked_times', name: 'Max Muster', lesson: { day: 5, period: 6 } },
    ])
    expect(preview?.gone.shown).toEqual([
      { table: 'blocked_times', name: 'Max Muster', lesson: { day: 1, period: 3 }, leaves: true },
      { table: 'blocked_times', name: 'Ute Klein', lesson: { day: 1, period: 1 }, leaves: false },
    ])
    await write()
    expect(await blockedNow()).toEqual(['KLE 1/1', 'MUS 2/3', 'MUS 5/6'])
    expect(inconsistencies(await allRecords(storage))).toEqual([])
  })

  it('stay where only new people are added', async () => {
    const { session, write, blockedNow } = await open()
    await session.add(timetable('"L","MUS",1,3,-3'))
    await write()
    await session.add(timetable('"L","MUS",5,6,-3'))
    await write({ policies: { 'GPU016.TXT': 'add-only' } })
    expect(await blockedNow()).toEqual(['MUS 1/3', 'MUS 5/6'])
  })
})

describe('attendance figures', () => {
  const attendance = (...rows: readonly string[]) =>
    files({
      'attendance.csv': ['UPN,Possible sessions,Sessions missed,Lates', ...rows]
        .map((row) => `${row}\n`)
        .join(''),
    })
  const open = async () => {
    const opened = await openSession()
    await opened.session.add(files({ 'pupils.csv': pupils }))
    await opened.write()
    await opened.session.remove('pupils.csv')
    const figures = async () => {
      const { student, attendanceFigure } = await opened.storage.readAll(['student', 'attendanceFigure'])
      const sourceIds = new Map(student.map(({ id, sourceId }) => [id, sourceId]))
      return attendanceFigure
        .map((row) =>
          [
            sourceIds.get(row.studentId),
            row.sessionsPossible,
            row.sessionsMissed,
            row.timesLate,
            row.asOf,
          ].join(' '),
        )
        .toSorted()
    }
    return { ...opened, figures }
  }

  it('of a file with ids alone stand with the students who are stored, as of today', async () => {
    const { storage, session, read, write, figures } = await open()
    await session.add(attendance('A1,180,12,3', 'A2,180,0,0'))
    const overview = await read()
    expect(overview.files.map(({ brings }) => brings)).toEqual([{ attendance: 2 }])
    expect(overview.preview?.added.shown).toEqual([
      { table: 'attendance', name: 'Mei Okafor' },
      { table: 'attendance', name: 'Ben Hale' },
    ])
    expect(overview.preview).toMatchObject({ changed: { total: 0 }, gone: { total: 0 }, questions: [] })
    await write()
    expect(await figures()).toEqual(['A1 180 12 3 2026-11-27', 'A2 180 0 0 2026-11-27'])
    expect(inconsistencies(await allRecords(storage))).toEqual([])
  })

  it('change as they are told again, and those that have not changed keep their day', async () => {
    const { session, read, write, figures } = await open()
    await session.add(attendance('A1,180,12,3', 'A2,180,0,0'))
    await write()
    await session.add(attendance('A1,190,13,', 'A2,180,0,0'))
    const later = { today: dateOf('2026-12-11') }
    expect((await read(later)).preview?.changed.shown).toEqual([
      { table: 'attendance', name: 'Mei Okafor', field: 'sessions_possible', old: '180', new: '190' },
      { table: 'attendance', name: 'Mei Okafor', field: 'sessions_missed', old: '12', new: '13' },
    ])
    await write(later)
    expect(await figures()).toEqual(['A1 190 13 3 2026-12-11', 'A2 180 0 0 2026-11-27'])
    await session.add(attendance('A1,200,14,4'))
    await write({ policies: { 'attendance.csv': 'add-only' } })
    expect(await figures()).toContain('A1 190 13 3 2026-12-11')
  })

  it('of students whom nobody knows make nobody', async () => {
    const { storage, session, read, write, figures } = await open()
    await session.add(attendance('A1,180,12,3', 'X9,180,0,0'))
    const overview = await read()
    expect(overview.problems.shown).toMatchObject([{ value: 'X9', fault: { kind: 'unknown-id' } }])
    await write()
    expect(await figures()).toEqual(['A1 180 12 3 2026-11-27'])
    expect((await storage.readAll(['student'])).student).toHaveLength(2)
  })
})

describe('what Parley cannot put right by itself', () => {
  const list = [
    header,
    'A1,Mei,Okafor,14/05/2012,9A,9,Ada,Okafor,Mother,1,Yes,ada@example.org',
    'A2,Ben,Hale,23/11/2012,9A,9,,,,,,',
  ].join('\n')
  const teachers = ['Staff code,Title,Forename,Surname,Room', 'TAN,Ms,Wei,Tan,R1', 'OLA,Mr,Jo,Ola,'].join(
    '\n',
  )

  it('is to be added to the people who were imported, until they have it', async () => {
    const { storage, session, read, write } = await openSession()
    await session.add(files({ 'pupils.csv': list, 'staff.csv': teachers }))
    const { preview } = await read()
    expect(preview?.advice).toEqual([])
    const { toDo } = await write()
    const { student, staff: people } = await storage.readAll(['student', 'staff'])
    const idOf = (sourceId: string) =>
      [...student, ...people].find((one) => one.sourceId === sourceId)?.id ?? expect.fail(sourceId)
    expect(toDo.map(({ proposal, list: where, id }) => [proposal.kind, where, id])).toEqual([
      ['student-without-contact', 'students', idOf('A2')],
      ['staff-without-room', 'staff', idOf('OLA')],
    ])
    const contact = list.replace(
      'A2,Ben,Hale,23/11/2012,9A,9,,,,,,',
      'A2,Ben,Hale,23/11/2012,9A,9,Tom,Hale,Father,1,Yes,',
    )
    await session.add(files({ 'pupils.csv': contact }))
    await write()
    await session.add(files({ 'pupils.csv': list }))
    expect((await write()).toDo.map(({ proposal }) => proposal.kind)).toEqual(['staff-without-room'])
  })

  it('is a word for a language, until a person has chosen one; what was chosen is remembered', async () => {
    const { storage, session, read, write } = await openSession()
    const withLanguage = 'UPN,Forename,Surname,Home language\nA1,Mei,Okafor,Twi/Fante\nA2,Ben,Hale,Martian\n'
    await session.add(files({ 'pupils.csv': withLanguage }))
    const words = (await read()).unknownLanguages
    expect(words.map(({ column, word, code }) => [column, word, code])).toEqual([
      ['Home language', 'Fante', null],
      ['Home language', 'Martian', null],
    ])
    const answers = { 'pupils.csv/Home language/Fante': 'ak' }
    const chosen = await read({ mapping: { columns: {}, answers } })
    expect(chosen.unknownLanguages.map(({ word, code }) => [word, code])).toEqual([
      ['Fante', 'ak'],
      ['Martian', null],
    ])
    expect(chosen.problems.shown.map(({ value }) => value)).toEqual(['Martian'])
    await write({ mapping: { columns: {}, answers } })
    expect((await storage.readAll(['rosterMapping'])).rosterMapping).toMatchObject([
      { columns: {}, answers: { 'Home language/Fante': 'ak' } },
    ])
    expect((await read()).unknownLanguages.map(({ code }) => code)).toEqual(['ak', null])
  })
})

describe('a mapping saved as a file', () => {
  it('names the file that it was used for, whatever it is called, with what was answered', async () => {
    const { storage, session, write, rosterImport, saved } = await openService()
    const list = 'Ref,First,Last,Born\nA1,Mei,Okafor,03/04/2012\n'
    const columns = {
      Ref: 'student.id',
      First: 'student.given_name',
      Last: 'student.family_name',
      Born: 'student.date_of_birth',
    }
    const mapping = { columns: { 'autumn.csv': columns }, answers: { 'autumn.csv/Born': 'month-first' } }
    await session.add(files({ 'autumn.csv': list }))
    await write({ mapping })
    const [remembered] = (await storage.readAll(['rosterMapping'])).rosterMapping
    await rosterImport.renameMapping(remembered?.id ?? '', 'Pupils')
    const [renamed] = (await storage.readAll(['rosterMapping'])).rosterMapping
    await rosterImport.saveMapping(renamed ?? expect.fail('not remembered'))
    await rosterImport.saveMappingOf('autumn.csv', {
      ...mapping,
      answers: { ...mapping.answers, 'other.csv/Born': 'day-first' },
    })
    expect(saved.map(({ name }) => name)).toEqual(['Mapping Pupils.json', 'Mapping autumn.csv.json'])
    for (const { bytes } of saved) expect(readMapping(new TextDecoder().decode(bytes))).toEqual(ok(mapping))
  })
})

describe('files that are no lists', () => {
  it('are listed beside those that are, and can be left out', async () => {
    const { session, read } = await openSession()
    const guardians = 'Okafor|Mei|14.05.2012|Eltern|Frau||Okafor|Ada|Herr||Okafor|Tunde\n'
    await session.add(
      files({ 'SchuelerErzieher.dat': guardians, 'Schueler.dat': '1|Okafor|Mei\n', 'photo.png': 'x' }),
    )
    const overview = await read()
    expect(overview.files.map(({ file, taking }) => [file, taking.kind])).toEqual([
      ['SchuelerErzieher.dat', 'preset'],
      ['Schueler.dat', 'nothing'],
    ])
    expect(overview.refused.map(({ file, fault }) => [file, fault.kind])).toEqual([
      ['photo.png', 'unknown-file'],
    ])
    await session.remove('photo.png')
    expect((await read()).refused).toEqual([])
  })
})

it('attendance of a row is shown with its student', async () => {
  const { session } = await openSession()
  const list = 'UPN,Forename,Surname,Possible,Present,Lates\nA1,Mei,Okafor,180,168,3\n'
  await session.add(files({ 'named.csv': list, 'ids.csv': 'UPN,Possible,Missed\nA1,180,12\n' }))
  const says = { sessions_possible: '180', sessions_missed: '12' }
  expect(await session.previewRows('named.csv', choices())).toEqual([
    {
      line: 2,
      items: [{ kind: 'student', name: 'Mei Okafor', says: { id: 'A1', ...says, times_late: '3' } }],
    },
  ])
  expect(await session.previewRows('ids.csv', choices())).toEqual([
    { line: 2, items: [{ kind: 'student', name: 'A1', says }] },
  ])
})
