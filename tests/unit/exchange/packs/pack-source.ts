import type { GroupSession } from '@shared/domain/events/group-session'
import { beginGroupMinutes, markPresence, type GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { School } from '@shared/domain/school/school'
import { idOf, type AppointmentId, type EventId, type MeetingId, type PlanId } from '@shared/kernel/ids'
import { instant, minuteOfDay } from '@shared/kernel/time'
import type { PackSource } from '@shared/exchange/packs/teacher-rows'
import { day } from '@tests/fixtures/build-conference'
import { meeting, texts } from '@tests/fixtures/build-meeting'
import { plan as planRecord } from '../../storage/fixtures'

export const school: School = {
  id: idOf('school'),
  name: 'Hill School',
  address: '1 Hill Road SECRET-address',
  phone: 'SECRET-phone',
  crest: 'SECRET-crest',
  signatory: 'SECRET-signatory',
  signature: null,
  languages: ['en'],
  timezone: 'Europe/London',
  paper: 'a4',
  lessonTimes: [],
}

/** An appointment for each request of a conference, one after the other in the first session. */
function appointmentsFor({ event, requests }: Conference): readonly AppointmentRecord[] {
  const [session] = event.sessions
  if (!session) throw new Error('no session')
  return requests.map((request, i) => ({
    id: idOf<AppointmentId>(`appointment ${request.id}`),
    planId: idOf<PlanId>('plan'),
    eventId: event.id,
    pinned: false,
    meetingId: null,
    requestId: request.id,
    sessionId: session.id,
    date: session.date,
    start: minuteOfDay((session.start + 5 * i) % 1400),
    end: minuteOfDay(((session.start + 5 * i) % 1400) + 5),
    staffIds: request.staffIds,
    roomId: request.roomId,
    interpreterId: null,
    householdId: request.householdId,
    studentId: request.studentId,
  }))
}

const record = (eventId: EventId, over: Partial<PlanRecord> = {}): PlanRecord =>
  planRecord('plan', eventId, over)

/** Minutes of two earlier events about each child with each family, full of what no pack may have. */
function earlierOf({ requests }: Conference): PackSource['earlier'] {
  const meetings = requests.flatMap((request) =>
    (['spring', 'summer'] as const).map((eventId) => {
      const id = `${eventId} ${request.id}`
      const { facts } = meeting()
      return meeting({
        id: idOf<MeetingId>(id),
        eventId: idOf<EventId>(eventId),
        appointmentId: null,
        facts: {
          ...facts,
          eventTitle: eventId,
          date: day(eventId === 'spring' ? '2026-03-01' : '2026-06-01'),
          staff: [{ id: idOf('SECRET-staff'), name: 'SECRET-staff' }],
          student: { id: request.studentId, name: 'SECRET-student', form: 'SECRET-form' },
          household: { id: request.householdId, name: 'SECRET-household' },
          room: 'SECRET-room',
        },
        attendance: {
          student: 'present',
          adults: [{ name: 'SECRET-adult', presence: 'absent' }],
          interpreter: 'absent',
        },
        targets: ['followed', 'open'].map((which) => ({
          id: `${which} ${id}`,
          what: `${which} at ${eventId} with ${request.householdId} about ${request.studentId}`,
          who: 'Child',
          by: null,
          ofChild: false,
        })),
        state: {
          kind: 'final',
          at: instant('2026-06-01T18:00:00.000Z'),
          by: 'SECRET-by',
          texts: texts({ progress: 'SECRET-notes' }),
        },
        addenda: [{ at: instant('2026-06-02T18:00:00.000Z'), by: 'SECRET-by', text: 'SECRET-addendum' }],
      })
    }),
  )
  return {
    meetings,
    actions: meetings.map(({ id, targets }) => ({
      id: idOf(`action ${id}`),
      meetingId: id,
      targetId: targets[0]?.id ?? null,
      what: targets[0]?.what ?? '',
      owner: 'Child',
      due: day('2026-07-01'),
      state: 'done',
      outcome: `Came of ${id}`,
      settledAt: instant('2026-07-01T09:00:00.000Z'),
    })),
  }
}

/** Minutes of a group session that one family has come to without signing up. */
function groupMinutesFor(conference: Conference, one: GroupSession): GroupMinutes {
  const begun = beginGroupMinutes(indexConference(conference), one, {
    ...{ staff: ({ id }) => `Name of ${id}`, student: ({ id }) => `Name of ${id}` },
    ...{ household: ({ id }) => `Name of ${id}`, adults: () => [], interpreter: () => '' },
  })
  const other = conference.households.find(({ id }) => one.members.every((row) => row.householdId !== id))
  if (!begun || !other) throw new Error(one.id)
  const household = { id: other.id, name: `Name of ${other.id}` }
  return markPresence(begun, [{ household, children: [], presence: 'unknown' }], 'present')
}

/** A conference with a plan in which every request has a place, its first meeting in three begun. */
export function sourceOf(conference: Conference, over: Partial<PackSource> = {}): PackSource {
  const appointments = appointmentsFor(conference)
  const begun = appointments.filter((_, i) => i % 3 === 0)
  const meetings = begun.map((row) =>
    meeting({
      id: idOf<MeetingId>(`meeting ${row.id}`),
      eventId: row.eventId,
      appointmentId: row.id,
      facts: {
        ...meeting().facts,
        staff: row.staffIds.map((id) => ({ id, name: `Name of ${id}` })),
        student: { id: row.studentId, name: `Name of ${row.studentId}`, form: '' },
        household: { id: row.householdId, name: `Name of ${row.householdId}` },
      },
    }),
  )
  return {
    school,
    schoolYear: null,
    event: {
      ...conference.event,
      currentPlanId: idOf<PlanId>('plan'),
      importedAt: instant('2026-11-01T09:00:00.000Z'),
      isSample: false,
    },
    conference,
    plan: {
      record: record(conference.event.id, {
        seed: 77,
        unplaced: [{ requestId: idOf('SECRET-unplaced'), reason: 'staff-full', blocking: [] }],
      }),
      appointments: appointments.map((row) => {
        const own = meetings.find(({ appointmentId }) => appointmentId === row.id)
        return own ? { ...row, meetingId: own.id } : row
      }),
    },
    meetings,
    groupMinutes: conference.groupSessions.slice(0, 2).map((one) => groupMinutesFor(conference, one)),
    actions: meetings.map(({ id }) => ({
      id: idOf(`action ${id}`),
      meetingId: id,
      targetId: null,
      what: `Words of ${id}`,
      owner: '',
      due: null,
      state: 'open',
      outcome: `What came of ${id}`,
      settledAt: null,
    })),
    privateNotes: meetings.flatMap(({ id, facts }) =>
      facts.staff.map((one) => ({
        id: `${id} ${one.id}`,
        meetingId: id,
        staffId: one.id,
        text: `Note of ${one.id}`,
        updatedAt: instant('2026-12-01T18:00:00.000Z'),
      })),
    ),
    earlier: earlierOf(conference),
    attendanceFigures: [],
    markers: conference.adults.map(({ id }) => ({
      id: `marker ${id}`,
      kind: 'must-not-attend',
      subject: { kind: 'adult', id },
      author: 'SECRET-author',
      source: 'SECRET-reason',
      date: day('2025-01-01'),
    })),
    phrases: [null, ...conference.staff.map(({ id }) => id)].map((staffId) => ({
      id: `phrase ${staffId ?? 'school'}`,
      staffId,
      subject: 'Maths',
      level: '',
      text: '{name} is ready.',
      changedAt: instant('2026-11-01T09:00:00.000Z'),
      isRemoved: false,
    })),
    today: day('2026-12-01'),
    ...over,
  }
}
