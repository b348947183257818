import { describe, expect, it } from 'vitest'
import {
  afterPlanningState,
  afterPlanningSteps,
  familiesToInform,
  type AfterPlanningStep,
} from '@shared/domain/plan/after-planning'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { AnnouncedRevision, AppointmentRecord, DeliveryLogEntry } from '@shared/domain/plan/revision'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { instant, minuteOfDay } from '@shared/kernel/time'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'
import { appointment, plan } from '../../storage/fixtures'

const guardianship = (householdId: string, studentId: string) => ({
  householdId: idOf<HouseholdId>(householdId),
  studentId: idOf<StudentId>(studentId),
  relationship: 'mother',
  receivesLetters: true,
})
const evening = conference({
  staff: [staff('t1')],
  students: [student('p1'), student('p2')],
  households: [household('h1'), household('h2')],
  guardianships: [guardianship('h1', 'p1'), guardianship('h2', 'p2')],
  requests: [request('r1', 'h1', 'p1', 't1'), request('r2', 'h2', 'p2', 't1')],
})
const first = appointment('a1', 'pl', evening.event.id, 'r1')
const second: AppointmentRecord = {
  ...appointment('a2', 'pl', evening.event.id, 'r2'),
  householdId: idOf('h2'),
  studentId: idOf('p2'),
  start: minuteOfDay(970),
  end: minuteOfDay(975),
}
const moved: AppointmentRecord = { ...second, start: minuteOfDay(980), end: minuteOfDay(985) }
const record = plan('pl', evening.event.id)
const planned = (more: Partial<PlannedEvent> = {}): PlannedEvent => ({
  conference: evening,
  plan: { record, appointments: [first, second] },
  announced: null,
  ...more,
})
/** The newest announced revision, after those before it. */
function announced(...revisions: readonly (readonly AppointmentRecord[])[]): AnnouncedRevision {
  const earlier = revisions
    .slice(0, -1)
    .map((appointments, i) => ({ revision: i + 1, appointments, unplaced: [], groupSessions: [] }))
  const revision = revisions.length
  return {
    announcement: {
      id: 'an',
      eventId: evening.event.id,
      planId: idOf('copy'),
      revision,
      at: instant('2026-11-03T10:00:00.000Z'),
      groupSessions: [],
    },
    record: plan('copy', evening.event.id, { revision }),
    appointments: revisions.at(-1) ?? [],
    earlier: earlier.toReversed(),
    named: evening,
  }
}
const letter = (
  householdId: string,
  revision: number | null,
  at = '2026-11-04T10:00:00.000Z',
): DeliveryLogEntry => ({
  id: `${householdId} ${at}`,
  eventId: evening.event.id,
  planId: idOf('copy'),
  at: instant(at),
  document: 'letter',
  channel: 'print',
  householdId: idOf(householdId),
  recipient: householdId,
  revision,
  content: null,
  requestIds: [],
})

/** What is not done, each with its count. */
const missing = (
  event: PlannedEvent,
  deliveries: readonly DeliveryLogEntry[] = [],
  lastBackup: string | null = '2026-12-01T00:00:00.000Z',
): Partial<Record<AfterPlanningStep, string>> =>
  Object.fromEntries(
    afterPlanningState(event, { deliveries, lastBackup: lastBackup === null ? null : instant(lastBackup) })
      .filter(({ state }) => state !== 'done')
      .map(({ step, state, count }) => [step, `${state} ${count}`]),
  )

describe('what is missing after the setup', () => {
  it('is everything before there is a plan', () => {
    expect(Object.keys(missing(planned({ plan: null })))).toEqual(afterPlanningSteps)
  })

  it('is what has no place, then the announcement, then the letters', () => {
    const unplaced = [{ requestId: idOf<never>('r2'), reason: 'mixed' as const, blocking: [] }]
    const short = { record: { ...record, unplaced }, appointments: [first] }
    expect(missing(planned({ plan: short }))).toEqual({
      place: 'check 1',
      announce: 'open 0',
      letters: 'open 0',
    })
    expect(missing(planned({ announced: announced([first, second]) }))).toEqual({ letters: 'check 2' })
  })

  it('is nothing once every family has the letter and a backup was saved', () => {
    const event = planned({ announced: announced([first, second]) })
    expect(missing(event, [letter('h1', 1), letter('h2', 1)])).toEqual({})
  })

  it('counts the families whose meetings have changed since', () => {
    const event = planned({
      plan: { record, appointments: [first, moved] },
      announced: announced([first, second]),
    })
    expect(missing(event, [letter('h1', 1), letter('h2', 1)])).toEqual({ announce: 'check 1' })
  })

  it('is a backup as soon as anything was done after the last one', () => {
    const event = planned({ announced: announced([first, second]) })
    const letters = [letter('h1', 1), letter('h2', 1)]
    expect(missing(event, letters, null)).toEqual({ backup: 'open 0' })
    expect(missing(event, letters, '2026-11-04T09:00:00.000Z')).toEqual({ backup: 'open 0' })
    expect(missing(event, letters, '2026-11-04T10:00:00.000Z')).toEqual({})
    expect(missing(planned(), [], '2026-11-02T09:00:00.000Z')).toMatchObject({ backup: 'open 0' })
  })
})

describe('families who have yet to be informed', () => {
  const second2 = announced([first, second], [first, moved])
  const of = (...deliveries: readonly DeliveryLogEntry[]) => familiesToInform(planned(), second2, deliveries)

  it('are those whose earlier letter says something else', () => {
    expect(of(letter('h1', 1), letter('h2', 1))).toEqual(['h2'])
    expect(of(letter('h1', 1), letter('h2', 1), letter('h2', 2, '2026-11-05T10:00:00.000Z'))).toEqual([])
  })

  it('are those who have none, a draft alone, or a revision that is not known', () => {
    expect(of()).toEqual(['h1', 'h2'])
    expect(of(letter('h1', null), letter('h2', 7))).toEqual(['h1', 'h2'])
  })

  it('count the newest letter alone, and messages as letters', () => {
    expect(of(letter('h1', 2), { ...letter('h2', 2), channel: 'email' })).toEqual([])
    expect(of(letter('h1', 2), letter('h1', null, '2026-11-05T10:00:00.000Z'), letter('h2', 2))).toEqual([
      'h1',
    ])
    expect(of(letter('h1', 2), { ...letter('h2', 2), document: 'itinerary' })).toEqual(['h2'])
  })

  it('are never families to whom the school does not write', () => {
    const silent = {
      ...evening,
      guardianships: [guardianship('h1', 'p1'), { ...guardianship('h2', 'p2'), receivesLetters: false }],
    }
    const revision = { ...announced([first, second]), named: silent }
    expect(familiesToInform(planned({ conference: silent }), revision, [])).toEqual(['h1'])
  })
})
