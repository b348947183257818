import { minutes } from '@shared/kernel/time'
import type { Request } from '../requests/request'
import type { Conference, PaperPlan } from './plan'
import type { WorkingPlan } from './planned-event'
import type { EarlierRevision, AppointmentRecord, PlanRecord, AnnouncedRevision } from './revision'

/** A plan as it goes out of the office, with the revisions whose papers it takes the place of. */
export interface SharedPlan extends PaperPlan {
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
  /** Announced before it, newest first. */
  readonly former: readonly EarlierRevision[]
}

/** What is shared with people: the revision announced last, whatever the office changes meanwhile; before the first, the plan as it stands. */
export function planToShare(current: WorkingPlan, announced: AnnouncedRevision | null): SharedPlan {
  if (announced === null) return workingPlan(current, null)
  const { announcement, record, appointments, earlier } = announced
  const { groupSessions } = announcement
  return { record, appointments, unplaced: record.unplaced, groupSessions, former: earlier }
}

/** The plan that the office works on, as a draft of the next revision. */
export const workingPlan = (
  { record, appointments }: WorkingPlan,
  announced: AnnouncedRevision | null,
): SharedPlan => ({
  record,
  appointments,
  unplaced: record.unplaced,
  former: announced === null ? [] : [asAnnounced(announced), ...announced.earlier],
})

const asAnnounced = ({ announcement, record, appointments }: AnnouncedRevision): EarlierRevision => ({
  revision: announcement.revision,
  appointments,
  unplaced: record.unplaced,
  groupSessions: announcement.groupSessions,
})

/**
 * The event as the papers of its revisions need it: with the requests, people and rooms that an announced revision names and
 * the event has no longer. Planning never sees these.
 */
export function withAnnounced(conference: Conference, announced: AnnouncedRevision | null): Conference {
  if (announced === null) return conference
  const { named } = announced
  const guardianOf = ({ householdId, studentId }: Conference['guardianships'][number]): string =>
    `${householdId} ${studentId}`
  return {
    ...conference,
    staff: withMissing(conference.staff, named.staff, idOfRow),
    rooms: withMissing(conference.rooms, named.rooms, idOfRow),
    students: withMissing(conference.students, named.students, idOfRow),
    enrolments: withMissing(conference.enrolments, named.enrolments, ({ studentId }) => studentId),
    households: withMissing(conference.households, named.households, idOfRow),
    guardianships: withMissing(conference.guardianships, named.guardianships, guardianOf),
    interpreters: withMissing(conference.interpreters, named.interpreters, idOfRow),
    requests: withMissing(conference.requests, announcedRequests(announced), idOfRow),
  }
}

const idOfRow = ({ id }: { readonly id: string }): string => id

function withMissing<Row>(
  rows: readonly Row[],
  more: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const known = new Set(rows.map(keyOf))
  const missing = more.filter((row) => !known.has(keyOf(row)))
  return missing.length === 0 ? rows : [...rows, ...missing]
}

/** The requests of announced appointments, as the newest revision that has them says. */
function announcedRequests({ appointments, earlier }: AnnouncedRevision): readonly Request[] {
  const found = new Map<string, Request>()
  for (const row of [...appointments, ...earlier.flatMap((one) => one.appointments)]) {
    const request = requestOf(row)
    if (request && !found.has(row.requestId)) found.set(row.requestId, request)
  }
  return [...found.values()]
}

/** What a revision of an older version does not say of a request is the usual. */
const usual = {
  sourceId: '',
  priority: 'requested',
  studentAttends: false,
  subject: '',
  mode: 'in-person',
  groupId: null,
} as const

function requestOf(row: AppointmentRecord): Request | null {
  const [first, ...others] = row.staffIds
  if (first === undefined) return null
  const { requestId, householdId, studentId, roomId, start, end, announced = usual } = row
  const { sourceId, priority, studentAttends, subject, mode, groupId } = announced
  return {
    id: requestId,
    householdId,
    studentId,
    staffIds: [first, ...others],
    minutes: minutes(end - start),
    roomId,
    sourceId,
    priority,
    studentAttends,
    subject,
    mode,
    groupId,
    rank: null,
  }
}
