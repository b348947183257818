import { groupBy } from '@shared/kernel/group-by'

/** How a row that no id has matched claims a stored record. */
export interface Claim<Item> {
  /** Only records with the same key come into question, and none where it is blank; null: `candidates` gives them. */
  readonly key: ((item: Item) => string) | null
  readonly candidates?: (item: Item) => readonly Item[]
  readonly isSame: (known: Item, item: Item) => boolean
}

/**
 * The ids, with the stored record of whoever has none yet and claims one that nobody else has or claims. Two who could be
 * meant are nobody's.
 */
export function matchRest<Item extends { readonly id: string }>(
  items: readonly Item[],
  known: readonly Item[],
  ids: ReadonlyMap<string, string>,
  { key, candidates, isSame }: Claim<Item>,
): ReadonlyMap<string, string> {
  const knownIds = new Set(known.map(({ id }) => id))
  const taken = new Set([...ids.values()].filter((id) => knownIds.has(id)))
  const byKey = key === null ? null : groupBy(known, key)
  const candidatesOf = (item: Item): readonly Item[] => {
    if (key === null) return candidates?.(item) ?? []
    const own = key(item)
    // Two without a name are not the same one.
    return own === '' ? [] : (byKey?.get(own) ?? [])
  }
  const claims = items.flatMap((item) => {
    if (knownIds.has(ids.get(item.id) ?? '')) return []
    const [found, ...others] = candidatesOf(item).filter((one) => !taken.has(one.id) && isSame(one, item))
    return found !== undefined && others.length === 0 ? [{ item, found }] : []
  })
  const byRecord = groupBy(claims, ({ found }) => found.id)
  const sole = claims.filter(({ found }) => byRecord.get(found.id)?.length === 1)
  return new Map([...ids, ...sole.map(({ item, found }) => [item.id, found.id] as const)])
}
