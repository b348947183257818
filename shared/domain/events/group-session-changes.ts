import type { GroupSessionId, HouseholdId, StudentId } from '@shared/kernel/ids'
import { spellingKey } from '@shared/kernel/fold-text'
import { err, ok, type Result } from '@shared/kernel/result'
import {
  groupSessionFaults,
  householdsOf,
  type GroupMember,
  type GroupSession,
  type GroupSessionFault,
} from './group-session'
import {
  checkGroupSessionDraft,
  type GroupSessionDraft,
  type GroupSessionDraftProblems,
  type GroupSessionSurroundings,
} from './group-session-draft'

/** A change of an event's group sessions by the office. */
export type GroupSessionChange =
  /** Makes a group session, or gives the one of that id other terms. A new title is that of every time of the talk. */
  | { readonly kind: 'save'; readonly id: GroupSessionId; readonly draft: GroupSessionDraft }
  | { readonly kind: 'remove'; readonly id: GroupSessionId }
  /** Signs a household up, with these children or alone; where it is full, it waits. */
  | {
      readonly kind: 'sign-up'
      readonly id: GroupSessionId
      readonly householdId: HouseholdId
      readonly studentIds: readonly StudentId[]
    }
  /** Takes a household off the sign-up list and the waiting list. */
  | { readonly kind: 'leave'; readonly id: GroupSessionId; readonly householdId: HouseholdId }
  /** Gives a free place to a household that waits. */
  | { readonly kind: 'give-place'; readonly id: GroupSessionId; readonly householdId: HouseholdId }
  /** Invites households to the talk, whichever of its times they choose. */
  | { readonly kind: 'invite'; readonly id: GroupSessionId; readonly householdIds: readonly HouseholdId[] }
  | { readonly kind: 'uninvite'; readonly id: GroupSessionId; readonly householdIds: readonly HouseholdId[] }

/** Why group sessions are not changed. */
export type GroupSessionChangeProblem =
  | { readonly kind: 'draft'; readonly problems: GroupSessionDraftProblems }
  /** The group session, or the household on its list, is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'full' }
  | { readonly kind: 'fault'; readonly fault: GroupSessionFault }

/** One talk with its times; a household comes to one of them. */
export interface Talk<Time> {
  readonly title: string
  readonly times: readonly Time[]
}

const talkKey = ({ title }: Pick<GroupSession, 'title'>): string => spellingKey(title)

/** Group sessions of the same title are times of one talk. */
export const isSameTalk = (one: Pick<GroupSession, 'title'>, other: Pick<GroupSession, 'title'>): boolean =>
  talkKey(one) === talkKey(other)

/** The talks of an event, in the order in which their first times are given. */
export function talksOf<Time extends Pick<GroupSession, 'title'>>(
  groupSessions: readonly Time[],
): readonly Talk<Time>[] {
  const talks = new Map<string, Talk<Time>>()
  for (const one of groupSessions) {
    const known = talks.get(talkKey(one))
    talks.set(talkKey(one), { title: known?.title ?? one.title, times: [...(known?.times ?? []), one] })
  }
  return [...talks.values()]
}

/** The places that are left for households; null is no limit. */
export const freePlaces = ({
  capacity,
  members,
}: Pick<GroupSession, 'capacity' | 'members'>): number | null =>
  capacity === null ? null : Math.max(0, capacity - householdsOf(members).length)

const hasPlace = (one: GroupSession): boolean => freePlaces(one) !== 0

/** The household to which a free place is offered: the first that waits. Null where no place is free or nobody waits. */
export const firstInLine = (one: GroupSession): HouseholdId | null =>
  hasPlace(one) ? (one.waiting[0]?.householdId ?? null) : null

/** Whether a household that signs up now waits: it is full, or others wait already for a place that is free. */
export const wouldWait = (one: GroupSession): boolean => !hasPlace(one) || one.waiting.length > 0

/** The group sessions of an event after a change. */
export function changeGroupSessions(
  surroundings: GroupSessionSurroundings,
  change: GroupSessionChange,
): Result<readonly GroupSession[], GroupSessionChangeProblem> {
  const { groupSessions } = surroundings
  if (change.kind === 'save') return save(surroundings, change)
  const one = groupSessions.find(({ id }) => id === change.id)
  if (!one) return err({ kind: 'gone' })
  switch (change.kind) {
    case 'remove':
      return ok(groupSessions.filter(({ id }) => id !== change.id))
    case 'sign-up':
      return signUp(surroundings, one, change.householdId, rowsOf(change.householdId, change.studentIds))
    case 'leave':
      return ok(replace(groupSessions, without(one, change.householdId)))
    case 'give-place': {
      const rows = one.waiting.filter(({ householdId }) => householdId === change.householdId)
      if (rows.length === 0) return err({ kind: 'gone' })
      return hasPlace(one) ? takePlace(surroundings, one, change.householdId, rows) : err({ kind: 'full' })
    }
    case 'invite':
      return ok(
        inTalk(groupSessions, one, (time) => ({
          ...time,
          invited: [...new Set([...time.invited, ...change.householdIds])],
        })),
      )
    case 'uninvite': {
      const gone = new Set(change.householdIds)
      return ok(
        inTalk(groupSessions, one, (time) => ({
          ...time,
          invited: time.invited.filter((id) => !gone.has(id)),
        })),
      )
    }
  }
}

