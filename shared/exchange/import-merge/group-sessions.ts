import { householdsOf, type GroupSession } from '@shared/domain/events/group-session'
import type { Conference } from '@shared/domain/plan/plan'
import { idOf, type GroupSessionId } from '@shared/kernel/ids'
import type { KnownEvent } from './records'

/** A group session is the one that the event has under its source id, else a new one. */
export function groupSessionIds(
  conference: Conference,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<GroupSessionId, GroupSessionId> {
  const before = new Map(known?.groupSession.map(({ sourceId, id }) => [sourceId, id]))
  return new Map(
    conference.groupSessions.map(({ id, sourceId }) => [
      id,
      before.get(sourceId) ?? idOf<GroupSessionId>(newId()),
    ]),
  )
}

/** Group sessions with the invitations and the waiting list that the app keeps and a folder does not hold. */
export function withSignUps(
  { groupSessions, households }: Conference,
  known: KnownEvent | null,
): readonly GroupSession[] {
  const before = new Map(known?.groupSession.map((one) => [one.id, one]))
  const takesPart = new Set(households.map(({ id }) => id))
  return groupSessions.map((one) => {
    const kept = before.get(one.id)
    if (!kept) return one
    const members = new Set(householdsOf(one.members))
    return {
      ...one,
      invited: kept.invited.filter((id) => takesPart.has(id)),
      waiting: kept.waiting.filter(
        ({ householdId }) => takesPart.has(householdId) && !members.has(householdId),
      ),
    }
  })
}
