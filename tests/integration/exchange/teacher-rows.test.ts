import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { packedFields, packedKinds } from '@shared/exchange/packs/packed-fields'
import { meetingIdsOf, teacherRows } from '@shared/exchange/packs/teacher-rows'
import { parseRow } from '@shared/records/registry'
import { conferenceNames, filesOf } from '@tests/unit/exchange/folders'
import { sourceOf } from '@tests/unit/exchange/packs/pack-source'

/** A conference in which every text that a teacher does not need says so. */
function withSecrets(conference: Conference): Conference {
  const secret = (what: string, id: string): string => `SECRET-${what}-${id}`
  return {
    ...conference,
    staff: conference.staff.map((one) => ({
      ...one,
      email: secret('email', one.id),
      role: secret('role', one.id),
      sourceId: secret('source', one.id),
    })),
    students: conference.students.map((one) => ({ ...one, sourceId: secret('source', one.id) })),
    households: conference.households.map((one) => ({
      ...one,
      contact: secret('contact', one.id),
      address: secret('address', one.id),
      accessNeeds: secret('needs', one.id),
      contactChannel: 'sms',
      sourceId: secret('source', one.id),
    })),
    adults: conference.adults.map((one) => ({
      ...one,
      email: secret('email', one.id),
      phone: secret('phone', one.id),
      mobile: secret('mobile', one.id),
      parentalResponsibility: secret('responsibility', one.id),
      relationship: secret('relationship', one.id),
      sourceId: secret('source', one.id),
    })),
    requests: conference.requests.map((one) => ({ ...one, sourceId: secret('source', one.id) })),
    groupSessions: conference.groupSessions.map((one) => ({
      ...one,
      sourceId: secret('source', one.id),
      invited: conference.households.map(({ id }) => id),
      waiting: conference.households.map(({ id }) => ({ householdId: id, studentId: null })),
    })),
  }
}

