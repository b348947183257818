import { householdsOf, type GroupSession } from '@shared/domain/events/group-session'
import { appointmentsOfMeeting, meetingIdOf } from '@shared/domain/meetings/begin-meeting'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { lastAgreed, type LastAgreedRecord } from '@shared/domain/meetings/last-agreed'
import type { Action, MeetingRecord, PrivateNote } from '@shared/domain/meetings/meeting'
import { phrasesOf, type OwnPhrase } from '@shared/domain/meetings/own-phrase'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { School, SchoolYear } from '@shared/domain/school/school'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, MeetingId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { Records } from '@shared/records/registry'
import type { TeacherRows } from './packed-fields'

/** What the office has that a teacher's pack may be made from. */
export interface PackSource {
  readonly school: School
  /** The event's; null where the school has none. */
  readonly schoolYear: SchoolYear | null
  readonly event: Records['event']
  readonly conference: Conference
  readonly plan: WorkingPlan | null
  /** Of the event. */
  readonly meetings: readonly MeetingRecord[]
  readonly groupMinutes: readonly GroupMinutes[]
  readonly actions: readonly Action[]
  readonly privateNotes: readonly PrivateNote[]
  /** Of other events, about any student. */
  readonly earlier: { readonly meetings: readonly MeetingRecord[]; readonly actions: readonly Action[] }
  /** Of any student and year. */
  readonly attendanceFigures: readonly Records['attendanceFigure'][]
  readonly markers: readonly Records['marker'][]
  readonly phrases: readonly OwnPhrase[]
  readonly today: LocalDate
}

const none = { required: 0, requested: 0, optional: 0 }
/** Blank in a pack, as they are where a folder says nothing of them. */
const { staff: blankStaff, student: blankStudent, household: blankHousehold, adult: blankAdult } = notInFolder

/** The appointments of a member of staff in the plan that the office works on. */
export const appointmentsOf = (plan: WorkingPlan | null, staffId: StaffId): readonly AppointmentRecord[] =>
  (plan?.appointments ?? []).filter(({ staffIds }) => staffIds.includes(staffId))

/** The group sessions that a member of staff holds. */
export const groupSessionsOf = (
  { groupSessions }: Pick<Conference, 'groupSessions'>,
  staffId: StaffId,
): readonly GroupSession[] => groupSessions.filter(({ staffIds }) => staffIds.includes(staffId))

