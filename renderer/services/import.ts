import type { OpenOutcome, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { safeFileName } from '@shared/bridge/file-names'
import { folderFiles } from '@shared/exchange/folder/files'
import type { EventId } from '@shared/kernel/ids'
import { templateReadme } from '@shared/words/folder-template'
import { startWords } from '@shared/words/screens/start'
import type { History } from './history'
import { hostFailed } from './host-failed'
import type { ImportService, Ports } from './ports'

/** What came of choosing a folder; in the sample school none is. */
export type ChosenFolder = OpenOutcome<PickedFolder> | { readonly kind: 'in-sample' }

/** Bringing events in, and giving their folders out. */
export function createImport(ports: Ports, history: Pick<History, 'forgetEvent'>) {
  const withService = async <T>(work: (service: ImportService) => Promise<T>): Promise<T> => {
    const service = ports.openImport()
    try {
      return await work(service)
    } finally {
      service.close()
    }
  }
  const chooseFolder = async (): Promise<ChosenFolder> =>
    ports.school === 'sample' ? { kind: 'in-sample' } : ports.bridge.openFolder().catch(hostFailed)
  let onMessage: ((chosen: ChosenFolder) => void) | null = null
  let pending: ChosenFolder | null = null
  return {
    /** Lets a person choose a folder. */
    chooseFolder,

    /** Lets a person choose a folder wherever they are; false when they change their mind, else the import screen has it. */
    chooseFromAnywhere: async (): Promise<boolean> => {
      const chosen = await chooseFolder()
      if (chosen.kind === 'cancelled') return false
      if (onMessage) onMessage(chosen)
      else pending = chosen
      return true
    },

    /** The import screen's ear for folders chosen elsewhere, before it came or while it is there; returns how to stop. */
    onChosen: (listener: (chosen: ChosenFolder) => void): (() => void) => {
      const waiting = pending
      pending = null
      onMessage = listener
      if (waiting) listener(waiting)
      return () => {
        if (onMessage === listener) onMessage = null
      }
    },

    /** A service for one import: whoever opens it closes it. */
    openService: (): ImportService => {
      const service = ports.openImport()
      return {
        ...service,
        write: async (target, work) => {
          const written = await service.write(target, work)
          // An import is not undone, and a step from before it would mix two states of the event.
          if (written.ok) history.forgetEvent(written.value)
          return written
        },
      }
    },

    /** Saves an event's folder, or an empty one, to be filled in and imported again. */
    saveFolder: (event: { readonly id: EventId; readonly title: string } | null): Promise<SaveOutcome> =>
      withService(async (service) => {
        const files = await service.folderOf(event?.id ?? null)
        const readme = new TextEncoder().encode(templateReadme(Object.values(folderFiles)))
        const name = safeFileName(event?.title ?? startWords.emptyFolderName, '')
        return ports.bridge
          .saveFolder({ name, files: [...files, { name: 'README.txt', bytes: readme }] })
          .catch(hostFailed)
      }),
  }
}