/** Every text in some rows, at whatever depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe.each(conferenceNames)('the packs of %s', (name) => {
  const read = readConferenceFolder(filesOf(name))
  if (!read.ok) throw new Error(name)
  const conference = withSecrets(read.value.conference)
  const source = sourceOf(conference)
  const teachers = conference.staff.filter(({ id }) =>
    [...conference.requests, ...conference.groupSessions].some(({ staffIds }) => staffIds.includes(id)),
  )
  const index = indexConference(conference)
  const packs = teachers.map(({ id }) => ({ id, rows: teacherRows(source, id) }))

  it('hold the meetings of their teacher and no other', () => {
    expect(packs.length).toBeGreaterThan(0)
    for (const { id, rows } of packs) {
      const wanted = conference.requests.filter(({ staffIds }) => staffIds.includes(id))
      expect(rows.appointment.map(({ requestId }) => requestId)).toEqual(wanted.map((one) => one.id))
      expect(rows.request.map((one) => one.id).sort()).toEqual(wanted.map((one) => one.id).sort())
      expect(rows.meeting.every(({ facts }) => facts.staff.some((one) => one.id === id))).toBe(true)
      expect(rows.jotting.every(({ staffId }) => staffId === id)).toBe(true)
      expect(rows.ownPhrase.map(({ staffId }) => staffId)).toEqual([null, id])
      const households = new Set(wanted.map(({ householdId }) => householdId))
      const groups = conference.groupSessions.filter(({ staffIds }) => staffIds.includes(id))
      expect(rows.groupSession.map((one) => one.id)).toEqual(groups.map((one) => one.id))
      const minutes = source.groupMinutes.filter((row) => groups.some((one) => one.id === row.groupSessionId))
      expect(rows.groupMinutes).toEqual(minutes)
      const inGroups = [
        ...groups.flatMap(({ members }) => members.map(({ householdId }) => householdId)),
        ...minutes.flatMap(({ attendance }) => attendance.map(({ household }) => household.id)),
      ]
      expect(new Set(rows.household.map((one) => one.id))).toEqual(new Set([...households, ...inGroups]))
      // Of whoever only comes to a group session there is the name, and nothing else.
      for (const one of rows.household.filter((other) => !households.has(other.id)))
        expect([one.adults, one.letterLanguage, one.interpreterLanguage]).toEqual(['', '', null])
      const students = new Set(wanted.map(({ studentId }) => studentId))
      expect(rows.enrolment.every(({ studentId }) => students.has(studentId))).toBe(true)
      expect(rows.adult.every((one) => one.householdIds.every((other) => households.has(other)))).toBe(true)
    }
  })

  it('name nobody of another family, and nothing that their teacher does not need', () => {
    const people = [
      ...conference.students,
      ...conference.households,
      ...conference.adults,
      ...conference.requests,
    ]
    for (const { rows } of packs) {
      const own = new Set<string>(
        [...rows.student, ...rows.household, ...rows.adult, ...rows.request].map(({ id }) => id),
      )
      const texts = textsIn(rows)
      const said = new Set(texts)
      expect(people.filter(({ id }) => !own.has(id) && said.has(id))).toEqual([])
      expect(texts.filter((text) => text.includes('SECRET'))).toEqual([])
    }
  })

  it('say of earlier minutes what was agreed last time with those who come, and what became of it', () => {
    for (const { rows } of packs) {
      const pairs = new Map(
        rows.appointment.map(({ householdId, studentId }) => [
          `with ${householdId} about ${studentId}`,
          { householdId, studentId },
        ]),
      )
      expect(rows.lastAgreed).toHaveLength(pairs.size)
      for (const { householdId, studentId, eventTitle, items } of rows.lastAgreed) {
        const pair = `with ${householdId} about ${studentId}`
        expect(pairs.get(pair)).toEqual({ householdId, studentId })
        expect(eventTitle).toBe('summer')
        const said = new Set(items.map(({ what, state }) => `${what}: ${state}`))
        expect(said).toEqual(new Set([`followed at summer ${pair}: done`, `open at summer ${pair}: open`]))
        expect(
          items.every(({ state, outcome }) => (state === 'done') === outcome.startsWith('Came of')),
        ).toBe(true)
      }
    }
  })

  it('fill the fields that are written down, and no other: what is beside them says the same in every pack', () => {
    for (const kind of packedKinds) {
      const listed = new Set(['id', ...Object.keys(packedFields[kind])])
      const beside = new Set(
        packs.flatMap(({ rows }) =>
          rows[kind].map((row) =>
            JSON.stringify(
              Object.entries(row)
                .filter(([field]) => !listed.has(field))
                .sort(([a], [b]) => (a < b ? -1 : 1)),
            ),
          ),
        ),
      )
      expect([kind, beside.size <= 1]).toEqual([kind, true])
    }
  })

  it('hold records that can be stored, and say which meetings are in them', () => {
    for (const { id, rows } of packs.slice(0, 5)) {
      for (const kind of packedKinds) expect(rows[kind].filter((row) => !parseRow(kind, row).ok)).toEqual([])
      expect(meetingIdsOf(source, index, id)).toEqual(
        expect.arrayContaining(rows.meeting.map((one) => one.id)),
      )
    }
  })
})

describe('a marker in a pack', () => {
  const read = readConferenceFolder(filesOf('extras'))
  if (!read.ok) throw new Error('extras')
  const { conference } = read.value
  const source = sourceOf(conference)

  it('asks to ask, of the family and not of an adult, without why, by which person and since when', () => {
    const markers = conference.staff.flatMap(({ id }) => teacherRows(source, id).marker)
    expect(markers.length).toBeGreaterThan(0)
    for (const marker of markers) {
      expect(marker).toMatchObject({
        kind: 'ask-safeguarding-lead',
        author: '',
        source: '',
        date: source.today,
      })
      expect(marker.subject.kind).toBe('household')
    }
  })
})