/** Everything of the office that goes into one teacher's pack: her meetings and group sessions, and what `packedFields` says of those who come. */
export function teacherRows(source: PackSource, staffId: StaffId): TeacherRows {
  const { conference, event, school, schoolYear, plan } = source
  const appointments = appointmentsOf(plan, staffId)
  const meetings = meetingsOf(source.meetings, staffId)
  const meetingIds = new Set(meetings.map(({ id }) => id))
  const students = new Set<StudentId>(appointments.map((row) => row.studentId))
  const households = new Set<HouseholdId>(appointments.map((row) => row.householdId))
  const requestIds = new Set(appointments.map(({ requestId }) => requestId))
  const groupSessions = groupSessionsOf(conference, staffId)
  const groupSessionIds = new Set(groupSessions.map(({ id }) => id))
  const groupMinutes = source.groupMinutes.filter((row) => groupSessionIds.has(row.groupSessionId))
  const inGroups = participantsOf(groupSessions, groupMinutes)
  const staffIds = new Set<StaffId>([
    staffId,
    ...[...appointments, ...groupSessions].flatMap((row) => row.staffIds),
  ])
  const interpreterIds = new Set(appointments.flatMap(({ interpreterId }) => interpreterId ?? []))
  const roomIds = new Set([...appointments, ...groupSessions].flatMap(({ roomId }) => roomId ?? []))

  const staff = conference.staff
    .filter(({ id }) => staffIds.has(id))
    .map((one) => ({ ...one, ...blankStaff, sourceId: '', role: '', email: '' }))
  const adults = conference.adults
    .filter(({ attends, householdIds }) => attends && householdIds.some((id) => households.has(id)))
    .map((one) => ({
      ...one,
      ...blankAdult,
      householdIds: one.householdIds.filter((id) => households.has(id)),
      sourceId: '',
      staffId: null,
      email: '',
      phone: '',
      parentalResponsibility: '',
    }))
  const figures = source.attendanceFigures.filter(
    (row) => students.has(row.studentId) && row.schoolYearId === event.schoolYearId,
  )
  return {
    school: [
      { ...school, address: '', phone: '', crest: null, signatory: '', signature: null, lessonTimes: [] },
    ],
    schoolYear: schoolYear ? [schoolYear] : [],
    staff,
    student: conference.students
      .filter(({ id }) => students.has(id) || inGroups.students.has(id))
      .map((one) => ({ ...one, ...blankStudent, sourceId: '', dateOfBirth: null })),
    household: conference.households
      .filter(({ id }) => households.has(id) || inGroups.households.has(id))
      .map((one) => ({
        ...one,
        ...blankHousehold,
        ...(households.has(one.id) ? {} : { adults: '', letterLanguage: '', interpreterLanguage: null }),
        sourceId: '',
        contactChannel: 'letter',
        contact: '',
      })),
    adult: adults,
    interpreter: conference.interpreters
      .filter(({ id }) => interpreterIds.has(id))
      .map((one) => ({ ...one, sourceId: '' })),
    room: conference.rooms
      .filter(({ id }) => roomIds.has(id))
      .map((one) => ({ ...one, sourceId: '', meetingsAtOnce: null })),
    enrolment: conference.enrolments
      .filter((row) => students.has(row.studentId) && row.schoolYearId === event.schoolYearId)
      .map(({ studentId, schoolYearId, form, yearGroup }) => ({
        id: `${studentId} ${schoolYearId}`,
        studentId,
        schoolYearId,
        form,
        yearGroup,
      })),
    attendanceFigure: schoolYear ? figures : [],
    marker: markersOf(source, students, households),
    event: [{ ...event, currentPlanId: plan?.record.id ?? null }],
    roster: [
      {
        id: event.id,
        staffIds: staff.map(({ id }) => id),
        studentIds: [...new Set([...students, ...inGroups.students])],
        householdIds: [...new Set([...households, ...inGroups.households])],
        adultIds: adults.map(({ id }) => id),
        interpreterIds: [...interpreterIds],
        roomIds: [...roomIds],
      },
    ],
    request: conference.requests
      .filter(({ id }) => requestIds.has(id))
      .map((one) => ({
        ...one,
        eventId: event.id,
        sourceId: one.id,
        priority: 'requested',
        rank: null,
        roomId: null,
      })),
    plan: plan ? [withoutOthers(plan)] : [],
    appointment: appointments.map((row) =>
      withoutAnnounced(row, row.meetingId !== null && meetingIds.has(row.meetingId) ? row.meetingId : null),
    ),
    meeting: meetings,
    jotting: source.privateNotes.filter((row) => row.staffId === staffId && meetingIds.has(row.meetingId)),
    action: source.actions.filter((row) => meetingIds.has(row.meetingId)),
    lastAgreed: lastAgreedBefore(source, appointments),
    ownPhrase: phrasesOf(source.phrases, [staffId]),
    groupSession: groupSessions.map((one) => ({
      ...one,
      eventId: event.id,
      sourceId: '',
      capacity: null,
      invited: [],
      waiting: [],
    })),
    groupMinutes,
  }
}

/** Whoever comes to some group sessions: those who have signed up, and those who were marked. */
function participantsOf(groupSessions: readonly GroupSession[], minutes: readonly GroupMinutes[]) {
  const members = groupSessions.flatMap((one) => one.members)
  const marked = minutes.flatMap(({ attendance }) => attendance)
  return {
    households: new Set<HouseholdId>([
      ...householdsOf(members),
      ...marked.map(({ household }) => household.id),
    ]),
    students: new Set<StudentId>([
      ...members.flatMap(({ studentId }) => studentId ?? []),
      ...marked.flatMap(({ children }) => children.map(({ id }) => id)),
    ]),
  }
}

