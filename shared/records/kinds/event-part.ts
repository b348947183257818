import type { EventId } from '@shared/kernel/ids'
import { id, recordId } from '../primitives'
import type { IdMapper, MapIds } from '../record-type'

/** What all records have that are stored with one event and named by no other. */
export interface EventPart {
  readonly id: string
  readonly eventId: EventId
}
export const eventPart = { id: recordId, eventId: id<EventId>() }

/** Maps the ids of a part of an event, that of its event included. */
export const mapEventPart =
  <Row extends EventPart>(mapIds: MapIds<Row>) =>
  (row: Row, mapId: IdMapper): Row => ({
    ...mapIds(row, mapId),
    eventId: mapId('event', row.eventId, 'eventId'),
  })
