import {
  eventDocumentOf,
  type EventDocumentOptions,
  type EventSource,
} from '@shared/documents/event-documents'
import { minutesOf } from '@shared/documents/minutes'
import { childStoryOf } from '@shared/documents/papers/child-story'
import { followUpOf } from '@shared/documents/papers/follow-up'
import { incidentOf } from '@shared/documents/papers/incident'
import type { DocumentModel } from '@shared/documents/model'
import type { GroupSession } from '@shared/domain/events/group-session'
import type { Incident, MeetingRecord, NoteTexts } from '@shared/domain/meetings/meeting'
import type { Tap } from '@shared/domain/evening/tap'
import { childStory } from '@shared/domain/meetings/child-story'
import { usualThresholds } from '@shared/domain/school/absence'
import { audienceOf, eventDocuments } from '@shared/domain/plan/paper'
import { blockedReasons, type Appointment, type Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { teacherWishes, type TeacherListRow, type TeacherLists } from '@shared/domain/requests/teacher-list'
import { momentOf } from '@shared/kernel/calendar'
import {
  idOf,
  type HouseholdId,
  type RequestId,
  type SessionId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { madeEvening, school, type EveningSize } from './made-evening'
import { madeMinutes } from './made-minutes'
import { day } from '../../fixtures/build-conference'

const { meeting, actions, texts } = madeMinutes
const final: MeetingRecord = {
  ...meeting,
  attendance: { ...meeting.attendance, interpreter: 'unknown' },
  state: { kind: 'final', at: instant('2026-12-01T19:32:00.000Z'), by: 'Ms Wei Tan', texts },
}
/** A meeting with a family of the evening, to which its adult came or did not. */
const meetingWith = (household: number, presence: 'present' | 'absent'): MeetingRecord => ({
  ...meeting,
  id: idOf(`meeting-${household}`),
  facts: {
    ...meeting.facts,
    household: { id: idOf<HouseholdId>(`household-${household}`), name: 'A family' },
    student: { ...meeting.facts.student, id: idOf<StudentId>(`student-${household}-0`) },
  },
  attendance: { student: presence, adults: [{ name: 'An adult', presence }], interpreter: 'unknown' },
})
const incident: Incident = {
  id: meeting.id,
  meetingId: meeting.id,
  at: instant('2026-12-01T19:00:00.000Z'),
  by: 'Ms Wei Tan',
  text: 'There was shouting.',
  afterwards: 'The family left.',
  isMeetingClosed: true,
  reportedTo: 'Mr Jon Lee',
  reportedAt: instant('2026-12-01T19:30:00.000Z'),
}
const story = childStory(
  {
    meetings: [final],
    actions,
    incidents: [incident],
    groups: [
      {
        id: 'minutes talk',
        eventId: meeting.eventId,
        groupSessionId: idOf('talk'),
        facts: { ...meeting.facts, title: 'Class time 9B' },
        attendance: [
          { household: meeting.facts.household, children: [meeting.facts.student], presence: 'absent' },
        ],
        text: '',
        actions: [],
        state: { kind: 'draft' },
        addenda: [],
        addendumDraft: '',
      },
    ],
    figures: [
      {
        studentId: meeting.facts.student.id,
        schoolYearId: idOf('year'),
        sessionsPossible: 150,
        sessionsMissed: 17,
        timesLate: 3,
        asOf: day('2026-11-20'),
      },
    ],
    years: [],
  },
  meeting.facts.student.id,
  usualThresholds,
)
const unwritten: NoteTexts = {
  childVoice: '',
  progress: '',
  attitude: '',
  behaviour: '',
  familyPoints: '',
  strategies: '',
}

/** An invented evening on which everything comes to pass that the school's papers have a word for. */
export function eventfulEvening(size: Partial<EveningSize> = {}): EventSource {
  const { conference, plan } = madeEvening({
    ...{ seed: 5, households: 16, staff: 5, sessions: 2, wishes: 5 },
    ...size,
  })
  const early = {
    subject: { kind: 'staff', id: idOf<StaffId>('staff-0') },
    sessionId: idOf<SessionId>('session-0'),
    start: minuteOfDay(960),
    end: minuteOfDay(1100),
  } as const
  const left = conference.requests.slice(0, blockedReasons.length)
  const leftOut = new Set(left.map(({ id }) => id))
  return {
    conference: { ...conference, availability: [early], groupSessions: [talkIn(conference)] },
    plan: {
      appointments: plan.appointments
        .filter(({ requestId }) => !leftOut.has(requestId))
        .map((row, i) => (i % 4 === 0 ? { ...row, roomId: null } : row)),
      unplaced: blockedReasons.map((reason, i) => ({
        requestId: left[i]?.id ?? idOf(''),
        reason,
        blocking: [],
      })),
    },
    meetings: [final, meetingWith(0, 'present'), meetingWith(1, 'absent')],
    groupMinutes: [],
    taps: plan.appointments.slice(-1).map(startedLate),
    years: [],
    actions: [
      ...actions,
      ...actions.map((one) => ({ ...one, due: null })),
      ...actions.map((one) => ({ ...one, owner: 'Zofia Kowalska' })),
    ],
    texts: new Map([[meeting.id, texts]]),
    teacherLists: filledInLists(conference),
    outdated: [null, 'draft' as const, 1].map((holds, i) => ({
      householdId: idOf<HouseholdId>(`household-${i}`),
      holds,
    })),
  }
}

/** A meeting started a few minutes after its time. */
const startedLate = ({ requestId, date, start }: Appointment): Tap => ({
  id: `started ${requestId}`,
  eventId: idOf('event'),
  device: 'reception',
  at: momentOf({ date, secondOfDay: (start + 7) * 60 }, 'Europe/London'),
  fact: { kind: 'started', requestId },
})

/** A talk after all meetings, to which half of the families come. */
function talkIn({ event, staff, rooms, requests }: Conference): GroupSession {
  const [session] = event.sessions
  if (!session) throw new Error('no session')
  const members = requests.filter((_, i) => i % 2 === 0)
  return {
    id: idOf('talk'),
    sourceId: 'talk',
    title: 'Choosing subjects',
    sessionId: session.id,
    start: session.start,
    end: minuteOfDay(session.start + 30),
    staffIds: staff.slice(0, 1).map(({ id }) => id),
    roomId: rooms[0]?.id ?? null,
    capacity: null,
    members: members.map(({ householdId, studentId }) => ({ householdId, studentId })),
    invited: [],
    waiting: requests.slice(1, 2).map(({ householdId }) => ({ householdId, studentId: null })),
  }
}

/** Every teacher's list, filled in every way in turn, of families that say every kind of thing. */
function filledInLists({ staff, requests }: Conference): TeacherLists {
  const wishes = [...teacherWishes, null]
  return new Map(
    staff.map(({ id }) => [
      id,
      requests
        .filter(({ staffIds }) => staffIds.includes(id))
        .map((request, i): TeacherListRow => ({
          studentId: request.studentId,
          subjects: ['Maths'],
          isOwnForm: i % 2 === 0,
          families: [
            {
              householdId: request.householdId,
              isTicked: [true, true, false, null][i % 4] ?? null,
              request: { ...request, rank: i % 4 === 1 ? 2 : null },
            },
          ],
          answer: {
            wish: wishes[i % wishes.length] ?? null,
            doubleLength: i % 3 === 0,
            comment: i % 2 === 0 ? 'Reading at home' : '',
          },
        })),
    ]),
  )
}

/** The plan as it was announced before, with one meeting more, which nobody asks for any longer. */
function announcedBefore({ conference, plan }: EventSource): readonly AppointmentRecord[] {
  const removed = plan.appointments
    .slice(0, 1)
    .map((row) => ({ ...row, requestId: idOf<RequestId>('removed') }))
  return [...removed, ...plan.appointments].map((row) => ({
    ...row,
    id: idOf(`announced-${row.requestId}`),
    planId: idOf('announced'),
    eventId: conference.event.id,
    pinned: false,
    meetingId: null,
  }))
}

/** Every paper that stays in the school, in the language of a locale, by what it is. */
export function ownPapersIn(locale: string): readonly (readonly [string, DocumentModel])[] {
  const source = eventfulEvening()
  const options: EventDocumentOptions = {
    school,
    locale,
    date: '2026-11-20' as LocalDate,
    timezone: 'Europe/London',
    revision: 2,
    former: [{ revision: 1, appointments: announcedBefore(source), unplaced: [], groupSessions: [] }],
    nameStyle: 'times',
    deadline: null,
  }
  const overdue = actions.map((one) => ({
    ...one,
    id: idOf<typeof one.id>(`late ${one.id}`),
    owner: '',
    due: day('2026-11-02'),
  }))
  const dropped = actions.map((one) => ({ ...one, state: 'dropped' as const }))
  const done = actions.map((one) => ({ ...one, state: 'done' as const }))
  const noLists: TeacherLists = new Map(source.conference.staff.map(({ id }) => [id, []]))
  const nothing = {
    ...source,
    actions: [],
    outdated: [],
    teacherLists: noLists,
    ...{ meetings: [], taps: [], conference: { ...source.conference, groupSessions: [] } },
    plan: { ...source.plan, appointments: [], unplaced: [] },
  }
  const own = eventDocuments.filter((kind) => audienceOf[kind] !== 'households')
  return [
    ...own.map((kind) => [kind, eventDocumentOf(kind, source, options)] as const),
    ...(['action-list', 'leaders-overview', 'call-sheet', 'revision-list', 'teacher-list'] as const).map(
      (kind) => [`${kind}, empty`, eventDocumentOf(kind, nothing, { ...options, revision: null })] as const,
    ),
    [
      'follow-up',
      followUpOf(
        { meetings: source.meetings, actions: [...source.actions, ...overdue], groupMinutes: [], years: [] },
        options,
      ),
    ],
    ['follow-up, empty', followUpOf({ meetings: [], actions: [], groupMinutes: [], years: [] }, options)],
    ['incident', incidentOf(incident, meeting, options)],
    [
      'incident, not reported',
      incidentOf({ ...incident, reportedAt: null, isMeetingClosed: false }, meeting, options),
    ],
    ['child-story', childStoryOf(meeting.facts.student, story, options)],
    ['child-story, empty', childStoryOf(meeting.facts.student, { attendance: [], entries: [] }, options)],
    ['minutes', minutesOf(meeting, texts, [...actions, ...dropped, ...done], options)],
    ['minutes, final', minutesOf(final, texts, actions, options)],
    ['minutes, unwritten', minutesOf(meeting, unwritten, [], options)],
  ]
}
