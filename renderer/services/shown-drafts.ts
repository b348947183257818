import type { MeetingId } from '@shared/kernel/ids'
import type { Storage } from './ports'

/**
 * The minutes on this window's screens. Each is held against other windows, which may not discard a draft that somebody sees:
 * a word typed there may not be stored yet.
 */
export function createShownDrafts(storage: Pick<Storage, 'holdDraft' | 'unlessDraftHeld'>) {
  const screens = new Map<MeetingId, number>()
  const releases = new Map<MeetingId, () => Promise<void>>()
  const hold = (id: MeetingId): void => {
    if (!releases.has(id)) releases.set(id, storage.holdDraft(id))
  }
  const release = async (id: MeetingId): Promise<void> => {
    const release = releases.get(id)
    releases.delete(id)
    await release?.()
  }
  const isShown = (id: MeetingId): boolean => (screens.get(id) ?? 0) > 0
  return {
    isShown,
    show: (id: MeetingId): void => {
      screens.set(id, (screens.get(id) ?? 0) + 1)
      hold(id)
    },
    leave: async (id: MeetingId): Promise<void> => {
      screens.set(id, (screens.get(id) ?? 0) - 1)
      if (!isShown(id)) await release(id)
    },
    /** Does work on minutes that no other window shows; null where one does. */
    unlessShownElsewhere: async <T>(id: MeetingId, work: () => Promise<T>): Promise<T | null> => {
      await release(id)
      const done = await storage.unlessDraftHeld(id, work)
      if (isShown(id)) hold(id)
      return done
    },
  }
}
