import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import type { ShareJob, Storage } from '@renderer/services/ports'
import { sharedFile } from './share-files'

/** What of the store is needed to share from it. */
export type ShareStore = Pick<Storage, 'planned' | 'readAll'>

/** Makes a file, or a folder of them, of the revision announced last (before the first: of the plan). */
export async function makeSharedFile(
  storage: ShareStore,
  { eventId, what, locale, now }: ShareJob,
): Promise<FileToSave | FolderToSave | null> {
  const planned = await storage.planned(eventId)
  if (!planned) return null
  const { school, template: templates } = await storage.readAll(['school', 'template'])
  return sharedFile(planned, what, {
    school: { ...(school[0] ?? { name: '', languages: [] }), templates },
    locale,
    now,
  })
}
