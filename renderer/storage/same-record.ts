/** Whether two records hold the same values; a field that is undefined counts as not there. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [fieldsOf(a), fieldsOf(b)]
  if (left.size !== right.size) return false
  for (const [name, value] of left) if (!right.has(name) || !sameRecord(value, right.get(name))) return false
  return true
}

const fieldsOf = (record: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(record).filter(([, value]) => value !== undefined))
