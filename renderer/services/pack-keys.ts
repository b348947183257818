import type { OfficeKeys } from '@shared/domain/meetings/pack'
import { newIdentity } from '@shared/exchange/backup/seal'
import { newSigningKeys } from '@shared/exchange/packs/signing'
import type { Change, Storage } from './ports'

/** The office's own keys: there is one pair of each. */
export const officeKeysId = 'office'

/** The keys that the office signs packs with, made when the first pack is; the change that keeps new ones. */
export async function readOfficeKeys(
  storage: Pick<Storage, 'read'>,
): Promise<{ readonly keys: OfficeKeys; readonly added: readonly Change[] }> {
  const known = await storage.read('officeKeys', officeKeysId)
  if (known) return { keys: known, added: [] }
  const keys = { id: officeKeysId, ...(await newSigningKeys()), ...(await newIdentity()) }
  return { keys, added: [{ kind: 'officeKeys', id: officeKeysId, before: null, after: keys }] }
}