/** A household has a row for each child that comes; one alone has a row without. */
const rowsOf = (householdId: HouseholdId, studentIds: readonly StudentId[]): readonly GroupMember[] =>
  studentIds.length === 0
    ? [{ householdId, studentId: null }]
    : studentIds.map((studentId) => ({ householdId, studentId }))

function save(
  surroundings: GroupSessionSurroundings,
  { id, draft }: Extract<GroupSessionChange, { kind: 'save' }>,
): Result<readonly GroupSession[], GroupSessionChangeProblem> {
  const { groupSessions } = surroundings
  const { problems, groupSession } = checkGroupSessionDraft(id, draft, surroundings)
  if (!groupSession) return err({ kind: 'draft', problems })
  const before = groupSessions.find((one) => one.id === id)
  if (!before) {
    const invited = groupSessions.find((one) => isSameTalk(one, groupSession))?.invited ?? []
    return ok([...groupSessions, { ...groupSession, invited }])
  }
  const { title } = groupSession
  return ok(
    replace(
      inTalk(groupSessions, before, (time) => ({ ...time, title })),
      groupSession,
    ),
  )
}

function signUp(
  surroundings: GroupSessionSurroundings,
  one: GroupSession,
  householdId: HouseholdId,
  rows: readonly GroupMember[],
): Result<readonly GroupSession[], GroupSessionChangeProblem> {
  const { groupSessions } = surroundings
  const isTheirs = (row: GroupMember): boolean => row.householdId === householdId
  const isWaiting = one.waiting.some(isTheirs)
  if (one.members.some(isTheirs) || (!isWaiting && !wouldWait(one)))
    return takePlace(surroundings, one, householdId, rows)
  return ok(replace(groupSessions, { ...one, waiting: inPlace(one.waiting, householdId, rows) }))
}

/** Puts a household on the sign-up list, and off the lists of the other times of the talk. */
function takePlace(
  { groupSessions, sessions }: GroupSessionSurroundings,
  one: GroupSession,
  householdId: HouseholdId,
  rows: readonly GroupMember[],
): Result<readonly GroupSession[], GroupSessionChangeProblem> {
  const signedUp: GroupSession = {
    ...one,
    members: inPlace(one.members, householdId, rows),
    waiting: one.waiting.filter((row) => row.householdId !== householdId),
  }
  const others = inTalk(groupSessions, one, (time) => without(time, householdId))
  const after = replace(others, signedUp)
  const clash = groupSessionFaults([...after.filter((other) => other !== signedUp), signedUp], sessions)
    .filter(({ groupSession }) => groupSession === signedUp)
    .map(({ fault }) => fault)
    .find((fault) => fault.kind === 'household-in-two' && fault.householdId === householdId)
  return clash ? err({ kind: 'fault', fault: clash }) : ok(after)
}

/** A list with a household's rows given anew where they are, or at its end. */
function inPlace(
  list: readonly GroupMember[],
  householdId: HouseholdId,
  rows: readonly GroupMember[],
): readonly GroupMember[] {
  const isTheirs = (row: GroupMember): boolean => row.householdId === householdId
  const at = list.findIndex(isTheirs)
  if (at < 0) return [...list, ...rows]
  return [...list.slice(0, at), ...rows, ...list.slice(at).filter((row) => !isTheirs(row))]
}

const without = (one: GroupSession, householdId: HouseholdId): GroupSession => ({
  ...one,
  members: one.members.filter((row) => row.householdId !== householdId),
  waiting: one.waiting.filter((row) => row.householdId !== householdId),
})

const replace = (all: readonly GroupSession[], one: GroupSession): readonly GroupSession[] =>
  all.map((other) => (other.id === one.id ? one : other))

/** All group sessions with every time of one talk changed. */
const inTalk = (
  all: readonly GroupSession[],
  one: GroupSession,
  change: (time: GroupSession) => GroupSession,
): readonly GroupSession[] => all.map((other) => (isSameTalk(other, one) ? change(other) : other))
