import type { EventId } from '@shared/kernel/ids'
import type { CurrentPlan, EventSummary, Observable, Queries, SchoolPeople } from '@renderer/queries/queries'
import type { RecordKind, Records } from '@renderer/workflows/ports'
import type { ParleyDatabase, StoredRow } from './database'
import { follow } from './live'
import { conferenceFrom, readConferenceRows } from './read-conference'
import type { RowReader } from './row-reader'

/** The screens' reads over the database. */
export function createQueries(database: ParleyDatabase, reader: RowReader): Queries {
  const list = <Kind extends RecordKind>(
    kind: Kind,
    read: () => Promise<StoredRow[]>,
  ): Observable<Records[Kind][]> => follow(read, (rows) => reader.parse(kind, rows))
  const all = <Kind extends RecordKind>(kind: Kind) => list(kind, () => database.rows(kind).toArray())
  const by = <Kind extends RecordKind>(kind: Kind, index: string, value: string) =>
    list(kind, () => database.rows(kind).where(index).equals(value).toArray())
  const first = <Kind extends RecordKind>(
    kind: Kind,
    read: () => Promise<StoredRow[]>,
  ): Observable<Records[Kind] | null> =>
    follow(read, async (rows) => (await reader.parse(kind, rows))[0] ?? null)

  return {
    school: () => first('school', () => database.rows('school').toArray()),
    schoolYears: () => all('schoolYear'),
    settings: () => all('setting'),
    events: () => events(database, reader),
    people: () => people(database, reader),
    conference: (eventId) =>
      follow(
        () => readConferenceRows(database, eventId),
        (rows) => conferenceFrom(rows, reader),
      ),
    plan: (eventId) => currentPlan(database, reader, eventId),
    meetings: (eventId) => by('meeting', 'eventId', eventId),
    meeting: (meetingId) =>
      first('meeting', () => database.rows('meeting').where('id').equals(meetingId).toArray()),
    jottings: (meetingId) => by('jotting', 'meetingId', meetingId),
    attendanceFigures: (studentId) => by('attendanceFigure', 'studentId', studentId),
    actions: (eventId) => list('action', () => actionRows(database, eventId)),
    deliveries: (eventId) => by('delivery', 'eventId', eventId),
    stored: () =>
      follow(
        () => storedCounts(database),
        (counts) => Promise.resolve(counts),
      ),
    unreadable: () => ({
      subscribe: (observer) => {
        observer.next(reader.problems())
        return { unsubscribe: reader.subscribe(() => observer.next(reader.problems())) }
      },
    }),
  }
}

function events(database: ParleyDatabase, reader: RowReader): Observable<readonly EventSummary[]> {
  const read = () =>
    database.transaction('r', ['event', 'roster', 'plan', 'request'], async () => ({
      event: await database.rows('event').toArray(),
      roster: await database.rows('roster').toArray(),
      plan: await database.rows('plan').toArray(),
      requests: await database.rows('request').orderBy('eventId').keys(),
    }))
  return follow(read, async (rows) => {
    const rosters = new Map((await reader.parse('roster', rows.roster)).map((roster) => [roster.id, roster]))
    const plans = new Map((await reader.parse('plan', rows.plan)).map((plan) => [plan.id, plan]))
    const requests = new Map<unknown, number>()
    for (const eventId of rows.requests) requests.set(eventId, (requests.get(eventId) ?? 0) + 1)
    return (await reader.parse('event', rows.event)).map((event) => ({
      event,
      isSample: event.isSample,
      counts: {
        staff: rosters.get(event.id)?.staffIds.length ?? 0,
        households: rosters.get(event.id)?.householdIds.length ?? 0,
        requests: requests.get(event.id) ?? 0,
      },
      plan: event.currentPlanId === null ? null : (plans.get(event.currentPlanId) ?? null),
    }))
  })
}

const peopleKinds = [
  'staff',
  'student',
  'enrolment',
  'household',
  'guardianship',
  'adult',
  'interpreter',
  'room',
] as const

function people(database: ParleyDatabase, reader: RowReader): Observable<SchoolPeople> {
  const read = () =>
    database.transaction('r', [...peopleKinds], () =>
      Promise.all(peopleKinds.map(async (kind) => [kind, await database.rows(kind).toArray()] as const)),
    )
  return follow(read, async (tables) => {
    const rows = new Map<RecordKind, readonly StoredRow[]>(tables)
    const of = <Kind extends RecordKind>(kind: Kind) => reader.parse(kind, rows.get(kind) ?? [])
    return {
      staff: await of('staff'),
      students: await of('student'),
      enrolments: await of('enrolment'),
      households: await of('household'),
      guardianships: await of('guardianship'),
      adults: await of('adult'),
      interpreters: await of('interpreter'),
      rooms: await of('room'),
    }
  })
}

function currentPlan(
  database: ParleyDatabase,
  reader: RowReader,
  eventId: EventId,
): Observable<CurrentPlan | null> {
  const read = () =>
    database.transaction('r', ['event', 'plan', 'appointment'], async () => {
      const event = await database.rows('event').get(eventId)
      const planId =
        event && 'currentPlanId' in event && typeof event.currentPlanId === 'string'
          ? event.currentPlanId
          : ''
      return {
        plan: await database.rows('plan').get(planId),
        appointments: await database.rows('appointment').where('planId').equals(planId).toArray(),
      }
    })
  return follow(read, async ({ plan, appointments }) => {
    const record = (await reader.parse('plan', plan ? [plan] : []))[0]
    return record ? { record, appointments: await reader.parse('appointment', appointments) } : null
  })
}

function actionRows(database: ParleyDatabase, eventId: EventId): Promise<StoredRow[]> {
  return database.transaction('r', ['meeting', 'action'], async () => {
    const meetingIds = await database.rows('meeting').where('eventId').equals(eventId).primaryKeys()
    return database.rows('action').where('meetingId').anyOf(meetingIds).toArray()
  })
}

function storedCounts(database: ParleyDatabase) {
  const kinds = ['event', 'student', 'household', 'staff', 'request', 'appointment', 'meeting'] as const
  return database.transaction('r', [...kinds], async () => ({
    events: await database.rows('event').count(),
    students: await database.rows('student').count(),
    households: await database.rows('household').count(),
    staff: await database.rows('staff').count(),
    requests: await database.rows('request').count(),
    appointments: await database.rows('appointment').count(),
    meetings: await database.rows('meeting').count(),
  }))
}
