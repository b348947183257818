import { describe, expect, it } from 'vitest'
import { addableKinds, checkPersonDraft, emptyPersonDraft } from '@shared/domain/people/person-draft'
import { idOf, type EventId } from '@shared/kernel/ids'
import { minutes, type LocalDate } from '@shared/kernel/time'
import { recordKinds } from '@shared/records/registry'
import { createPeople } from '@renderer/services/people'
import { expectConsistent, openOffice, valueOf, type Office } from '../storage/office'

const date = '2026-09-01' as LocalDate

async function school() {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  return { office, eventId, all: await office.storage.readAll(recordKinds) }
}
const rosterOf = async (office: Office, eventId: EventId) =>
  (await office.storage.read('roster', eventId)) ?? expect.fail('no roster')

describe('somebody added', () => {
  it.each(addableKinds)('as a %s is there at once, at the event as well, and goes by undo', async (kind) => {
    const { office, eventId, all } = await school()
    const draft = {
      ...emptyPersonDraft('en'),
      givenName: ' Zoë ',
      name: ' Zoë ',
      languages: ['pl'],
      householdIds: all.household.slice(0, 1).map(({ id }) => id),
      studentIds: all.student.slice(0, 1).map(({ id }) => id),
    }
    const id = valueOf(await office.people.add(kind, draft, eventId))
    expect(await office.storage.read(kind, id)).toMatchObject(
      kind === 'household' || kind === 'room' || kind === 'teachingGroup'
        ? { name: 'Zoë' }
        : { givenName: 'Zoë' },
    )
    const roster = Object.values(await rosterOf(office, eventId)).flat()
    expect(roster.includes(id)).toBe(kind !== 'teachingGroup')
    await expectConsistent(office)
    valueOf(await office.history.undo())
    expect(await office.storage.readAll(recordKinds)).toEqual({
      ...all,
      audit: (await office.storage.readAll(['audit'])).audit,
    })
    office.close()
  })

  it.each(addableKinds)('as a %s without a name is not stored', async (kind) => {
    const { office } = await school()
    const blank = emptyPersonDraft('en')
    expect(Object.keys(checkPersonDraft(kind, blank)).length).toBeGreaterThan(0)
    expect(await office.people.add(kind, blank, null)).toEqual({ ok: false, error: { kind: 'incomplete' } })
    office.close()
  })
})

it('a child who gets another family takes that family, and its adults, to the event', async () => {
  const { office, eventId, all } = await school()
  const added = { ...emptyPersonDraft('en'), name: 'Quill' }
  const householdId = idOf<(typeof all.household)[number]['id']>(
    valueOf(await office.people.add('household', added, null)),
  )
  const grown = { ...emptyPersonDraft('en'), givenName: 'Ottoline', householdIds: [householdId] }
  const adultId = valueOf(await office.people.add('adult', grown, null))
  const studentId = all.student[0]?.id ?? expect.fail('no student')
  const link = { householdId, studentId, relationship: 'aunt', receivesLetters: true }
  valueOf(await office.people.linkChild(link))
  const { householdIds, adultIds } = await rosterOf(office, eventId)
  expect(householdIds).toContain(householdId)
  expect(adultIds.some((id) => id === adultId)).toBe(true)
  valueOf(await office.people.unlinkChild(link))
  const asking = all.request[0] ?? expect.fail('no request')
  expect(await office.people.unlinkChild(asking)).toEqual({ ok: false, error: { kind: 'has-requests' } })
  office.close()
})

