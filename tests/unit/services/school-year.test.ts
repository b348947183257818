import { expect, it } from 'vitest'
import type { RosterChoices } from '@renderer/services/ports'
import { readPrintSource } from '@renderer/services/jobs/print-source'
import { createRosterSession } from '@renderer/services/jobs/roster-import'
import type { EventId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import type { Records } from '@shared/records/registry'
import { day } from '../../fixtures/build-conference'
import { idle } from '../storage/fixtures'
import { expectConsistent, openOffice, valueOf, type Office } from '../storage/office'

const choices: RosterChoices = {
  today: day('2026-11-20'),
  mapping: { columns: {}, answers: {} },
  policies: {},
  answers: {},
  accepted: [],
  year: null,
  schoolName: 'Brookfield School',
}

/** The school's own list of its pupils, as its system exports it. */
const listOf = (
  rows: readonly (Pick<Records['student'], 'sourceId' | 'givenName' | 'familyName'> & {
    readonly form: string
  })[],
) => ({
  files: [
    {
      name: 'pupils.csv',
      bytes: new TextEncoder().encode(
        [
          'UPN,Forename,Surname,Reg group,Year',
          ...rows.map((row) => [row.sourceId, row.givenName, row.familyName, row.form, '10'].join(',')),
        ].join('\n'),
      ),
    },
  ],
  links: [],
})

function importer({ storage }: Office) {
  let ids = 0
  const session = createRosterSession(storage, {
    newId: () => `listed-${++ids}`,
    nextMessage: () => Promise.resolve(),
    now: () => 0,
  })
  return {
    add: session.add,
    write: async (more: Partial<RosterChoices>) =>
      valueOf(await session.write({ ...choices, ...more }, idle())),
  }
}

/** What an event was, is met and was written down of it: nothing of it may change with a new year. */
async function lastYear({ storage, planned }: Office, eventId: EventId) {
  const { conference, appointments, record, announced } = await planned(eventId)
  // That somebody named there has left since is said of the person.
  const revision = [announced?.announcement, announced?.record, announced?.appointments]
  const { enrolments, requests, guardianships, households } = conference
  const { meeting } = await storage.readAll(['meeting'])
  const studentIds = conference.students.map(({ id }) => id)
  const letters = await readPrintSource(storage, {
    kind: 'letter',
    eventId,
    of: 'announced',
    nameStyle: 'times',
    envelope: 'none',
    deadline: null,
    paper: 'a4',
    locale: 'en-GB',
    today: day('2026-11-20'),
    now: instant('2026-11-20T09:00:00.000Z'),
    fileId: 'file',
  })
  return {
    letters: letters?.model ?? expect.fail('no letters'),
    studentIds,
    enrolments,
    requests,
    guardianships,
    households,
    appointments,
    record,
    revision,
    meeting,
  }
}

it('a new school year is next year’s list: forms roll over, some leave and some join, and last year stands', async () => {
  const office = await openOffice()
  const { storage } = office
  const eventId = await office.importCase('base')
  const lists = importer(office)
  const { conference } = (await storage.planned(eventId)) ?? expect.fail('no event')
  const thisYear = (await storage.read('schoolYear', conference.event.schoolYearId)) ?? expect.fail('no year')
  const forms = new Map(conference.enrolments.map((row) => [row.studentId, row.form]))
  const pupils = conference.students.map((row) => ({ ...row, form: forms.get(row.id) ?? '' }))
  await lists.add(listOf(pupils))
  await lists.write({ year: { kind: 'known', id: thisYear.id, name: thisYear.name } })
  expect((await storage.readAll(['student'])).student).toHaveLength(pupils.length)
  await office.allocate(eventId)
  valueOf(await office.announcing.announce(eventId))
  const [met] = (await office.planned(eventId)).appointments
  if (!met) throw new Error('nothing was placed')
  await office.minutes.begin(eventId, met.id)
  const before = await lastYear(office, eventId)
  expect(before.meeting).toHaveLength(1)

  const leaver = pupils.find(({ id }) => id === met.studentId) ?? expect.fail('nobody met')
  const staying = pupils.filter((row) => row !== leaver).map((row) => ({ ...row, form: `next ${row.form}` }))
  const joiner = { sourceId: 'P-NEW', givenName: 'Ines', familyName: 'Quill', form: '10A' }
  const nextYear = { kind: 'new', begins: 2027, name: '2027/28' } as const
  const coming = { today: day('2027-09-03'), year: nextYear }
  await lists.add(listOf([...staying, joiner]))
  // Whoever is not listed stays, unless the office says that the list is all there are.
  await lists.write(coming)
  expect(await storage.read('student', leaver.id)).toMatchObject({ leftOn: null })
  const year = (await storage.readAll(['schoolYear'])).schoolYear.find(({ id }) => id !== thisYear.id)
  if (!year) throw new Error('no new year')
  const known = { kind: 'known', id: year.id, name: year.name } as const
  await lists.write({ ...coming, year: known, policies: { 'pupils.csv': 'replace-list' } })

  const { student, enrolment } = await storage.readAll(['student', 'enrolment'])
  expect(student.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id)).toEqual([leaver.id])
  expect(student.some(({ sourceId }) => sourceId === joiner.sourceId)).toBe(true)
  const formsIn = (schoolYearId: string) =>
    enrolment
      .filter((row) => row.schoolYearId === schoolYearId)
      .map(({ form }) => form)
      .toSorted()
  expect(formsIn(year.id)).toEqual([...staying, joiner].map(({ form }) => form).toSorted())
  expect(formsIn(thisYear.id)).toEqual(pupils.map(({ form }) => form).toSorted())
  expect(await lastYear(office, eventId)).toEqual(before)
  await expectConsistent(office)
  office.close()
})
