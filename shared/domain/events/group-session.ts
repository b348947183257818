import type { GroupSessionId, HouseholdId, RoomId, SessionId, StaffId, StudentId } from '@shared/kernel/ids'
import { contains, overlaps, type LocalDate, type TimeRange } from '@shared/kernel/time'
import type { Sourced } from '../people/people'
import type { AvailabilitySubject, Session } from './event'

/** A household at a group session, with one of its children; null is the adults alone. A household has a row for each child. */
export interface GroupMember {
  readonly householdId: HouseholdId
  readonly studentId: StudentId | null
}

/**
 * A class time or a talk for several families at once. It stands exactly as given: in a plan it is one fixed meeting of its
 * staff, its room, its member households with their attending adults, and the students named.
 */
export interface GroupSession extends Sourced, TimeRange {
  readonly id: GroupSessionId
  readonly title: string
  readonly sessionId: SessionId
  readonly staffIds: readonly StaffId[]
  readonly roomId: RoomId | null
  /** The number of households that it holds; null is no limit. */
  readonly capacity: number | null
  /** Those who have signed up, in order of arrival. */
  readonly members: readonly GroupMember[]
  /** Households that were invited, whether or not they have signed up. */
  readonly invited: readonly HouseholdId[]
  /** Those who would like to come and found it full, in order of arrival. */
  readonly waiting: readonly GroupMember[]
}

/** What paper says of a group session: with its day, whatever becomes of its session. An announced revision keeps it like this. */
export type AnnouncedGroupSession = TimeRange &
  Pick<GroupSession, 'id' | 'title' | 'sessionId' | 'staffIds' | 'roomId' | 'members'> & {
    readonly date: LocalDate
  }

/** The households of some members, each once, in their order. */
export const householdsOf = (members: readonly GroupMember[]): readonly HouseholdId[] => [
  ...new Set(members.map(({ householdId }) => householdId)),
]

/** Whether somebody, or a room, is in a group session; interpreters never are. */
export function isInGroupSession(
  groupSession: Pick<GroupSession, 'staffIds' | 'members' | 'roomId'>,
  who: AvailabilitySubject,
): boolean {
  switch (who.kind) {
    case 'staff':
      return groupSession.staffIds.includes(who.id)
    case 'household':
      return groupSession.members.some(({ householdId }) => householdId === who.id)
    case 'student':
      return groupSession.members.some(({ studentId }) => studentId === who.id)
    case 'room':
      return groupSession.roomId === who.id
    case 'interpreter':
      return false
  }
}

/** Why a group session cannot stand as it is given. */
export type GroupSessionFault =
  | { readonly kind: 'outside-session'; readonly session: TimeRange }
  | { readonly kind: 'in-break'; readonly break: TimeRange }
  | { readonly kind: 'over-capacity'; readonly capacity: number; readonly households: number }
  | { readonly kind: 'staff-in-two'; readonly staffId: StaffId; readonly other: GroupSession }
  | { readonly kind: 'household-in-two'; readonly householdId: HouseholdId; readonly other: GroupSession }

/** All that is wrong with group sessions; of two that clash, the later in the list is at fault. */
export function groupSessionFaults(
  groupSessions: readonly GroupSession[],
  sessions: readonly Session[],
): readonly { readonly groupSession: GroupSession; readonly fault: GroupSessionFault }[] {
  return groupSessions.flatMap((groupSession, i) =>
    [
      ...timeFaults(groupSession, sessions),
      ...capacityFaults(groupSession),
      ...groupSessions.slice(0, i).flatMap((other) => clashes(groupSession, other)),
    ].map((fault) => ({ groupSession, fault })),
  )
}

function timeFaults(groupSession: GroupSession, sessions: readonly Session[]): readonly GroupSessionFault[] {
  const session = sessions.find(({ id }) => id === groupSession.sessionId)
  if (!session) return []
  const breaks = session.breaks.filter((pause) => overlaps(pause, groupSession))
  return [
    ...(contains(session, groupSession) ? [] : [{ kind: 'outside-session', session } as const]),
    ...breaks.map((pause) => ({ kind: 'in-break', break: pause }) as const),
  ]
}

function capacityFaults({ capacity, members }: GroupSession): readonly GroupSessionFault[] {
  const households = householdsOf(members).length
  return capacity === null || households <= capacity ? [] : [{ kind: 'over-capacity', capacity, households }]
}

/** Staff and households who would be in two group sessions at once. */
function clashes(one: GroupSession, other: GroupSession): readonly GroupSessionFault[] {
  if (one.sessionId !== other.sessionId || !overlaps(one, other)) return []
  const elsewhere = new Set(householdsOf(other.members))
  return [
    ...one.staffIds
      .filter((id) => other.staffIds.includes(id))
      .map((staffId) => ({ kind: 'staff-in-two', staffId, other }) as const),
    ...householdsOf(one.members)
      .filter((id) => elsewhere.has(id))
      .map((householdId) => ({ kind: 'household-in-two', householdId, other }) as const),
  ]
}