/** What was agreed last time with each family about each child that has an appointment. */
function lastAgreedBefore(
  { earlier, event }: PackSource,
  appointments: readonly AppointmentRecord[],
): readonly LastAgreedRecord[] {
  const rows = new Map<string, LastAgreedRecord>()
  const meetings = groupBy(earlier.meetings, ({ facts }) => facts.student.id)
  const actions = groupBy(earlier.actions, ({ meetingId }) => meetingId)
  for (const { studentId, householdId, date } of appointments) {
    const about = { eventId: event.id, studentId, householdId }
    const ofStudent = meetings.get(studentId) ?? []
    const ofMeetings = ofStudent.flatMap((row) => actions.get(row.id) ?? [])
    const last = lastAgreed(ofStudent, ofMeetings, { ...about, date })
    const id = `${event.id} ${householdId} ${studentId}`
    if (last) rows.set(id, { id, ...about, ...last })
  }
  return [...rows.values()]
}

/** An appointment without what a letter once said of its request. */
function withoutAnnounced(row: AppointmentRecord, meetingId: MeetingId | null): AppointmentRecord {
  const { id, planId, eventId, pinned, requestId, sessionId, date, start, end } = row
  const { staffIds, roomId, interpreterId, householdId, studentId } = row
  return {
    ...{ id, planId, eventId, pinned, meetingId, requestId, sessionId, date, start, end },
    ...{ staffIds, roomId, interpreterId, householdId, studentId },
  }
}

/** The plan without its figures, its seed and the list of those without a place: they speak of other families. */
const withoutOthers = ({ record }: WorkingPlan): Records['plan'] => ({
  id: record.id,
  eventId: record.eventId,
  madeAt: record.madeAt,
  madeBy: record.madeBy,
  seed: 0,
  figures: {
    requests: none,
    unplaced: none,
    changes: 0,
    householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
    extraSessions: 0,
    staffIdleMinutes: 0,
    interpreterIdleMinutes: 0,
    cost: 0,
  },
  bound: { unplaced: none, changes: 0, cost: 0 },
  unplaced: [],
  revision: null,
})

/** That a teacher should ask before a meeting, and nothing more: not why, not since when, not which adult. */
function markersOf(
  { markers, conference, today }: PackSource,
  students: ReadonlySet<StudentId>,
  households: ReadonlySet<HouseholdId>,
): readonly Records['marker'][] {
  const found = new Map<string, Records['marker']>()
  const add = (subject: Records['marker']['subject']): void => {
    const id = `${subject.kind} ${subject.id}`
    found.set(id, { id, kind: 'ask-safeguarding-lead', subject, author: '', source: '', date: today })
  }
  for (const { subject } of markers) {
    if (subject.kind === 'student' && students.has(subject.id)) add(subject)
    if (subject.kind === 'household' && households.has(subject.id)) add(subject)
    if (subject.kind !== 'adult') continue
    const adult = conference.adults.find(({ id }) => id === subject.id)
    for (const id of adult?.householdIds ?? []) if (households.has(id)) add({ kind: 'household', id })
  }
  return [...found.values()]
}

/** Every meeting of a pack by the id that its minutes have or will have, on whichever computer they are begun. */
export function meetingIdsOf(
  { plan, meetings }: Pick<PackSource, 'plan' | 'meetings'>,
  index: ConferenceIndex,
  staffId: StaffId,
): readonly MeetingId[] {
  const all = plan?.appointments ?? []
  const planned = appointmentsOf(plan, staffId).map(
    (row) => row.meetingId ?? meetingIdOf(appointmentsOfMeeting(index, row, all)),
  )
  return [...new Set([...planned, ...meetingsOf(meetings, staffId).map(({ id }) => id)])]
}

const meetingsOf = (meetings: readonly MeetingRecord[], staffId: StaffId): readonly MeetingRecord[] =>
  meetings.filter(({ facts }) => facts.staff.some(({ id }) => id === staffId))
