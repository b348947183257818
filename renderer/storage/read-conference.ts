import type { Conference } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import type { EventRecord, EventRoster } from '@renderer/workflows/ports'
import type { ParleyDatabase, StoredRow } from './database'
import type { RowReader } from './row-reader'

/** The stored rows that a conference is made of, of one moment. */
export type ConferenceRows = Awaited<ReturnType<typeof readConferenceRows>>

/** Reads the rows in one transaction; call inside a live query to hear of changes. */
export function readConferenceRows(database: ParleyDatabase, eventId: EventId) {
  const all = (kind: 'staff' | 'room' | 'student' | 'household' | 'guardianship' | 'adult' | 'interpreter') =>
    database.rows(kind).toArray()
  const own = (kind: 'request' | 'staffRoom' | 'travel' | 'availability' | 'separation' | 'commitment') =>
    database.rows(kind).where('eventId').equals(eventId).toArray()
  return database.transaction(
    'r',
    conferenceKinds.map((kind) => database.rows(kind)),
    async () => {
      const event = await database.rows('event').get(eventId)
      const yearId: unknown = event && 'schoolYearId' in event ? event.schoolYearId : ''
      return {
        event,
        roster: await database.rows('roster').get(eventId),
        staff: await all('staff'),
        room: await all('room'),
        student: await all('student'),
        household: await all('household'),
        guardianship: await all('guardianship'),
        adult: await all('adult'),
        interpreter: await all('interpreter'),
        enrolment: await database.rows('enrolment').where('schoolYearId').equals(String(yearId)).toArray(),
        request: await own('request'),
        staffRoom: await own('staffRoom'),
        travel: await own('travel'),
        availability: await own('availability'),
        separation: await own('separation'),
        commitment: await own('commitment'),
      }
    },
  )
}

const conferenceKinds = [
  'event',
  'roster',
  'staff',
  'room',
  'student',
  'household',
  'guardianship',
  'adult',
  'interpreter',
  'enrolment',
  'request',
  'staffRoom',
  'travel',
  'availability',
  'separation',
  'commitment',
] as const

/** The conference that the rows say; null where there is no such event. Without a roster nobody takes part. */
export async function conferenceFrom(rows: ConferenceRows, reader: RowReader): Promise<Conference | null> {
  const event = (await reader.parse('event', rows.event ? [rows.event] : []))[0]
  if (!event) return null
  const roster = (await reader.parse('roster', rows.roster ? [rows.roster] : []))[0] ?? emptyRoster(event)
  const households = new Set<string>(roster.householdIds)
  const students = new Set<string>(roster.studentIds)
  const ofStudents = (stored: readonly StoredRow[]) =>
    stored.filter((row) => 'studentId' in row && students.has(String(row.studentId)))
  return {
    event,
    staff: await reader.parse('staff', among(rows.staff, roster.staffIds)),
    rooms: await reader.parse('room', among(rows.room, roster.roomIds)),
    students: await reader.parse('student', among(rows.student, roster.studentIds)),
    enrolments: await reader.parse('enrolment', ofStudents(rows.enrolment)),
    households: await reader.parse('household', among(rows.household, roster.householdIds)),
    guardianships: (await reader.parse('guardianship', ofStudents(rows.guardianship))).filter(
      ({ householdId }) => households.has(householdId),
    ),
    adults: await reader.parse('adult', among(rows.adult, roster.adultIds)),
    interpreters: await reader.parse('interpreter', among(rows.interpreter, roster.interpreterIds)),
    requests: await reader.parse('request', rows.request),
    staffRooms: await reader.parse('staffRoom', rows.staffRoom),
    travel: await reader.parse('travel', rows.travel),
    availability: await reader.parse('availability', rows.availability),
    separations: await reader.parse('separation', rows.separation),
    commitments: await reader.parse('commitment', rows.commitment),
  }
}

/** The rows whose ids are on a list, in the list's order. */
function among(rows: readonly StoredRow[], ids: readonly string[]): StoredRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const emptyRoster = ({ id }: EventRecord): EventRoster => ({
  id,
  staffIds: [],
  studentIds: [],
  householdIds: [],
  adultIds: [],
  interpreterIds: [],
  roomIds: [],
})
