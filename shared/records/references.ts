import type { IdMapper, ReferenceStrength, Target } from './record-type'
import { recordTypes, type RecordKind, type Records } from './registry'

/** That a record names another one in one of its fields. */
export interface Reference {
  readonly field: string
  readonly target: Target
  readonly id: string
  readonly strength: ReferenceStrength
}

/** Every other record that a record names, history included. */
export function referencesOf<Kind extends RecordKind>(kind: Kind, row: Records[Kind]): readonly Reference[] {
  const found: Reference[] = []
  const collect: IdMapper = (target, id, field, strength = 'always') => {
    const named: string = target
    if (named !== kind || field !== 'id') found.push({ field, target, id, strength })
    return id
  }
  recordTypes[kind].mapIds(row, collect)
  return found
}