it('several are changed as one step: forms, languages, letters, leaving', async () => {
  const { office, all } = await school()
  const { people, storage, history } = office
  const students = all.student.slice(0, 2).map(({ id }) => id)
  const year = all.schoolYear[0]?.id ?? expect.fail('no year')
  valueOf(await people.setEnrolments(students, { form: '12Z' }, year))
  const { enrolment } = await storage.readAll(['enrolment'])
  const forms = enrolment.filter(({ studentId }) => students.includes(studentId)).map(({ form }) => form)
  expect(forms).toEqual(['12Z', '12Z'])
  const families = all.household.slice(0, 2).map(({ id }) => id)
  valueOf(
    await people.setFields('household', families, {
      letterLanguage: 'pl',
      interpreterLanguage: 'pl',
      contactChannel: 'sms',
    }),
  )
  valueOf(await people.setLetters(families, false))
  valueOf(await people.setLeft('student', students, true))
  const now = await storage.readAll(['household', 'guardianship', 'student'])
  expect(now.household.filter(({ letterLanguage }) => letterLanguage === 'pl').length).toBeGreaterThanOrEqual(
    2,
  )
  expect(
    families.every((id) => now.household.find((row) => row.id === id)?.interpreterLanguage === 'pl'),
  ).toBe(true)
  expect(now.guardianship.filter((row) => families.includes(row.householdId) && row.receivesLetters)).toEqual(
    [],
  )
  expect(now.student.filter(({ leftOn }) => leftOn !== null)).toHaveLength(2)
  for (let step = 0; step < 4; step++) valueOf(await history.undo())
  const { household, guardianship, student } = await storage.readAll(['household', 'guardianship', 'student'])
  expect([household, guardianship, student]).toEqual([all.household, all.guardianship, all.student])
  office.close()
})

it('adults, staff and rooms are changed several at once as well', async () => {
  const { office, all } = await school()
  const { people, storage, history } = office
  const households = all.household.slice(0, 1).map(({ id }) => id)
  const added = { ...emptyPersonDraft('en'), givenName: 'Kim', householdIds: households }
  const adult = valueOf(await people.add('adult', added, null))
  const kept = idOf<(typeof all.adult)[number]['id']>(valueOf(await people.add('adult', added, null)))
  const subject = { kind: 'adult', id: kept } as const
  const marker = { kind: 'must-not-attend', author: 'A. Reed', source: 'Court order', date } as const
  valueOf(await people.addMarker({ ...marker, subject }))
  const before = await storage.readAll(['adult', 'staff', 'room'])
  valueOf(await people.setFields('adult', [adult], { attends: false, receivesLetters: false }))
  expect(await storage.read('adult', adult)).toMatchObject({ attends: false, receivesLetters: false })
  valueOf(await people.setFields('adult', [adult, kept], { attends: true, receivesLetters: true }))
  expect(await storage.read('adult', adult)).toMatchObject({ attends: true, receivesLetters: true })
  expect(await storage.read('adult', kept)).toMatchObject({ attends: false, receivesLetters: true })
  const [staff, rooms] = [all.staff.map(({ id }) => id), all.room.map(({ id }) => id)]
  const roomId = rooms[0] ?? expect.fail('no room')
  valueOf(await people.setFields('staff', staff, { role: 'Tutor', roomId }))
  valueOf(await people.setFields('room', rooms, { building: 'Annexe', meetingsAtOnce: 2 }))
  const now = await storage.readAll(['staff', 'room'])
  expect(now.staff.every((row) => row.role === 'Tutor' && row.roomId === roomId)).toBe(true)
  expect(now.room.every((row) => row.building === 'Annexe' && row.meetingsAtOnce === 2)).toBe(true)
  for (let step = 0; step < 4; step++) valueOf(await history.undo())
  expect(await storage.readAll(['adult', 'staff', 'room'])).toEqual(before)
  office.close()
})

it('what goes with a family is named before it is removed', async () => {
  const { office, all } = await school()
  const [household] = all.household
  if (!household) throw new Error('no family')
  const going = valueOf(await office.people.lookAtRemoval('household', [household.id]))
  const own = (rows: readonly { readonly householdId: string }[]) =>
    rows.filter(({ householdId }) => householdId === household.id)
  expect(going.household).toBeUndefined()
  expect(going.request).toEqual(own(all.request))
  expect(going.guardianship).toEqual(own(all.guardianship))
  office.close()
})

