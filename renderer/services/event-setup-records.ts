import type { EventId, StudentId } from '@shared/kernel/ids'
import { onlyRecords, type AllRecords } from '@shared/records/record-edit'
import type { RecordKind, RecordReads, Storage } from './ports'

type Reads = Pick<Storage, 'readTogether'>

/** What a new event is made of: who works here, the rooms, the school years. */
export const readForNewEvent = (storage: Reads): Promise<AllRecords> =>
  storage.readTogether(async (reads) => onlyRecords(await schoolOf(reads)))

/** What an invitation reads and changes: the event with its current plan, and the families of these children. */
export const readForInvitation = (
  storage: Reads,
  eventId: EventId,
  studentIds: readonly StudentId[],
): Promise<AllRecords> =>
  storage.readTogether(async (reads) => {
    const [event, roster] = [await reads.one('event', eventId), await reads.one('roster', eventId)]
    if (!event || !roster) return onlyRecords({})
    const ofEvent = <Kind extends RecordKind>(kind: Kind) => reads.where(kind, 'eventId', eventId)
    const guardianship = await reads.whereAny('guardianship', 'studentId', [
      ...new Set([...roster.studentIds, ...studentIds]),
    ])
    const households = [...roster.householdIds, ...guardianship.map(({ householdId }) => householdId)]
    const planIds = event.currentPlanId === null ? [] : [event.currentPlanId]
    return onlyRecords({
      event: [event],
      roster: [roster],
      guardianship,
      adult: await reads.whereAny('adult', 'householdIds', [...new Set(households)]),
      standingSeparation: await reads.all('standingSeparation'),
      separation: await ofEvent('separation'),
      availability: await ofEvent('availability'),
      groupSession: await ofEvent('groupSession'),
      request: await ofEvent('request'),
      commitment: await ofEvent('commitment'),
      meeting: await ofEvent('meeting'),
      plan: await reads.some('plan', planIds),
      appointment: await reads.whereAny('appointment', 'planId', planIds),
    })
  })

/** What a copy of an event is made of: its setup, and the children of all forms with their families. */
export const readForCopy = (storage: Reads, eventId: EventId): Promise<AllRecords> =>
  storage.readTogether(async (reads) => {
    const [event, roster, setup] = [
      await reads.one('event', eventId),
      await reads.one('roster', eventId),
      await reads.one('eventSetup', eventId),
    ]
    return onlyRecords({
      ...(await schoolOf(reads)),
      event: event ? [event] : [],
      roster: roster ? [roster] : [],
      eventSetup: setup ? [setup] : [],
      student: await reads.all('student'),
      enrolment: await reads.all('enrolment'),
      guardianship: await reads.all('guardianship'),
      adult: await reads.all('adult'),
      standingSeparation: await reads.all('standingSeparation'),
      staffRoom: await reads.where('staffRoom', 'eventId', eventId),
      travel: await reads.where('travel', 'eventId', eventId),
      groupSession: await reads.where('groupSession', 'eventId', eventId),
    })
  })

const schoolOf = async (reads: RecordReads) => ({
  staff: await reads.all('staff'),
  interpreter: await reads.all('interpreter'),
  room: await reads.all('room'),
  schoolYear: await reads.all('schoolYear'),
})
