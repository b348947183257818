import { appointmentsOfMeeting, meetingIdOf } from '@shared/domain/meetings/begin-meeting'
import type { Action, MeetingRecord, PrivateNote } from '@shared/domain/meetings/meeting'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { School, SchoolYear } from '@shared/domain/school/school'
import type { HouseholdId, MeetingId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { Records } from '@shared/records/registry'

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
  readonly actions: readonly Action[]
  readonly privateNotes: readonly PrivateNote[]
  /** Of any student and year. */
  readonly attendanceFigures: readonly Records['attendanceFigure'][]
  readonly markers: readonly Records['marker'][]
  readonly today: LocalDate
}

/** The kinds of record that a teacher's pack has. */
export const packedKinds = [
  'school',
  'schoolYear',
  'staff',
  'student',
  'household',
  'adult',
  'interpreter',
  'room',
  'enrolment',
  'attendanceFigure',
  'marker',
  'event',
  'roster',
  'request',
  'plan',
  'appointment',
  'meeting',
  'jotting',
  'action',
] as const
/** A kind of record that a teacher's pack has. */
export type PackedKind = (typeof packedKinds)[number]
/** The records of a teacher's pack. */
export type TeacherRows = { readonly [Kind in PackedKind]: readonly Records[Kind][] }

/**
 * Every field that a pack fills, and why it is needed; any other field is blank in a pack, whatever the office has in it.
 * Ids are in all of them: they tie records together and name nobody outside this school's store.
 */
export const packedFields: { readonly [Kind in PackedKind]: Readonly<Record<string, string>> } = {
  school: {
    name: 'whose evening this is',
    languages: 'the language of printed minutes',
    timezone: 'what day it is',
    paper: 'the size of printed minutes',
  },
  schoolYear: {
    name: 'named beside due dates',
    start: 'due dates in working days',
    end: 'due dates in working days',
    terms: 'due dates in working days',
    holidays: 'due dates in working days',
    workingDays: 'due dates in working days',
  },
  staff: {
    title: 'who holds the meeting, as families know them',
    givenName: 'who holds the meeting',
    familyName: 'who holds the meeting',
    languages: 'whether the talk needs an interpreter',
  },
  student: {
    givenName: 'who is spoken of',
    familyName: 'who is spoken of',
    preferredName: 'how the child is addressed',
  },
  household: {
    name: 'which family comes',
    adults: 'who comes, where adults are not listed one by one',
    letterLanguage: 'the family’s language',
    interpreterLanguage: 'whether the talk is interpreted',
  },
  adult: {
    householdIds: 'which family they come with; other families are left out',
    title: 'how they are addressed',
    givenName: 'who comes',
    familyName: 'who comes',
    attends: 'only those who come are in it',
  },
  interpreter: {
    givenName: 'who interprets',
    familyName: 'who interprets',
    languages: 'which languages',
  },
  room: { name: 'where it is', building: 'where it is' },
  enrolment: {
    studentId: 'whose form it is',
    schoolYearId: 'of which year',
    form: 'tells children of one name apart',
    yearGroup: 'the level of phrases',
  },
  attendanceFigure: {
    studentId: 'whose figures',
    schoolYearId: 'of which year',
    sessionsPossible: 'attendance, spoken of in the meeting',
    sessionsMissed: 'attendance, spoken of in the meeting',
    timesLate: 'punctuality, spoken of in the meeting',
    asOf: 'how old the figures are',
  },
  marker: {
    kind: 'always that of asking: why, by which person and since when stays at the office',
    subject: 'the family or child that it is about, never one adult',
    date: 'the day of the pack, in place of the marker’s own',
  },
  event: {
    schoolYearId: 'finds the year',
    title: 'which evening it is',
    kind: 'which evening it is',
    timezone: 'what time it is',
    slotMinutes: 'the timer of a meeting',
    changeoverMinutes: 'the timer of a meeting',
    travelMinutes: 'part of an event, of nobody',
    staffRest: 'part of an event, of nobody',
    sessions: 'when it is',
    currentPlanId: 'finds the appointments',
    importedAt: 'part of an event, of nobody',
    isSample: 'printed minutes of the sample school say so',
  },
  roster: {
    staffIds: 'who is in the pack',
    studentIds: 'who is in the pack',
    householdIds: 'who is in the pack',
    adultIds: 'who is in the pack',
    interpreterIds: 'who is in the pack',
    roomIds: 'who is in the pack',
  },
  request: {
    eventId: 'finds the event',
    sourceId: 'its own id, in place of the school’s',
    householdId: 'who comes',
    studentId: 'who is spoken of',
    staffIds: 'who holds the meeting',
    priority: 'always “requested”: what the office thinks of it stays there',
    minutes: 'how long it is',
    studentAttends: 'whether the child is expected',
    subject: 'what it is about',
    mode: 'in person, by phone or online',
    groupId: 'families who come together have one record',
  },
  plan: {
    eventId: 'finds the event',
    madeAt: 'which plan it is',
    madeBy: 'part of a plan, of nobody',
    figures: 'all zero: they count other families',
    bound: 'all zero: they count other families',
  },
  appointment: {
    planId: 'finds the plan',
    eventId: 'finds the event',
    pinned: 'part of an appointment, of nobody',
    meetingId: 'finds its minutes',
    requestId: 'finds its request',
    sessionId: 'when it is',
    date: 'when it is',
    start: 'when it is',
    end: 'when it is',
    staffIds: 'who holds the meeting',
    roomId: 'where it is',
    interpreterId: 'who interprets',
    householdId: 'who comes',
    studentId: 'who is spoken of',
  },
  meeting: {
    eventId: 'finds the event',
    appointmentId: 'finds the appointment',
    facts: 'who met, when and where: her own meeting',
    attendance: 'her minutes as they are so far',
    targets: 'her minutes as they are so far',
    agreements: 'her minutes as they are so far',
    state: 'her minutes as they are so far',
    addenda: 'her minutes as they are so far',
    startedAt: 'her minutes as they are so far',
    finishedAt: 'her minutes as they are so far',
  },
  jotting: {
    meetingId: 'finds the meeting',
    staffId: 'only her own notes are in it',
    text: 'her own note',
    updatedAt: 'which of two notes is newer',
  },
  action: {
    meetingId: 'finds the meeting',
    targetId: 'finds the target',
    what: 'what was agreed in her meeting',
    owner: 'what was agreed in her meeting',
    due: 'what was agreed in her meeting',
    state: 'what was agreed in her meeting',
  },
}