describe('a warning', () => {
  it('that an adult must not attend keeps them from being planned with', async () => {
    const { office, all } = await school()
    const added = {
      ...emptyPersonDraft('en'),
      givenName: 'Kim',
      householdIds: [all.household[0]?.id ?? expect.fail()],
    }
    const id = idOf<(typeof all.adult)[number]['id']>(valueOf(await office.people.add('adult', added, null)))
    const marker = { kind: 'must-not-attend', author: 'A. Reed', source: 'Court order', date } as const
    valueOf(await office.people.addMarker({ ...marker, subject: { kind: 'adult', id } }))
    expect(await office.storage.read('adult', id)).toMatchObject({ attends: false })
    // Nobody sets that back by hand while the warning stands.
    const adult = (await office.storage.read('adult', id)) ?? expect.fail('no adult')
    const byHand = createPeople(office.history)
    const after = { ...adult, attends: true, mobile: '07700 900123' }
    valueOf(await byHand.change({ kind: 'adult', id, before: adult, after }))
    expect(await office.storage.read('adult', id)).toMatchObject({ attends: false, mobile: '07700 900123' })
    const student = all.student[0]?.id ?? expect.fail('no student')
    const aboutChild = { ...marker, subject: { kind: 'student', id: student } } as const
    expect(await office.people.addMarker(aboutChild)).toMatchObject({
      ok: false,
      error: { kind: 'adults-only' },
    })
    const unsourced = { ...marker, source: ' ', subject: { kind: 'adult', id } } as const
    expect(await office.people.addMarker(unsourced)).toMatchObject({
      ok: false,
      error: { kind: 'no-source' },
    })
    office.close()
  })

  it('that two families must not meet holds at the events chosen, in place of a weaker rule there', async () => {
    const { office, eventId, all } = await school()
    const [one, other] = all.household
    if (!one || !other) throw new Error('too few families')
    const rule = { rule: 'other-session', minutes: minutes(0) } as const
    const separation = { households: [one.id, other.id], ...rule, source: 'Letter', date } as const
    valueOf(await office.people.addSeparation(separation, [eventId]))
    const stored = async () => {
      const { separation: rows, standingSeparation } = await office.storage.readAll([
        'separation',
        'standingSeparation',
      ])
      const isPair = ({ households }: { readonly households: readonly string[] }) =>
        households.includes(one.id) && households.includes(other.id)
      return [rows.filter(isPair).map((row) => row.rule), standingSeparation.filter(isPair)] as const
    }
    const [rules, [standing]] = await stored()
    expect(rules).toEqual(['other-session'])
    expect(standing).toMatchObject({ source: 'Letter', date })
    await office.importCase('base', eventId)
    expect((await stored())[0]).toEqual(['other-session'])
    valueOf(await office.people.removeSeparation(standing?.id ?? '', [eventId]))
    expect(await stored()).toEqual([[], []])
    office.close()
  })
})

it('attendance of a year is set once, and then changed', async () => {
  const { office, all } = await school()
  const [studentId, schoolYearId] = [all.student[0]?.id, all.schoolYear[0]?.id]
  if (!studentId || !schoolYearId) throw new Error('nobody')
  const of = { studentId, schoolYearId }
  valueOf(await office.people.setAttendance(of, { sessionsPossible: 100, sessionsMissed: 3, asOf: date }))
  // Two boxes typed into at once: neither takes the other's word back.
  const both = [{ sessionsMissed: 12 }, { timesLate: 2 }]
  for (const one of await Promise.all(both.map((to) => office.people.setAttendance(of, to)))) valueOf(one)
  const { attendanceFigure } = await office.storage.readAll(['attendanceFigure'])
  expect(attendanceFigure).toMatchObject([
    { ...of, sessionsPossible: 100, sessionsMissed: 12, timesLate: 2, asOf: date },
  ])
  office.close()
})
