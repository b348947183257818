import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { LocalDate } from '@shared/kernel/time'
import type { AssembledSchool } from '../school/assemble'
import type { StudentRecord } from '../school/students'
import { spokenName } from '../values/names'

const proposal = (
  kind: RosterProposal['kind'],
  { id, givenName, familyName }: StudentRecord,
): RosterProposal => ({
  kind,
  ids: [id],
  names: [spokenName(givenName, familyName) || id],
})

/** In whole years; negative for a date that is still to come. */
function ageOn(today: LocalDate, birth: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Nobody at a school is younger or older. */
const ages = { youngest: 2, adult: 18, oldest: 30 } as const

const agesOf = ({ students }: AssembledSchool, today: LocalDate) =>
  students.flatMap((student) =>
    student.dateOfBirth === null ? [] : [{ student, age: ageOn(today, student.dateOfBirth) }],
  )

/** Students who are their own addressee. */
export const adultPupils = (school: AssembledSchool, today: LocalDate): readonly RosterProposal[] =>
  agesOf(school, today)
    .filter(({ age }) => age >= ages.adult && age <= ages.oldest)
    .map(({ student }) => proposal('adult-pupil', student))

export const impossibleDates = (school: AssembledSchool, today: LocalDate): readonly RosterProposal[] =>
  agesOf(school, today)
    .filter(({ age }) => age < ages.youngest || age > ages.oldest)
    .map(({ student }) => proposal('impossible-date', student))

/** Students without a household, once the files name any adults. */
export function studentsWithoutContact({ students, households }: AssembledSchool): readonly RosterProposal[] {
  const withContact = new Set(households.flatMap(({ links }) => links.map(({ student }) => student)))
  return withContact.size === 0
    ? []
    : students
        .filter((student) => !withContact.has(student))
        .map((student) => proposal('student-without-contact', student))
}
