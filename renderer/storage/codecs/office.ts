import { z } from 'zod'
import { wordedDocuments } from '@shared/domain/school/office'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { id, instant, recordId, text } from './primitives'

export const template = z.strictObject({
  id: recordId,
  document: z.enum(wordedDocuments),
  language: text,
  opening: text,
  todo: text,
  closing: text,
})

export const setting = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('appearance'), value: z.enum(['light', 'dark', 'auto']) }),
  z.strictObject({ id: z.literal('density'), value: z.enum(['comfortable', 'compact']) }),
  z.strictObject({ id: z.literal('currentEvent'), value: id<EventId>().nullable() }),
  z.strictObject({ id: z.literal('signer'), value: text }),
  z.strictObject({ id: z.literal('checkedSentences'), value: z.array(text) }),
])

export const pack = z.strictObject({
  id: recordId,
  eventId: id<EventId>(),
  staffId: id<StaffId>(),
  madeAt: instant,
  returnedAt: instant.nullable(),
})

export const audit = z.strictObject({
  id: recordId,
  at: instant,
  what: text,
  recordKind: text,
  recordIds: z.array(recordId),
})
