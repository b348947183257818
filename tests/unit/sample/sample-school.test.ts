import { describe, expect, it } from 'vitest'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { makeSampleSchool } from '@shared/sample/sample-school'

const { conference, attendance, groups, school, schoolYear } = makeSampleSchool()

describe('the sample school', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeSampleSchool()).toEqual({ conference, attendance, groups, school, schoolYear })
    expect(makeSampleSchool(2).conference.students).not.toEqual(conference.students)
  })

  it('is a sound conference folder without a warning', () => {
    const read = readConferenceFolder(writeConferenceFolder(conference))
    expect(read).toEqual({ ok: true, value: { conference, teachingGroups: [], warnings: [] } })
  })

  it('is of the size of a school', () => {
    expect(conference.students).toHaveLength(900)
    expect(conference.staff).toHaveLength(60)
    expect(conference.event.sessions).toHaveLength(3)
    expect(conference.requests.length).toBeGreaterThan(2800)
    expect(conference.requests.length).toBeLessThan(3200)
    expect(attendance.map(({ studentId }) => studentId)).toEqual(conference.students.map(({ id }) => id))
  })

  it('has of everything that an event may have', () => {
    const { adults, households, interpreters, requests, rooms, separations, staffRooms } = conference
    expect(new Set(rooms.map(({ building }) => building)).size).toBe(2)
    expect(adults.some(({ staffId }) => staffId !== null)).toBe(true)
    expect(adults.some(({ householdIds }) => householdIds.length > 1)).toBe(true)
    expect(new Set(separations.map(({ rule }) => rule)).size).toBe(2)
    expect(interpreters.filter(({ languages }) => languages.length > 1).length).toBeGreaterThan(1)
    expect(new Set(requests.map(({ priority }) => priority)).size).toBe(3)
    expect(new Set(requests.map(({ mode }) => mode)).size).toBe(3)
    expect(requests.some(({ staffIds }) => staffIds.length > 1)).toBe(true)
    expect(requests.some(({ groupId }) => groupId !== null)).toBe(true)
    expect(staffRooms.some(({ sessionId }) => sessionId !== null)).toBe(true)
    const wanted = new Set(households.flatMap(({ interpreterLanguage }) => interpreterLanguage ?? []))
    const spoken = new Set(interpreters.flatMap(({ languages }) => languages))
    expect([...wanted].filter((language) => !spoken.has(language))).toEqual([])
    const names = conference.students.map(({ familyName }) => familyName).join()
    for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /Nguyễn|Phạm|Trần/, /[łśźż]/])
      expect(names).toMatch(script)
  })

  it('keeps parents who live apart in households of their own', () => {
    const households = new Map<string, string[]>()
    for (const { studentId, householdId } of conference.guardianships) {
      households.set(studentId, [...(households.get(studentId) ?? []), householdId])
    }
    const pairs = [...households.values()].filter((pair) => pair.length === 2).map((pair) => pair.join())
    for (const { households: pair } of conference.separations) expect(pairs).toContain(pair.join())
  })
})
