import { staffRoomKey, travelKey } from '@shared/domain/plan/event-facts'
import type { Conference } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import type { Change, Ports, Records, Storage } from './ports'

/** The rows of an event that a changed conference has otherwise: added, changed and removed. Rows that stay keep their ids. */
export async function changedRows(
  { newId, storage }: { readonly newId: Ports['newId']; readonly storage: Pick<Storage, 'where'> },
  eventId: EventId,
  after: Conference,
): Promise<readonly Change[]> {
  const own = { eventId }
  const [staffRooms, travel, availability, groupSessions, commitments] = [
    await storage.where('staffRoom', 'eventId', eventId),
    await storage.where('travel', 'eventId', eventId),
    await storage.where('availability', 'eventId', eventId),
    await storage.where('groupSession', 'eventId', eventId),
    await storage.where('commitment', 'eventId', eventId),
  ]
  const sessions = new Set<string>(after.event.sessions.map(({ id }) => id))
  return [
    ...differences(
      staffRooms,
      after.staffRooms,
      staffRoomKey,
      (row, id) => ({ ...row, ...own, id }),
      newId,
    ).map((change): Change => ({ kind: 'staffRoom', ...change })),
    ...differences(travel, after.travel, travelKey, (row, id) => ({ ...row, ...own, id }), newId).map(
      (change): Change => ({ kind: 'travel', ...change }),
    ),
    ...differences(
      availability,
      after.availability,
      ({ subject, sessionId, start, end }) => [subject.kind, subject.id, sessionId, start, end].join(' '),
      (row, id) => ({ ...row, ...own, id }),
      newId,
    ).map((change): Change => ({ kind: 'availability', ...change })),
    ...differences(
      groupSessions,
      after.groupSessions,
      ({ id }) => id,
      (row) => ({ ...row, ...own }),
      newId,
    ).map((change): Change => ({ kind: 'groupSession', ...change })),
    ...commitments
      .filter(({ sessionId }) => !sessions.has(sessionId))
      .map((row): Change => ({ kind: 'commitment', id: row.id, before: row, after: null })),
  ]
}

interface Difference<Row> {
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

function differences<Wanted, Row extends Wanted & Pick<Records['staffRoom'], 'id'>>(
  stored: readonly Row[],
  wanted: readonly Wanted[],
  keyOf: (row: Wanted) => string,
  asRow: (row: Wanted, id: string) => Row,
  newId: () => string,
): readonly Difference<Row>[] {
  const left = new Map<string, Row[]>()
  for (const row of stored) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row])
  const changes = wanted.flatMap((one): Difference<Row>[] => {
    const before = left.get(keyOf(one))?.shift() ?? null
    const after = asRow(one, before?.id ?? newId())
    return before && isSameRow(before, after) ? [] : [{ id: after.id, before, after }]
  })
  return [...changes, ...[...left.values()].flat().map((row) => ({ id: row.id, before: row, after: null }))]
}

const isSameRow = (a: object, b: object): boolean => {
  const after = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(
    ([name, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(after.get(name)),
  )
}
