import type { AgreedRecords } from '@shared/domain/meetings/agreed-items'
import type { FamilyWarningRecords } from '@shared/domain/evening/family-warnings'
import type { ChildRecords } from '@shared/domain/meetings/child-brief'
import type { EventId, HouseholdId, StudentId } from '@shared/kernel/ids'
import type {
  EventSummary,
  FamilyHistory,
  Queries,
  SchoolPeople,
  StoredCounts,
} from '@renderer/queries/queries'
import type { ParleyDatabase } from './database'
import type { LiveReads } from './live'
import { plannedKinds, type ReadPlanned } from './read-planned-event'
import { readChildStory, storyKinds } from './read-child-story'
import { newestAnnouncement } from './read-announced'
import type { RecordReads } from '@renderer/services/ports'
import type { RowReader } from './row-reader'

/** The screens' reads over the database. */
export function createQueries(
  database: ParleyDatabase,
  { follow }: LiveReads,
  readPlanned: ReadPlanned,
  reader: RowReader,
): Queries {
  return {
    school: () => follow(['school'], async (reads) => (await reads.all('school'))[0] ?? null),
    blockedTimes: () => follow(['blockedTime'], (reads) => reads.all('blockedTime')),
    schoolYears: () => follow(['schoolYear'], (reads) => reads.all('schoolYear')),
    settings: () => follow(['setting'], (reads) => reads.all('setting')),
    templates: () => follow(['template'], (reads) => reads.all('template')),
    rosterMappings: () => follow(['rosterMapping'], (reads) => reads.all('rosterMapping')),
    events: () =>
      follow(
        ['event', 'eventSetup', 'roster', 'plan', 'request', 'groupSession', 'announcement'],
        readEvents,
      ),
    people: () => follow(peopleKinds, readPeople),
    familyHistory: (id) =>
      follow(['event', 'request', 'appointment', 'delivery', 'meeting'], (reads) => readHistory(reads, id)),
    familyWarnings: (id) =>
      follow(['guardianship', 'adult', 'marker', 'standingSeparation'], (reads) => readWarnings(reads, id)),
    planned: (eventId) => follow(plannedKinds, (reads) => readPlanned(reads, eventId)),
    eventSetup: (eventId) => follow(['eventSetup'], (reads) => reads.one('eventSetup', eventId)),
    meetings: (eventId) => follow(['meeting'], (reads) => reads.where('meeting', 'eventId', eventId)),
    groupMinutes: (eventId) =>
      follow(['groupMinutes'], (reads) => reads.where('groupMinutes', 'eventId', eventId)),
    meeting: (meetingId) => follow(['meeting'], (reads) => reads.one('meeting', meetingId)),
    privateNotes: (meetingId) =>
      follow(['jotting'], (reads) => reads.where('jotting', 'meetingId', meetingId)),
    incident: (meetingId) =>
      follow(
        ['incident'],
        async (reads) => (await reads.where('incident', 'meetingId', meetingId))[0] ?? null,
      ),
    attendanceFigures: (studentId) =>
      follow(['attendanceFigure'], (reads) => reads.where('attendanceFigure', 'studentId', studentId)),
    childRecords: (id) => follow(childKinds, (reads) => readChild(reads, id)),
    childStory: (id) => follow(storyKinds, (reads) => readChildStory(reads, id)),
    actions: (eventId) =>
      follow(['meeting', 'action'], async (reads) => (await readActions(reads, eventId)).actions),
    agreed: (eventId) => follow(['meeting', 'action', 'groupMinutes'], (reads) => readAgreed(reads, eventId)),
    deliveries: (eventId) => follow(['delivery'], (reads) => reads.where('delivery', 'eventId', eventId)),
    replySlips: (eventId) => follow(['replySlip'], (reads) => reads.where('replySlip', 'eventId', eventId)),
    teacherListEntries: (eventId) =>
      follow(['teacherListEntry'], (reads) => reads.where('teacherListEntry', 'eventId', eventId)),
    taps: (eventId) => follow(['tap'], (reads) => reads.where('tap', 'eventId', eventId)),
    ownPhrases: () => follow(['ownPhrase'], (reads) => reads.all('ownPhrase')),
    packs: (eventId) => follow(['pack'], (reads) => reads.where('pack', 'eventId', eventId)),
    returnedPacks: (eventId) =>
      follow(['returnedPack'], (reads) => reads.where('returnedPack', 'eventId', eventId)),
    heldPack: () => follow(['heldPack'], async (reads) => (await reads.all('heldPack'))[0] ?? null),
    stored: () => follow(countedKinds, (reads) => countStored(database, reads)),
    unreadable: () => ({
      subscribe: (observer) => {
        observer.next(reader.problems())
        return { unsubscribe: reader.subscribe(() => observer.next(reader.problems())) }
      },
    }),
  }
}

