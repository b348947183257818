import { groupBy } from '@shared/kernel/group-by'
import type { GroupSessionId, HouseholdId, RequestId, StudentId } from '@shared/kernel/ids'
import type { AnnouncedGroupSession } from '../events/group-session'
import { letterAdultsAmong } from '../people/letter-adults'
import type { Household } from '../people/people'
import type { Request } from '../requests/request'
import type { ConferenceIndex } from './conference-index'
import {
  goneSince,
  groupSessionsNow,
  groupSessionsOf,
  sameForHousehold,
  type DatedGroupSession,
} from './group-sessions'
import { letterRecipients } from './letter-recipients'
import { neutralReason } from './neutral-reason'
import type { Appointment, NeutralReason, PaperPlan, Plan, Unplaced } from './plan'
import { differencesOf } from './announced-changes'

/** Everything announced to one household: its own meetings, and no one else's. */
export interface FamilyMeetings {
  /** As it is written to. */
  readonly household: Household
  /** The children it gets letters about, in the order in which it asked. */
  readonly children: readonly StudentId[]
  /** By time. */
  readonly appointments: readonly Appointment[]
  /** Those it has signed up for, by time, with its own members alone. */
  readonly groupSessions: readonly DatedGroupSession[]
  /** Group sessions of the paper that this one replaces which it is in no longer, by time. */
  readonly cancelledGroups: readonly DatedGroupSession[]
  /** Group sessions that the replaced paper did not have (null) or had otherwise (as it had them). */
  readonly changedGroups: ReadonlyMap<GroupSessionId, AnnouncedGroupSession | null>
  readonly unplaced: readonly { readonly request: Request; readonly reason: NeutralReason }[]
  /** Appointments of the paper that this one replaces which take place no longer, by time. */
  readonly cancelled: readonly Appointment[]
  /** Those that the replaced paper did not have (null) or had otherwise (as it had them), by request. */
  readonly changed: ReadonlyMap<RequestId, Appointment | null>
  /** The revision that first said all this; null for a draft that says something else. */
  readonly revision: number | null
  /** The revision whose paper this one replaces; null where the family had none, and for a draft that says something else. */
  readonly replaces: number | null
}

/** A plan with the number it was announced under, null for a draft. */
interface Version extends Plan {
  readonly revision: number | null
  readonly groupSessions: readonly AnnouncedGroupSession[]
}

/**
 * What each family that gets letters reads about a plan after `former` revisions (newest first); in the order of the
 * event's households.
 */
export function familyMeetings(
  index: ConferenceIndex,
  plan: PaperPlan,
  { revision, former }: { readonly revision: number | null; readonly former: readonly Version[] },
): readonly FamilyMeetings[] {
  const { conference } = index
  const versions = [{ groupSessions: groupSessionsNow(conference), ...plan, revision }, ...former]
  const recipients = letterRecipients(
    conference,
    versions.flatMap(({ appointments }) => appointments),
    versions.flatMap(({ groupSessions }) => groupSessions),
  )
  const { addressed } = letterAdultsAmong(conference.adults)
  const content = versionsByFamily(index, versions)
  return conference.households.flatMap((household): FamilyMeetings[] => {
    const children = recipients.get(household.id)
    return children
      ? [
          {
            household: addressed(household),
            children: [...children],
            ...meetingsSince(household.id, content(household.id, children)),
          },
        ]
      : []
  })
}

/** What one revision tells a family. */
interface RevisionContent {
  readonly revision: number | null
  readonly appointments: readonly Appointment[]
  readonly unplaced: FamilyMeetings['unplaced']
  readonly groupSessions: readonly DatedGroupSession[]
}

function versionsByFamily(index: ConferenceIndex, versions: readonly Version[]) {
  const announced = new Set<RequestId>()
  const ofFamilies = versions
    .toReversed()
    .map(({ revision, appointments, unplaced, groupSessions }) => {
      const left = blockedRequests(index, unplaced).map(({ request, reason }) => ({
        request,
        // A cancelled meeting that was announced is always listed, whatever prevents it now.
        reason: announced.has(request.id) ? ('cancelled' as const) : neutralReason(reason),
      }))
      for (const { requestId } of appointments) announced.add(requestId)
      return {
        revision,
        appointments: groupBy(inTimeOrder(appointments), (row) => row.householdId),
        unplaced: groupBy(left, ({ request }) => request.householdId),
        groupSessions,
      }
    })
    .toReversed()
  return (id: HouseholdId, children: ReadonlySet<StudentId>): readonly RevisionContent[] =>
    ofFamilies.map(({ revision, appointments, unplaced, groupSessions }) => ({
      revision,
      groupSessions: groupSessionsOf(index, { kind: 'household', id }, groupSessions).map((one) => ({
        ...one,
        members: one.members.filter(({ householdId }) => householdId === id),
      })),
      appointments: (appointments.get(id) ?? []).filter((row) => children.has(row.studentId)),
      unplaced: (unplaced.get(id) ?? []).filter(({ request }) => children.has(request.studentId)),
    }))
}

