/** A field that two records of one person or thing have filled in differently, for a person to choose. */
export interface FieldConflict {
  readonly field: string
  readonly kept: unknown
  readonly other: unknown
}

/** Which of the two records a field is taken from. */
export type FieldChoice = 'kept' | 'other'

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The fields that differ and are filled in on both sides. Lists never differ in this way: they are put together. */
export function fieldConflicts(kept: object, other: object): readonly FieldConflict[] {
  const others = new Map<string, unknown>(Object.entries(other))
  return Object.entries(kept).flatMap(([field, value]: [string, unknown]) => {
    const second = others.get(field)
    const isConflict =
      field !== 'id' && !Array.isArray(value) && !isBlank(value) && !isBlank(second) && value !== second
    return isConflict ? [{ field, kept: value, other: second }] : []
  })
}

/**
 * One record made of two: a blank field is filled from the other, lists are put together, and where both are filled in the kept
 * one stands unless it was chosen otherwise. The id is the kept one's.
 */
export function mergeFields<Row extends object>(
  kept: Row,
  other: Row,
  choices: ReadonlyMap<string, FieldChoice>,
): Row {
  const conflicts = new Set(fieldConflicts(kept, other).map(({ field }) => field))
  const others = new Map<string, unknown>(Object.entries(other))
  const fields = Object.entries(kept).map(([field, value]: [string, unknown]): [string, unknown] => {
    const second = others.get(field)
    if (isList(value) && isList(second)) return [field, [...new Set([...value, ...second])]]
    const isTaken = conflicts.has(field) ? choices.get(field) === 'other' : field !== 'id' && isBlank(value)
    return [field, isTaken ? second : value]
  })
  return { ...kept, ...Object.fromEntries(fields) }
}
