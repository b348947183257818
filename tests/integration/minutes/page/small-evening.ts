import type { EventImport } from '@renderer/services/ports'
import { idOf, type EventId, type PlanId } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes } from '@shared/kernel/time'
import { conference, household, request, room, staff, student } from '@tests/fixtures/build-conference'
import { appointment } from '@tests/fixtures/build-meeting'
import { schoolYear } from '@tests/fixtures/school-year'

export const eveningId = idOf<EventId>('event')
const planId = idOf<PlanId>('plan')
const families = ['Kowalska', 'Haddad', 'Oduya']
const none = { required: 0, requested: 0, optional: 0 }

const { event } = conference()
const students = families.map((familyName, n) => student(`s${String(n)}`, { givenName: 'Anna', familyName }))
const households = families.map((name, n) => household(`h${String(n)}`, { name, adults: `Mrs ${name}` }))
const requests = families.map((_, n) =>
  request(`q${String(n)}`, `h${String(n)}`, `s${String(n)}`, 't1', { studentAttends: true }),
)

/** Ms Okafor meets three families one after the other. */
export const smallEvening: EventImport = {
  eventId: event.id,
  records: {
    schoolYear: [schoolYear],
    staff: [staff('t1', { familyName: 'Okafor' })],
    student: students,
    household: households,
    room: [room('r1')],
    event: [
      { ...event, currentPlanId: planId, importedAt: instant('2026-11-01T09:00:00.000Z'), isSample: false },
    ],
    roster: [
      {
        id: event.id,
        staffIds: [idOf('t1')],
        studentIds: students.map(({ id }) => id),
        householdIds: households.map(({ id }) => id),
        adultIds: [],
        interpreterIds: [],
        roomIds: [idOf('r1')],
      },
    ],
    request: requests.map((one) => ({ ...one, eventId: event.id })),
    plan: [
      {
        id: planId,
        eventId: event.id,
        madeAt: instant('2026-11-02T09:00:00.000Z'),
        madeBy: 'allocation',
        seed: 1,
        figures: {
          requests: { ...none, requested: families.length },
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
      },
    ],
    appointment: requests.map((one, n) =>
      appointment(`a${String(n)}`, one.id, {
        eventId: event.id,
        planId,
        start: minuteOfDay(960 + n * minutes(5)),
        end: minuteOfDay(965 + n * minutes(5)),
        roomId: idOf('r1'),
        householdId: one.householdId,
        studentId: one.studentId,
      }),
    ),
  },
}
