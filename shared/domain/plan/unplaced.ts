import type { RequestId } from '@shared/kernel/ids'
import type { Request } from '../requests/request'
import type { Unplaced } from './plan'

/** How a plan lists a request that it was not made with. */
export const askedAfterPlanning = ({ id, staffIds }: Pick<Request, 'id' | 'staffIds'>): Unplaced => ({
  requestId: id,
  reason: 'asked-after-planning',
  blocking: staffIds.map((staffId) => ({ kind: 'staff', id: staffId })),
})

/** A plan's list of unplaced requests once some have left it, and others, or the same for another reason, have come onto it. */
export function unplacedAfter(
  unplaced: readonly Unplaced[],
  left: Iterable<RequestId>,
  added: readonly Unplaced[] = [],
): readonly Unplaced[] {
  const changed = new Set([...left, ...added.map(({ requestId }) => requestId)])
  return [...unplaced.filter(({ requestId }) => !changed.has(requestId)), ...added]
}

/**
 * A plan's list of unplaced requests once some requests are gone: their own entries go, and so does every mention of them
 * in another request's reason. A reason that named nothing else no longer holds.
 */
export function unplacedWithout(
  unplaced: readonly Unplaced[],
  gone: ReadonlySet<RequestId>,
  requests: ReadonlyMap<RequestId, Pick<Request, 'id' | 'staffIds'>>,
): readonly Unplaced[] {
  return unplacedAfter(unplaced, gone).map((entry) => {
    const blocking = entry.blocking.filter((fact) => fact.kind !== 'request' || !gone.has(fact.id))
    const request = requests.get(entry.requestId)
    if (blocking.length === entry.blocking.length) return entry
    return blocking.length > 0 || !request ? { ...entry, blocking } : askedAfterPlanning(request)
  })
}
