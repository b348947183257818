import type { Conference } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import type { EventRoster } from '@shared/records/kinds/roster'
import type { RecordKind } from '@shared/records/registry'
import type { RecordReads } from '@renderer/services/ports'

/** The kinds that a conference is read from, all in one transaction. */
export const conferenceKinds: readonly RecordKind[] = [
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
  'groupSession',
  'commitment',
]

/** An event with everything its plan is made from; null where there is no such event. Without a roster nobody takes part. */
export async function readConference(reads: RecordReads, eventId: EventId): Promise<Conference | null> {
  const event = await reads.one('event', eventId)
  if (!event) return null
  const roster = (await reads.one('roster', eventId)) ?? emptyRoster(eventId)
  const households = new Set(roster.householdIds)
  const students = new Set(roster.studentIds)
  return {
    event,
    staff: await reads.some('staff', roster.staffIds),
    rooms: await reads.some('room', roster.roomIds),
    students: await reads.some('student', roster.studentIds),
    enrolments: (await reads.where('enrolment', 'schoolYearId', event.schoolYearId)).filter((row) =>
      students.has(row.studentId),
    ),
    households: await reads.some('household', roster.householdIds),
    guardianships: (await reads.whereAny('guardianship', 'studentId', roster.studentIds)).filter((row) =>
      households.has(row.householdId),
    ),
    adults: await reads.some('adult', roster.adultIds),
    interpreters: await reads.some('interpreter', roster.interpreterIds),
    requests: await reads.where('request', 'eventId', eventId),
    staffRooms: await reads.where('staffRoom', 'eventId', eventId),
    travel: await reads.where('travel', 'eventId', eventId),
    availability: await reads.where('availability', 'eventId', eventId),
    separations: await reads.where('separation', 'eventId', eventId),
    groupSessions: await reads.where('groupSession', 'eventId', eventId),
    commitments: await reads.where('commitment', 'eventId', eventId),
  }
}

const emptyRoster = (id: EventId): EventRoster => ({
  id,
  staffIds: [],
  studentIds: [],
  householdIds: [],
  adultIds: [],
  interpreterIds: [],
  roomIds: [],
})
