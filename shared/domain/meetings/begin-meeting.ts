import { idOf, type HouseholdId, type MeetingId } from '@shared/kernel/ids'
import type { Adult, Household, Interpreter, Staff, Student } from '../people/people'
import type { ConferenceIndex } from '../plan/conference-index'
import type { Appointment } from '../plan/plan'
import type { AppointmentRecord } from '../plan/revision'
import type { MeetingRecord } from './meeting'

/** How people are named in a record, which keeps the names as they were. */
export interface RecordNames {
  staff(staff: Staff): string
  student(student: Student): string
  household(household: Household): string
  /** Those who may come together, with unique labels. */
  adults(adults: readonly Adult[]): readonly string[]
  interpreter(interpreter: Interpreter): string
}

/**
 * The appointments that are one meeting about one child with the one given, itself included: two parents who live apart
 * and come together have one record. Families who merely share an hour (other children) have each their own.
 */
export function appointmentsOfMeeting<Row extends Appointment>(
  index: ConferenceIndex,
  appointment: Row,
  all: readonly Row[],
): readonly Row[] {
  const groupId = index.requests.get(appointment.requestId)?.groupId ?? null
  if (groupId === null) return [appointment]
  const others = all.filter(
    (one) =>
      one.requestId !== appointment.requestId &&
      one.studentId === appointment.studentId &&
      index.requests.get(one.requestId)?.groupId === groupId,
  )
  return [appointment, ...others]
}

/**
 * The id that the minutes of an appointment get: the same on every computer that begins them, so that what two laptops
 * without a network write of one meeting comes together in one record.
 */
export const meetingIdOf = (together: readonly Pick<AppointmentRecord, 'id'>[]): MeetingId =>
  idOf<MeetingId>(together.map(({ id }) => String(id)).reduce((least, id) => (id < least ? id : least)))

/** Begins the record of a meeting: who, when and where are frozen as the plan has them now. */
export function beginMeeting(
  id: MeetingId,
  together: readonly [AppointmentRecord, ...AppointmentRecord[]],
  index: ConferenceIndex,
  names: RecordNames,
): MeetingRecord {
  const [first] = together
  const student = index.students.get(first.studentId)
  const room = first.roomId === null ? undefined : index.rooms.get(first.roomId)
  const interpreter = interpreterOf(together, index)
  const households = householdsOf(together, index)
  const enrolment = index.conference.enrolments.find(
    (one) => one.studentId === first.studentId && one.schoolYearId === index.conference.event.schoolYearId,
  )
  return {
    id,
    eventId: first.eventId,
    appointmentId: first.id,
    facts: {
      eventTitle: index.conference.event.title,
      date: first.date,
      start: first.start,
      end: first.end,
      staff: first.staffIds.flatMap((staffId) => {
        const staff = index.staff.get(staffId)
        return staff ? [{ id: staffId, name: names.staff(staff) }] : []
      }),
      student: {
        id: first.studentId,
        name: student ? names.student(student) : '',
        form: enrolment?.form ?? '',
      },
      household: {
        id: first.householdId,
        name: households.map((household) => names.household(household)).join(', '),
      },
      room: room?.name ?? '',
      building: room?.building ?? '',
      interpreter: interpreter ? names.interpreter(interpreter) : null,
    },
    attendance: attendanceAtStart(together, index, names),
    targets: [],
    agreements: [],
    state: { kind: 'draft' },
    addenda: [],
    startedAt: null,
    finishedAt: null,
  }
}

/** Who is expected at a meeting, before anything is known of who came. */
export function attendanceAtStart(
  together: readonly AppointmentRecord[],
  index: ConferenceIndex,
  names: RecordNames,
): MeetingRecord['attendance'] {
  const studentComes = together.some((one) => index.requests.get(one.requestId)?.studentAttends)
  return {
    // Nobody asks after someone who was not expected; a click says that they came after all.
    student: studentComes ? 'unknown' : 'absent',
    adults: expectedAdults(index.conference.adults, householdsOf(together, index), names).map((name) => ({
      name,
      presence: 'unknown',
    })),
    interpreter: interpreterOf(together, index) ? 'unknown' : 'absent',
  }
}

const householdsOf = (together: readonly AppointmentRecord[], index: ConferenceIndex): readonly Household[] =>
  together.flatMap((one) => index.households.get(one.householdId) ?? [])

function interpreterOf(
  together: readonly AppointmentRecord[],
  index: ConferenceIndex,
): Interpreter | undefined {
  const id = together.find((one) => one.interpreterId !== null)?.interpreterId
  return id ? index.interpreters.get(id) : undefined
}

/** The adults of the households who attend; where a household names none, the words its letter greets it with. */
function expectedAdults(
  adults: readonly Adult[],
  households: readonly Household[],
  names: RecordNames,
): readonly string[] {
  const known = new Map<HouseholdId, readonly Adult[]>(
    households.map((household) => [
      household.id,
      adults.filter((adult) => adult.householdIds.includes(household.id)),
    ]),
  )
  const attending = new Set([...known.values()].flat().filter((adult) => adult.attends))
  const unnamed = households.filter((household) => known.get(household.id)?.length === 0)
  return [
    ...names.adults([...attending]),
    ...unnamed.map((household) => household.adults || names.household(household)),
  ]
}
