import type { Change, ChangeOf, RecordKind } from './ports'

/** Two changes of one record, one after the other, as one. */
export const joinedChange = <Kind extends RecordKind>(
  first: ChangeOf<Kind>,
  then: ChangeOf<Kind>,
): ChangeOf<Kind> => ({ kind: then.kind, id: then.id, before: first.before, after: then.after })

/** Changes made one after the other as if they were made at once: one of each record. */
export function joinChanges(changes: readonly Change[]): readonly Change[] {
  const joined = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`
    const first = joined.get(key)
    joined.set(key, first ? joinedChange(first, change) : change)
  }
  return [...joined.values()].filter(({ before, after }) => before !== null || after !== null)
}
