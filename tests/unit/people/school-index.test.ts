import { expect, it } from 'vitest'
import { idOf, type SchoolYearId } from '@shared/kernel/ids'
import { indexSchool, shownYear } from '@renderer/features/people/school-index'
import { day } from '../../fixtures/build-conference'
import { oneOfEach } from '../records/one-of-each'

const yearOf = (id: string, begins: number) => ({
  ...oneOfEach.schoolYear,
  id: idOf<SchoolYearId>(id),
  name: `${begins}/${begins + 1 - 2000}`,
  start: day(`${begins}-09-01`),
  end: day(`${begins + 1}-08-31`),
})
// Ids are in no order.
const [before, last, now] = [yearOf('b', 2025), yearOf('a', 2026), yearOf('c', 2027)]
const years = [before, now, last]

const eventOn = (date: string, year: typeof now) => ({
  schoolYearId: year.id,
  sessions: oneOfEach.event.sessions.map((session) => ({ ...session, date: day(date) })),
})

it('shows people in the year of an event that is yet to come, else of today, else in the latest', () => {
  const shown = (today: string, event: ReturnType<typeof eventOn> | null) =>
    shownYear(years, event, day(today))
  expect(shown('2027-07-01', eventOn('2027-07-01', last))).toBe(last.id)
  expect(shown('2027-09-03', eventOn('2027-07-01', last))).toBe(now.id)
  expect(shown('2027-07-01', eventOn('2027-10-01', now))).toBe(now.id)
  expect(shown('2027-07-01', null)).toBe(last.id)
  expect(shown('2029-01-01', null)).toBe(now.id)
  expect(shownYear([], null, day('2027-07-01'))).toBeNull()
})

it('gives forms and groups of the year shown, and the latest form of whoever has left before', () => {
  const child = oneOfEach.student
  const leaver = { ...child, id: idOf<typeof child.id>('p2') }
  const enrolled = (studentId: typeof child.id, year: typeof now, form: string) => ({
    ...oneOfEach.enrolment,
    id: `${studentId} ${form}`,
    studentId,
    schoolYearId: year.id,
    form,
  })
  const groupOf = (year: typeof now) => ({
    ...oneOfEach.teachingGroup,
    id: idOf<typeof oneOfEach.teachingGroup.id>(`group ${year.name}`),
    schoolYearId: year.id,
  })
  const people = {
    staff: [oneOfEach.staff],
    students: [child, leaver],
    enrolments: [
      ...[enrolled(child.id, now, '9A'), enrolled(child.id, before, '7A'), enrolled(child.id, last, '8A')],
      ...[enrolled(leaver.id, last, '8B'), enrolled(leaver.id, before, '7B')],
    ],
    households: [],
    guardianships: [],
    adults: [],
    interpreters: [],
    rooms: [],
    groups: [groupOf(last), groupOf(now)],
    schoolYears: years,
    markers: [],
    separations: [],
  }
  const inYear = (year: typeof now | null) => {
    const school = indexSchool(people, year?.id ?? null)
    return [
      school.enrolment(child.id)?.form,
      school.enrolment(leaver.id)?.form,
      school.groupsOf(child.id).map(({ schoolYearId }) => schoolYearId),
    ]
  }
  expect(inYear(now)).toEqual(['9A', '8B', [now.id]])
  expect(inYear(last)).toEqual(['8A', '8B', [last.id]])
  expect(inYear(null)).toEqual(['9A', '8B', []])
})