const blockedRequests = (index: ConferenceIndex, unplaced: readonly Unplaced[]) =>
  unplaced.flatMap(({ requestId, reason }) => {
    const request = index.requests.get(requestId)
    return request ? [{ request, reason }] : []
  })

/** What a family reads now, compared with the letter that it may hold. */
function meetingsSince(
  id: HouseholdId,
  versions: readonly RevisionContent[],
): Omit<FamilyMeetings, 'household' | 'children'> {
  const [now, ...rest] = versions
  if (!now) throw new Error('No version to tell of')
  const first = firstRevisionWith(id, now, rest)
  const before = rest.slice(first.later)
  const [replaced] = before
  const isFirst = before.every(
    (one) => one.appointments.length + one.unplaced.length + one.groupSessions.length === 0,
  )
  const { appointments, unplaced, groupSessions } = now
  if (!replaced || isFirst) {
    const { revision } = first
    const nothing = { cancelled: [], changed: new Map(), cancelledGroups: [], changedGroups: new Map() }
    return { appointments, unplaced, groupSessions, ...nothing, revision, replaces: null }
  }
  const after = new Set(appointments.map(({ requestId }) => requestId))
  const was = new Map(replaced.appointments.map((row) => [row.requestId, row]))
  const wasIn = new Map(replaced.groupSessions.map((one) => [one.id, one]))
  return {
    appointments,
    unplaced,
    groupSessions,
    cancelledGroups: goneSince(replaced.groupSessions, groupSessions),
    changedGroups: new Map(
      groupSessions.flatMap((one) => {
        const former = wasIn.get(one.id)
        return former && sameForHousehold(former, one, id) ? [] : [[one.id, former ?? null] as const]
      }),
    ),
    cancelled: replaced.appointments.filter(({ requestId }) => !after.has(requestId)),
    changed: new Map(
      appointments.flatMap((row) => {
        const former = was.get(row.requestId)
        return former && isSame(former, row) ? [] : [[row.requestId, former ?? null] as const]
      }),
    ),
    revision: first.revision,
    replaces: first.revision === null ? null : firstRevisionWith(id, replaced, before.slice(1)).revision,
  }
}

/** The number of the revision that first said what `content` says, and how many of the `former` ones say it too. */
function firstRevisionWith(
  id: HouseholdId,
  content: RevisionContent,
  former: readonly RevisionContent[],
): { readonly revision: number | null; readonly later: number } {
  const other = former.findIndex((one) => !hasSameContent(id, one, content))
  const later = other < 0 ? former.length : other
  return { revision: (former[later - 1] ?? content).revision, later }
}

function hasSameContent(id: HouseholdId, a: RevisionContent, b: RevisionContent): boolean {
  if (a.appointments.length !== b.appointments.length || a.unplaced.length !== b.unplaced.length) return false
  if (a.groupSessions.length !== b.groupSessions.length) return false
  const rows = new Map(a.appointments.map((row) => [row.requestId, row]))
  const reasons = new Map(a.unplaced.map(({ request, reason }) => [request.id, reason]))
  const groups = new Map(a.groupSessions.map((one) => [one.id, one]))
  return (
    b.groupSessions.every((one) => {
      const other = groups.get(one.id)
      return other !== undefined && sameForHousehold(other, one, id)
    }) &&
    b.appointments.every((row) => {
      const other = rows.get(row.requestId)
      return other !== undefined && isSame(other, row)
    }) &&
    b.unplaced.every(({ request, reason }) => reasons.get(request.id) === reason)
  )
}

/** Letters name the interpreter, so another one makes another letter, though it counts as no change of the plan. */
const isSame = (a: Appointment, b: Appointment): boolean =>
  a.interpreterId === b.interpreterId && differencesOf(a, b).length === 0

/** By date and time; those at once stay as they are. */
export const inTimeOrder = <Row extends Appointment>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))

/** Appointments that are one meeting, by time: several requests of one group, at one time. */
export const meetingsOf = <Row extends Appointment>(
  { requests }: Pick<ConferenceIndex, 'requests'>,
  rows: readonly Row[],
): readonly (readonly [Row, ...Row[]])[] =>
  [
    ...groupBy(inTimeOrder(rows), ({ requestId, sessionId, start }) => {
      const group = requests.get(requestId)?.groupId ?? null
      return group === null ? requestId : `${group} ${sessionId} ${start}`
    }).values(),
  ].flatMap(([first, ...others]): (readonly [Row, ...Row[]])[] => (first ? [[first, ...others]] : []))
