import { z } from 'zod'
import type { Action } from '@shared/domain/meetings/meeting'
import type { ActionId, MeetingId } from '@shared/kernel/ids'
import { id, localDate, text } from '../primitives'
import { recordType } from '../record-type'

/** An agreed follow-up of a meeting. */
export const action = recordType<Action>({
  schema: z.strictObject({
    id: id<ActionId>(),
    meetingId: id<MeetingId>(),
    targetId: text.nullable(),
    what: text,
    owner: text,
    due: localDate.nullable(),
    state: z.enum(['open', 'done', 'dropped']),
  }),
  indexes: ['meetingId'],
  mapIds: (row, mapId) => ({ ...row, meetingId: mapId('meeting', row.meetingId, 'meetingId') }),
})