async function readEvents(reads: RecordReads): Promise<readonly EventSummary[]> {
  const summaries: EventSummary[] = []
  for (const event of await reads.all('event')) {
    const roster = await reads.one('roster', event.id)
    summaries.push({
      event,
      isSample: event.isSample,
      counts: {
        staff: roster?.staffIds.length ?? 0,
        households: roster?.householdIds.length ?? 0,
        requests: await reads.count('request', 'eventId', event.id),
        groupSessions: await reads.count('groupSession', 'eventId', event.id),
      },
      plan: event.currentPlanId === null ? null : await reads.one('plan', event.currentPlanId),
      revision: (await newestAnnouncement(reads, event.id))?.revision ?? null,
      isArchived: ((await reads.one('eventSetup', event.id))?.archivedOn ?? null) !== null,
    })
  }
  return summaries
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
  'teachingGroup',
  'schoolYear',
  'marker',
  'standingSeparation',
] as const

async function readPeople(reads: RecordReads): Promise<SchoolPeople> {
  return {
    staff: await reads.all('staff'),
    students: await reads.all('student'),
    enrolments: await reads.all('enrolment'),
    households: await reads.all('household'),
    guardianships: await reads.all('guardianship'),
    adults: await reads.all('adult'),
    interpreters: await reads.all('interpreter'),
    rooms: await reads.all('room'),
    groups: await reads.all('teachingGroup'),
    schoolYears: await reads.all('schoolYear'),
    markers: await reads.all('marker'),
    separations: await reads.all('standingSeparation'),
  }
}

const childKinds = [
  'attendanceFigure',
  'meeting',
  'action',
  'lastAgreed',
  'guardianship',
  'household',
  'adult',
  'marker',
] as const

async function readChild(reads: RecordReads, id: StudentId): Promise<ChildRecords> {
  // Side by side: words that are being written wait for a read of the same table to end.
  const [figures, meetings, lastAgreed, guardians, markers] = await Promise.all([
    reads.where('attendanceFigure', 'studentId', id),
    reads.where('meeting', 'facts.student.id', id),
    reads.where('lastAgreed', 'studentId', id),
    reads.where('guardianship', 'studentId', id),
    reads.all('marker'),
  ])
  const householdIds = guardians.map(({ householdId }) => householdId)
  const meetingIds = meetings.map((meeting) => meeting.id)
  const [actions, households, adults] = await Promise.all([
    reads.whereAny('action', 'meetingId', meetingIds),
    reads.some('household', householdIds),
    reads.whereAny('adult', 'householdIds', householdIds),
  ])
  return { figures, meetings, actions, lastAgreed, households, adults, markers }
}

async function readWarnings(reads: RecordReads, householdId: HouseholdId): Promise<FamilyWarningRecords> {
  const studentIds = (await reads.where('guardianship', 'householdId', householdId)).map(
    (row) => row.studentId,
  )
  const guardians = await reads.whereAny('guardianship', 'studentId', studentIds)
  const households = [...new Set([householdId, ...guardians.map((row) => row.householdId)])]
  const adults = await reads.whereAny('adult', 'householdIds', households)
  return {
    householdId,
    studentIds,
    adults: [...new Map(adults.map((row) => [row.id, row])).values()],
    markers: await reads.all('marker'),
    separations: await reads.all('standingSeparation'),
  }
}

async function readHistory(reads: RecordReads, householdId: HouseholdId): Promise<FamilyHistory> {
  const plans = new Set((await reads.all('event')).flatMap(({ currentPlanId }) => currentPlanId ?? []))
  const placed = await reads.where('appointment', 'householdId', householdId)
  const letters = [
    ...(await reads.where('delivery', 'householdId', householdId)),
    ...(await reads.where('delivery', 'recipient', householdId)),
  ]
  return {
    requests: await reads.where('request', 'householdId', householdId),
    appointments: placed.filter(({ planId }) => plans.has(planId)),
    letters: [...new Map(letters.map((row) => [row.id, row])).values()],
    meetings: await reads.where('meeting', 'facts.household.id', householdId),
  }
}

async function readAgreed(reads: RecordReads, eventId: EventId | null): Promise<AgreedRecords> {
  if (eventId === null)
    return {
      meetings: await reads.all('meeting'),
      actions: await reads.all('action'),
      groupMinutes: await reads.all('groupMinutes'),
    }
  return {
    ...(await readActions(reads, eventId)),
    groupMinutes: await reads.where('groupMinutes', 'eventId', eventId),
  }
}

/** The meetings of an event with the actions agreed in them. */
async function readActions(reads: RecordReads, eventId: EventId) {
  const meetings = await reads.where('meeting', 'eventId', eventId)
  const ids = meetings.map(({ id }) => id)
  return { meetings, actions: await reads.whereAny('action', 'meetingId', ids) }
}

const countedKinds = ['event', 'student', 'household', 'staff', 'request', 'appointment', 'meeting'] as const

/** Appointments are those of the plans that the office works on: earlier drafts and announced revisions say the same again. */
async function countStored(database: ParleyDatabase, reads: RecordReads): Promise<StoredCounts> {
  let appointments = 0
  for (const { currentPlanId } of await reads.all('event'))
    if (currentPlanId !== null) appointments += await reads.count('appointment', 'planId', currentPlanId)
  return {
    events: await database.rows('event').count(),
    students: await database.rows('student').count(),
    households: await database.rows('household').count(),
    staff: await database.rows('staff').count(),
    requests: await database.rows('request').count(),
    appointments,
    meetings: await database.rows('meeting').count(),
  }
}
