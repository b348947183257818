import { agreedOf } from '@shared/documents/agreed'
import { eventDocumentOf, type EventDocumentOptions, type EventSource } from '@shared/documents/event-documents'
import { minutesOf } from '@shared/documents/minutes'
import type { DocumentModel } from '@shared/documents/model'
import { followUpOf } from '@shared/documents/papers/follow-up'
import { incidentOf } from '@shared/documents/papers/incident'
import type { GroupMember, GroupSession } from '@shared/domain/events/group-session'
import type { Incident, MeetingRecord } from '@shared/domain/meetings/meeting'
import { eventDocuments } from '@shared/domain/plan/paper'
import type { Tap, TapFact } from '@shared/domain/evening/tap'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { teacherLists } from '@shared/domain/requests/teacher-list'
import { idOf, type GroupSessionId, type MeetingId } from '@shared/kernel/ids'
import { momentOf } from '@shared/kernel/calendar'
import { instant, minuteOfDay, type LocalDate } from '@shared/kernel/time'
import { makeSampleSchool } from '@shared/sample/sample-school'
import { allocate } from '@shared/solver'
import { madeMinutes } from '@tests/unit/documents/made-minutes'

export const paperNames = [...eventDocuments, 'minutes', 'agreed', 'follow-up', 'incident'] as const
export type PaperName = (typeof paperNames)[number]

/** An evening on which most families came, a few let reception know that they would not, and meetings ran late. */
const tapsOf = (appointments: readonly Appointment[]): readonly Tap[] =>
  appointments.flatMap(({ householdId, requestId, date, start }, i) => {
    const tap = (kind: string, late: number, fact: TapFact): Tap => ({
      id: `${kind} ${requestId}`,
      eventId: idOf('event'),
      device: 'reception',
      at: momentOf({ date, secondOfDay: (start + late) * 60 }, 'Europe/London'),
      fact,
    })
    if (i % 7 === 0) return []
    if (i % 11 === 0) return [tap('not-coming', 0, { kind: 'not-coming', householdId })]
    return [
      tap('here', -10, { kind: 'here', householdId }),
      tap('started', (i * i) % 26, { kind: 'started', requestId }),
    ]
  })

/** The documents of the sample school, planned at once, by their language: the school's, and that of all families. */
export async function samplePapers(): Promise<(language: string, name: PaperName) => DocumentModel> {
  const { school, conference: plain } = makeSampleSchool()
  const conference = { ...plain, groupSessions: sampleTalks(plain) }
  const { plan } = await allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps: 0 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => performance.now(),
    pause: () => Promise.resolve(),
  })
  const { meeting, texts, actions } = madeMinutes
  const signedOff: MeetingRecord = {
    ...meeting,
    id: idOf<MeetingId>('signed-off'),
    state: { kind: 'final', at: instant('2026-12-01T19:32:00.000Z'), by: 'Dr Amara Okafor', texts },
  }
  const turnouts = conference.guardianships.slice(0, 2).map((one, i): MeetingRecord => ({
    ...meeting,
    id: idOf<MeetingId>(`turnout-${String(i)}`),
    facts: {
      ...meeting.facts,
      student: { ...meeting.facts.student, id: one.studentId },
      household: { ...meeting.facts.household, id: one.householdId },
    },
    attendance: {
      ...meeting.attendance,
      student: i === 0 ? 'present' : 'absent',
      adults: [{ name: 'Zofia Kowalska', presence: i === 0 ? 'present' : 'absent' }],
    },
  }))
  const agreed: MeetingRecord = {
    ...meeting,
    agreements: [
      { kind: 'phrase', id: '1', phrase: 'read', blanks: ['15'] },
      { kind: 'phrase', id: '2', phrase: 'practise', blanks: ['fractions', '10'] },
      { kind: 'phrase', id: '3', phrase: 'extra-help', blanks: ['Maths', '3'] },
      { kind: 'phrase', id: '4', phrase: 'school-calls', blanks: ['2026-12-15'] },
      { kind: 'own-words', id: '5', text: 'Bring the blue form to Ms Tan.' },
    ],
  }
  const incident: Incident = {
    id: 'incident',
    meetingId: meeting.id,
    at: instant('2026-12-01T16:20:00.000Z'),
    text: 'Mr Hale shouted and would not sit down. Ms Tan ended the meeting after two minutes.',
    isMeetingClosed: true,
    afterwards: 'Dr Okafor walked him to the door.',
    by: 'Ms Wei Tan',
    reportedTo: 'Dr Amara Okafor',
    reportedAt: instant('2026-12-01T17:05:00.000Z'),
  }
  return (language, name) => {
    const source: EventSource = {
      conference: {
        ...conference,
        households: conference.households.map((one) => ({ ...one, letterLanguage: language })),
      },
      plan,
      teacherLists: teacherLists({ ...conference, groups: [], rules: [], slips: [], entries: [] }),
      meetings: [meeting, signedOff, ...turnouts],
      groupMinutes: [],
      taps: tapsOf(plan.appointments),
      years: [],
      texts: new Map([[meeting.id, texts]]),
      actions: [...actions, ...actions.map((one) => ({ ...one, due: null }))],
      outdated: conference.households
        .slice(0, 40)
        .map(({ id }, i) => ({ householdId: id, holds: [null, 'draft' as const, 1][i % 3] ?? null })),
    }
    const options: EventDocumentOptions = {
      school,
      locale: language === 'en' ? 'en-GB' : language,
      date: '2026-11-20' as LocalDate,
      timezone: school.timezone,
      revision: 2,
      nameStyle: 'initials',
      deadline: '2026-11-13' as LocalDate,
    }
    if (name === 'agreed') {
      const household = conference.households[0] ?? null
      return agreedOf(agreed, household && { ...household, letterLanguage: language }, options)
    }
    const { meetings, actions: toDo } = source
    if (name === 'follow-up') return followUpOf({ meetings, actions: toDo, groupMinutes: [], years: [] }, options)
    if (name === 'incident') return incidentOf(incident, meeting, options)
    return name === 'minutes'
      ? minutesOf(meeting, texts, actions, options)
      : eventDocumentOf(name, source, options)
  }
}

/** A talk at two times, to which some families are invited; the first is full. */
function sampleTalks({ event, households, guardianships, staff, rooms }: Conference): readonly GroupSession[] {
  const [first] = event.sessions
  const [speaker] = staff
  if (!first || !speaker) return []
  const invited = households.slice(0, 30).map(({ id }) => id)
  const comes = (from: number, to: number): readonly GroupMember[] =>
    invited.slice(from, to).map((householdId) => ({
      householdId,
      studentId: guardianships.find((row) => row.householdId === householdId)?.studentId ?? null,
    }))
  const talk = (id: string, after: number, over: Partial<GroupSession>): GroupSession => ({
    id: idOf<GroupSessionId>(id),
    sourceId: id,
    title: 'Choices for year 10',
    sessionId: first.id,
    start: minuteOfDay(first.start + after),
    end: minuteOfDay(first.start + after + 20),
    staffIds: [speaker.id],
    roomId: rooms[0]?.id ?? null,
    capacity: 20,
    members: [],
    invited,
    waiting: [],
    ...over,
  })
  return [
    talk('talk-1', 0, { members: comes(0, 20), waiting: comes(20, 23) }),
    talk('talk-2', 60, { members: comes(23, 26) }),
  ]
}
