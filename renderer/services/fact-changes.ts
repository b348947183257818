import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { changeEvent } from '@shared/domain/rules/changed-event'
import { changedRows } from './event-rows'
import type { Change, Ports, Storage } from './ports'
import { releasedMeetings } from './released-meetings'
import { unplacedChange } from './unplaced-change'

interface FactPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'read' | 'where' | 'whereAny'>
}

/** Changes facts of an event, and with them what the plan can no longer keep. */
export async function factChanges(
  { newId, storage }: FactPorts,
  planned: PlannedEvent,
  facts: EventFacts,
): Promise<readonly Change[]> {
  const { event } = planned.conference
  const changed = changeEvent(planned, facts)
  const stored = await storage.read('event', event.id)
  const placed = new Map(changed.appointments.map((row) => [row.requestId, row]))
  const gone = changed.released.map(({ appointment }) => appointment)
  const released = new Set(gone.map(({ requestId }) => requestId))
  const rows = await changedRows({ newId, storage }, event.id, changed.conference)
  const removed = new Set(rows.map(({ id }) => id))
  const pins = (await storage.where('commitment', 'eventId', event.id)).filter(
    (row) => row.status === 'pinned' && released.has(row.requestId) && !removed.has(row.id),
  )
  return [
    ...(stored && facts.event
      ? [{ kind: 'event', id: event.id, before: stored, after: { ...stored, ...facts.event } } as const]
      : []),
    ...rows,
    ...(planned.plan?.appointments ?? []).flatMap((before): Change[] => {
      const after = placed.get(before.requestId) ?? null
      return after === before ? [] : [{ kind: 'appointment', id: before.id, before, after }]
    }),
    ...pins.map((row): Change => ({ kind: 'commitment', id: row.id, before: row, after: null })),
    ...(await releasedMeetings(storage, gone)),
    ...unplacedChange(planned.plan, changed.unplaced),
  ]
}
