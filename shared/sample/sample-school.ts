import type { ConferenceEvent, Session } from '@shared/domain/events/event'
import type { Student, TeachingGroup } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type { AttendanceFigure, School, SchoolYear } from '@shared/domain/school/school'
import { idOf, type EventId, type SchoolYearId } from '@shared/kernel/ids'
import { minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'
import { createSampleRandom, type SampleRandom } from './sample-random'
import { makeFamilies } from './families'
import { makeGroups } from './groups'
import { makeStaff } from './staff'
import { makeAvailability, makeRequests, makeSeparations } from './requests'

/** An invented school with everything that an event is made from, to try the app on. */
export interface SampleSchool {
  readonly school: School
  readonly schoolYear: SchoolYear
  /** As if read from a folder: ids are source ids. */
  readonly conference: Conference
  readonly attendance: readonly AttendanceFigure[]
  /** The forms, and their classes in the core subjects. */
  readonly groups: readonly TeachingGroup[]
}

const day = (text: string): LocalDate => text as LocalDate
const schoolYearId = idOf<SchoolYearId>('2026/27')

const school: School = {
  id: idOf('aldermere'),
  name: 'Aldermere School',
  address: 'Mill Lane, Aldermere',
  phone: '01632 960900',
  crest: null,
  signatory: 'Harriet Lindqvist, Head teacher',
  signature: null,
  languages: ['en'],
  timezone: 'Europe/London',
  paper: 'a4',
  lessonTimes: [],
}

const schoolYear: SchoolYear = {
  id: schoolYearId,
  name: '2026/27',
  start: day('2026-09-01'),
  end: day('2027-08-31'),
  terms: [
    { name: 'Autumn term', start: day('2026-09-02'), end: day('2026-12-18') },
    { name: 'Spring term', start: day('2027-01-04'), end: day('2027-03-25') },
    { name: 'Summer term', start: day('2027-04-12'), end: day('2027-07-21') },
  ],
  holidays: [
    { name: 'Autumn half-term', start: day('2026-10-26'), end: day('2026-10-30') },
    { name: 'Christmas', start: day('2026-12-19'), end: day('2027-01-03') },
    { name: 'Spring half-term', start: day('2027-02-15'), end: day('2027-02-19') },
    { name: 'Easter', start: day('2027-03-26'), end: day('2027-04-11') },
    { name: 'Summer half-term', start: day('2027-05-31'), end: day('2027-06-04') },
  ],
  workingDays: [1, 2, 3, 4, 5],
}

const evening = (id: string, date: string): Session => ({
  id: idOf(id),
  sourceId: id,
  date: day(date),
  start: minuteOfDay(16 * 60),
  end: minuteOfDay(19 * 60),
  breaks: [{ start: minuteOfDay(17 * 60 + 30), end: minuteOfDay(17 * 60 + 40) }],
})
const sessions = [evening('tue', '2026-12-01'), evening('thu', '2026-12-03'), evening('mon', '2026-12-07')]

const event: ConferenceEvent = {
  id: idOf<EventId>('event'),
  schoolYearId,
  title: 'Autumn consultation evenings',
  kind: 'consultation',
  timezone: 'Europe/London',
  slotMinutes: minutes(5),
  changeoverMinutes: minutes(0),
  travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(5) },
  staffRest: { afterMinutes: minutes(90), restMinutes: minutes(10) },
  sessions,
}

/** Makes the sample school: the same for the same seed. */
export function makeSampleSchool(seed = 1): SampleSchool {
  const random = createSampleRandom(seed)
  const staff = makeStaff(random, idOf('thu'))
  const families = makeFamilies(random, staff, schoolYearId)
  const students = families.children.map(({ student }) => student)
  const [library, sportsHall] = [staff.libraryId, staff.rooms.find(({ name }) => name === 'Sports hall')?.id]
  return {
    school,
    schoolYear,
    conference: {
      event,
      staff: staff.staff,
      rooms: staff.rooms,
      students,
      enrolments: families.enrolments,
      households: families.households,
      guardianships: families.guardianships,
      adults: families.adults,
      interpreters: staff.interpreters,
      requests: makeRequests(random, staff, families),
      staffRooms: staff.staffRooms,
      travel: sportsHall ? [{ between: 'rooms', from: library, to: sportsHall, minutes: minutes(10) }] : [],
      availability: makeAvailability(random, sessions, staff, staff.interpreters, families.households),
      separations: makeSeparations(families),
      groupSessions: [],
      commitments: [],
    },
    attendance: students.map((student) => attendanceOf(random, student)),
    groups: makeGroups(staff, families, schoolYearId),
  }
}

/** One in twelve misses a tenth of school or more. */
function attendanceOf(random: SampleRandom, { id }: Student): AttendanceFigure {
  const sessionsPossible = 112
  const often = random.percent(8)
  return {
    studentId: id,
    schoolYearId,
    sessionsPossible,
    sessionsMissed: often ? random.between(12, 30) : random.between(0, 8),
    timesLate: often ? random.between(2, 14) : random.between(0, 3),
    asOf: day('2026-11-20'),
  }
}
