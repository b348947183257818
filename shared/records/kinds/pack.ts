import { z } from 'zod'
import type { PackRegisterEntry } from '@shared/domain/meetings/pack'
import type { EventId, GroupSessionId, MeetingId, StaffId } from '@shared/kernel/ids'
import { id, instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** One value of a meeting's records, see `MinutesCell`. */
export const cell = z.strictObject({ key: text, value: text })

/** A pack made for a teacher's laptop. */
export const pack = recordType<PackRegisterEntry>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    staffId: id<StaffId>(),
    madeAt: instant,
    returnedAt: instant.nullable(),
    meetingIds: z.array(id<MeetingId>()),
    groupSessionIds: z.array(id<GroupSessionId>()),
    returnKey: text,
    base: z.array(cell),
  }),
  indexes: ['eventId', 'staffId'],
  upgrades: {
    // No pack could be made before; an entry of an older store takes nothing back.
    2: (row) => ({ meetingIds: [], groupSessionIds: [], returnKey: '', base: [], ...row }),
  },
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    staffId: mapId('staff', row.staffId, 'staffId', 'history'),
    meetingIds: row.meetingIds.map((one) => mapId('meeting', one, 'meetingIds', 'history')),
    groupSessionIds: row.groupSessionIds.map((one) =>
      mapId('groupSession', one, 'groupSessionIds', 'history'),
    ),
  }),
})
