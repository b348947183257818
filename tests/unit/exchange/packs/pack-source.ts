import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { School } from '@shared/domain/school/school'
import { idOf, type AppointmentId, type EventId, type MeetingId, type PlanId } from '@shared/kernel/ids'
import { instant, minuteOfDay } from '@shared/kernel/time'
import type { PackSource } from '@shared/exchange/packs/teacher-rows'
import { day } from '@tests/fixtures/build-conference'
import { meeting } from '@tests/fixtures/build-meeting'
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
    attendanceFigures: [],
    markers: conference.adults.map(({ id }) => ({
      id: `marker ${id}`,
      kind: 'must-not-attend',
      subject: { kind: 'adult', id },
      author: 'SECRET-author',
      source: 'SECRET-reason',
      date: day('2025-01-01'),
    })),
    today: day('2026-12-01'),
    ...over,
  }
}
