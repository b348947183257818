import type { DesktopBridge, OpenOutcome, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import {
  answersAbout,
  mappingOf,
  writeMapping,
  type RosterMapping,
} from '@shared/exchange/roster/mapper/mapping-file'
import { ok, type Result } from '@shared/kernel/result'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { createEditQueue } from './edit-queue'
import { asItIs, type History, stepOf } from './history'
import { hostFailed } from './host-failed'
import type { Change, Clock, Ports, RosterImportService, Storage, StorageProblem } from './ports'

/** Files that were chosen or dropped for an import of lists. */
export type ChosenLists = OpenOutcome<PickedFolder>

/** Bringing in a school's own lists. */
export function createRosterImport(
  ports: Pick<Ports, 'openRosterImport'> & {
    readonly bridge: Pick<DesktopBridge, 'openLists' | 'openFolder' | 'saveFile' | 'saveFolder'>
    readonly storage: Pick<Storage, 'read'>
    readonly clock: Pick<Clock, 'today'>
  },
  history: Pick<History, 'commit' | 'failure' | 'record'>,
) {
  let pending: ChosenLists | null = null
  let onFiles: ((chosen: ChosenLists) => void) | null = null
  const edit = createEditQueue(history, asItIs)
  const changeMapping = (
    id: string,
    after: (before: StoredRosterMapping) => StoredRosterMapping | null,
    step?: string,
  ): Promise<Result<void, StorageProblem>> =>
    edit(async () => {
      const before = await ports.storage.read('rosterMapping', id)
      if (before === null) return ok(null)
      const change: Change = { kind: 'rosterMapping', id, before, after: after(before) }
      return ok({ title: rosterImportWords.mappings.undo, changes: [change], ...stepOf(step) })
    })
  const saveMapping = (name: string, mapping: RosterMapping): Promise<SaveOutcome> =>
    ports.bridge
      .saveFile({
        name: safeFileName(rosterImportWords.mappings.fileName(name), extensionOf.mapping),
        kind: 'mapping',
        bytes: new TextEncoder().encode(writeMapping(mapping)),
      })
      .catch(hostFailed)
  return {
    /** The day by which ages, leavers and school years are reckoned. */
    today: () => ports.clock.today(),

    chooseFiles: (): Promise<ChosenLists> => ports.bridge.openLists().catch(hostFailed),

    chooseFolder: (): Promise<ChosenLists> => ports.bridge.openFolder().catch(hostFailed),

    /** Hands files that were chosen or dropped elsewhere to the import screen, at once or when it comes. */
    hand: (chosen: ChosenLists): void => {
      if (onFiles) onFiles(chosen)
      else pending = chosen
    },

    /** Calls with files from elsewhere, those that wait first; returns how to stop. */
    onFiles: (listener: (chosen: ChosenLists) => void): (() => void) => {
      const waiting = pending
      pending = null
      onFiles = listener
      if (waiting) listener(waiting)
      return () => {
        if (onFiles === listener) onFiles = null
      }
    },

    /** A service for one import: whoever opens it closes it. */
    openService: (): RosterImportService => {
      const service = ports.openRosterImport()
      return {
        ...service,
        write: async (choices, work) => {
          const written = await service.write(choices, work)
          if (!written.ok) return written
          const changes = written.value.isUndoable ? await allWritten(service) : []
          history.record({
            title: rosterImportWords.undo,
            changes,
            ...(written.value.isUndoable ? {} : { undoable: false as const }),
          })
          return written
        },
      }
    },

    /** Saves the rows that were left out as tables to be mended and dropped again. */
    saveLeftOut: async (service: Pick<RosterImportService, 'leftOut'>): Promise<SaveOutcome> => {
      const files = await service.leftOut()
      return ports.bridge
        .saveFolder({ name: safeFileName(rosterImportWords.leftOutFolder, ''), files })
        .catch(hostFailed)
    },

    /** Saves a remembered mapping as a file that another computer, or `npm run roster`, reads. */
    saveMapping: ({ name, file, columns, answers }: StoredRosterMapping): Promise<SaveOutcome> =>
      saveMapping(name, mappingOf(file, columns, answers)),

    /** Saves how a file is mapped now, with what was answered about it. */
    saveMappingOf: (file: string, { columns, answers }: RosterMapping): Promise<SaveOutcome> =>
      saveMapping(file, mappingOf(file, columns[file] ?? {}, answersAbout(file, { answers }))),

    renameMapping: (id: string, name: string, step?: string): Promise<Result<void, StorageProblem>> =>
      changeMapping(id, (before) => ({ ...before, name }), step),

    deleteMapping: (id: string): Promise<Result<void, StorageProblem>> => changeMapping(id, () => null),
  }
}

/** The changes of an import, fetched some at a time. */
async function allWritten(service: Pick<RosterImportService, 'written'>): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (;;) {
    const some = await service.written(changes.length)
    if (some.length === 0) return changes
    changes.push(...some)
  }
}
