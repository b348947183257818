import { z } from 'zod'
import type { Brand } from '@shared/kernel/brand'
import { parseDate, type Instant, type LocalDate, type MinuteOfDay, type Minutes } from '@shared/kernel/time'

// The content security policy forbids the compiled validators that zod would otherwise build with `Function`.
z.config({ jitless: true })

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

export const text = z.string()
export const flag = z.boolean()
export const id = <Id extends Brand<string, string>>() =>
  z.custom<Id>((value) => isText(value) && value.length > 0)
export const recordId = z.string().min(1)
export const localDate = z.custom<LocalDate>((value) => isText(value) && parseDate(value).ok)
export const instant = z.custom<Instant>((value) => isText(value) && instantPattern.test(value))
export const minuteOfDay = z.custom<MinuteOfDay>((value) => isCount(value, 24 * 60))
export const minutes = z.custom<Minutes>((value) => isCount(value, Number.MAX_SAFE_INTEGER))
export const count = z.number().int().nonnegative()
export const named = { givenName: text, familyName: text }
export const sourced = { sourceId: text }
