import { z } from 'zod'
import { fromBase64, toBase64 } from './base64'

/** A value that this format cannot carry, or JSON that stands for none. */
export class NotCarried extends Error {}

/** No record of ours is nested deeper; a cycle is. */
const maxDepth = 64

/**
 * A stored value as JSON, exactly as it lies in the store. What JSON lacks is an object with one key that begins with `$`;
 * an object that has such a key itself is listed by its entries. Throws `NotCarried` for anything else.
 */
export function encodeRaw(value: unknown, depth = 0): unknown {
  if (depth > maxDepth) throw new NotCarried('too deep')
  const each = (values: Iterable<unknown>): unknown[] =>
    Array.from(values, (one) => encodeRaw(one, depth + 1))
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Object.is(value, -0)) return { $number: '-0' }
      return Number.isFinite(value) ? value : { $number: String(value) }
    case 'undefined':
      return { $undefined: true }
    case 'bigint':
      return { $bigint: String(value) }
    case 'object': {
      if (value === null) return null
      if (Array.isArray(value)) return each(value)
      if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.getTime() }
      if (value instanceof Uint8Array) return { $bytes: toBase64(value) }
      if (value instanceof Map) return { $map: Array.from(value, (entry) => each(entry)) }
      if (value instanceof Set) return { $set: each(value) }
      if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
        throw new NotCarried('no plain object')
      const entries = Object.entries(value).map(([key, one]): [string, unknown] => [
        key,
        encodeRaw(one, depth + 1),
      ])
      return entries.some(([key]) => key.startsWith('$') || key === '__proto__')
        ? { $object: entries }
        : Object.fromEntries(entries)
    }
    case 'function':
    case 'symbol':
      throw new NotCarried(typeof value)
  }
}

const tagged = z.union([
  z.strictObject({ $number: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) }),
  z.strictObject({ $undefined: z.literal(true) }),
  z.strictObject({ $bigint: z.string().regex(/^-?\d{1,1000}$/) }),
  z.strictObject({ $date: z.number().nullable() }),
  z.strictObject({ $bytes: z.string() }),
  z.strictObject({ $map: z.array(z.tuple([z.unknown(), z.unknown()])) }),
  z.strictObject({ $set: z.array(z.unknown()) }),
  z.strictObject({ $object: z.array(z.tuple([z.string(), z.unknown()])) }),
])

/** The value that `encodeRaw` has written; throws `NotCarried` for JSON that it does not write. */
export function decodeRaw(json: unknown, depth = 0): unknown {
  if (depth > maxDepth) throw new NotCarried('too deep')
  const next = (one: unknown): unknown => decodeRaw(one, depth + 1)
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map(next)
  const entries = Object.entries(json)
  if (!entries.some(([key]) => key.startsWith('$')))
    return Object.fromEntries(entries.map(([key, one]) => [key, next(one)]))
  const read = tagged.safeParse(json)
  if (!read.success) throw new NotCarried('unknown tag')
  const tag = read.data
  if ('$number' in tag) return Number(tag.$number)
  if ('$undefined' in tag) return undefined
  if ('$bigint' in tag) return BigInt(tag.$bigint)
  if ('$date' in tag) return new Date(tag.$date ?? Number.NaN)
  if ('$map' in tag) return new Map(tag.$map.map(([key, one]) => [next(key), next(one)]))
  if ('$set' in tag) return new Set(tag.$set.map(next))
  if ('$object' in tag) return ownFields(tag.$object.map(([key, one]) => [key, next(one)]))
  const bytes = fromBase64(tag.$bytes)
  if (!bytes.ok) throw new NotCarried('no base64')
  return bytes.value
}

/** An object with these fields as its own, `__proto__` among them; its prototype is never touched. */
function ownFields(entries: readonly (readonly [string, unknown])[]): object {
  const made = {}
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  return made
}

/** Whether a value can be a row of a store: an object whose id can be a key. */
export const isStorable = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  (typeof value.id === 'string' || (typeof value.id === 'number' && !Number.isNaN(value.id)))

/** Whether a backup can hold a row exactly as it lies. */
export function isCarried(row: object): boolean {
  try {
    encodeRaw(row)
    return isStorable(row)
  } catch (cause) {
    if (cause instanceof NotCarried) return false
    throw cause
  }
}
