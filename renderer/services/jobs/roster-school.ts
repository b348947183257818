import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import type { Change } from '@renderer/services/ports'
import { unnamedSchool } from '../school'

/** Names the school where it has no name yet. */
export function schoolChanges(
  stored: readonly School[],
  name: string,
  newId: () => string,
): readonly Change[] {
  const [before = null] = stored
  if (name === '' || (before !== null && before.name !== '')) return []
  const after = { ...(before ?? { id: idOf<School['id']>(newId()), ...unnamedSchool }), name }
  return [{ kind: 'school', id: after.id, before, after }]
}
