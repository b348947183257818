import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import type { Appointment } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { PlannedEvent, ShareJob, Storage } from '@renderer/workflows/ports'
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
  const { school } = await storage.readAll(['school'])
  const former = await formerlyTold(storage, planned)
  return sharedFile(planned, former, what, {
    school: school[0] ?? { name: '', languages: [] },
    locale,
    now,
  })
}

/** The appointments of revisions before the newest, newest first. */
async function formerlyTold(
  storage: ShareStore,
  { record, told }: PlannedEvent,
): Promise<readonly Appointment[]> {
  if (!told || told.announcement.revision === 1) return []
  const { announcement, appointment } = await storage.readAll(['announcement', 'appointment'])
  const byPlan = groupBy(appointment, ({ planId }) => planId)
  return announcement
    .filter(({ eventId, planId }) => eventId === record.eventId && planId !== told.record.id)
    .toSorted((a, b) => b.revision - a.revision)
    .flatMap(({ planId }) => byPlan.get(planId) ?? [])
}
