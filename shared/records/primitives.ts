import { z } from 'zod'
import type { Brand } from '@shared/kernel/brand'
import { parseDate, type Instant, type LocalDate, type MinuteOfDay, type Minutes } from '@shared/kernel/time'

// The content security policy forbids the compiled validators that zod would otherwise build with `Function`.
z.config({ jitless: true })

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** Schemas of single fields, shared by the kinds of record. */
export const text = z.string()
export const flag = z.boolean()
/** A non-empty id of one kind. */
export const id = <Id extends Brand<string, string>>() =>
  z.custom<Id>((value) => isText(value) && value.length > 0)
/** A non-empty id that no other kind of record names. */
export const recordId = z.string().min(1)
/** A date of the calendar as `yyyy-mm-dd`. */
export const localDate = z.custom<LocalDate>((value) => isText(value) && parseDate(value).ok)
/** A moment in UTC as an ISO 8601 text that ends in `Z`. */
export const instant = z.custom<Instant>((value) => isText(value) && instantPattern.test(value))
/** Whole minutes after midnight, 0 to 1440. */
export const minuteOfDay = z.custom<MinuteOfDay>((value) => isCount(value, 24 * 60))
/** A length in whole minutes, not negative. */
export const minutes = z.custom<Minutes>((value) => isCount(value, Number.MAX_SAFE_INTEGER))
export const count = z.number().int().nonnegative()
/** A number that may have a fraction, not negative. */
export const amount = z.number().nonnegative()
export const personName = { givenName: text, familyName: text }
export const sourced = { sourceId: text }
export const timeRange = { start: minuteOfDay, end: minuteOfDay }
