import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import type { DesktopBridge } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { sampleWords } from '@shared/words/screens/sample'
import type { History } from './history'
import type { ImportService, Ports, StorageProblem, WorkOptions, WorkProgress } from './ports'

/** The sample school, in a store apart: gone to, made, left and made afresh. */
export function createSample(
  ports: Pick<Ports, 'school' | 'openSchool' | 'storage' | 'openImport'>,
  history: Pick<History, 'failure'>,
) {
  return {
    /** Whether this window is on the sample school. */
    isOpen: ports.school === 'sample',

    /** Goes to the sample school, which is made there the first time. */
    enter: (): void => ports.openSchool('sample'),

    /** Goes back to the office's own school. */
    leave: (): void => ports.openSchool('own'),

    /** The event of the sample school, made and saved where there is none. */
    make: async (work: WorkOptions<WorkProgress>): Promise<Result<EventId, StorageProblem>> => {
      const { event } = await ports.storage.readAll(['event'])
      const [before] = event
      if (before) return ok(before.id)
      const service: ImportService = ports.openImport()
      try {
        return await service.writeSample(work)
      } finally {
        service.close()
      }
    },

    /** Removes all that was tried in the sample school, and makes it afresh. */
    reset: async (): Promise<Result<void, StorageProblem>> => {
      if (ports.school !== 'sample') throw new Error('Only the sample school is reset')
      const problem = history.failure()
      if (problem) return err(problem)
      const cleared = await ports.storage.clear()
      if (cleared.ok) ports.openSchool('sample')
      return cleared
    },
  }
}

/** A host whose files from the sample school say so in their names. */
export function namingSample(bridge: DesktopBridge): DesktopBridge {
  return {
    ...bridge,
    saveFile: (file) => {
      const ending = extensionOf[file.kind]
      const name = safeFileName(sampleWords.fileName(file.name.slice(0, -ending.length)), ending)
      return bridge.saveFile({ ...file, name })
    },
    saveFolder: (folder) =>
      bridge.saveFolder({ ...folder, name: safeFileName(sampleWords.fileName(folder.name), '') }),
  }
}
