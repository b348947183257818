import { z } from 'zod'
import type { Action } from '@shared/domain/meetings/meeting'
import type { ActionId, MeetingId } from '@shared/kernel/ids'
import { id, instant, localDate, text } from '../primitives'
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
    outcome: text,
    settledAt: instant.nullable(),
  }),
  indexes: ['meetingId'],
  upgrades: { 2: (row) => ({ outcome: '', settledAt: null, ...row }) },
  mapIds: (row, mapId) => ({ ...row, meetingId: mapId('meeting', row.meetingId, 'meetingId') }),
})