const none = { required: 0, requested: 0, optional: 0 }
/** Blank in a pack, as they are where a folder says nothing of them. */
const { staff: blankStaff, student: blankStudent, household: blankHousehold, adult: blankAdult } = notInFolder

/** The appointments of a member of staff in the plan that the office works on. */
export const appointmentsOf = (plan: WorkingPlan | null, staffId: StaffId): readonly AppointmentRecord[] =>
  (plan?.appointments ?? []).filter(({ staffIds }) => staffIds.includes(staffId))

/** Everything of the office that goes into one teacher's pack: her meetings, and what `packedFields` says of those who meet. */
export function teacherRows(source: PackSource, staffId: StaffId): TeacherRows {
  const { conference, event, school, schoolYear, plan } = source
  const appointments = appointmentsOf(plan, staffId)
  const meetings = meetingsOf(source.meetings, staffId)
  const meetingIds = new Set(meetings.map(({ id }) => id))
  const students = new Set<StudentId>(appointments.map((row) => row.studentId))
  const households = new Set<HouseholdId>(appointments.map((row) => row.householdId))
  const requestIds = new Set(appointments.map(({ requestId }) => requestId))
  const staffIds = new Set<StaffId>([staffId, ...appointments.flatMap((row) => row.staffIds)])
  const interpreterIds = new Set(appointments.flatMap(({ interpreterId }) => interpreterId ?? []))
  const roomIds = new Set(appointments.flatMap(({ roomId }) => roomId ?? []))

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
      .filter(({ id }) => students.has(id))
      .map((one) => ({ ...one, ...blankStudent, sourceId: '', dateOfBirth: null })),
    household: conference.households
      .filter(({ id }) => households.has(id))
      .map((one) => ({
        ...one,
        ...blankHousehold,
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
        studentIds: [...students],
        householdIds: [...households],
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
  }
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
