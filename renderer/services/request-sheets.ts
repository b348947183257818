import type { OpenOutcome, PickedFile, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import {
  columnsToRemember,
  sheetOutcome,
  type AskedMeeting,
  type ChosenFields,
  type SheetOutcome,
  type SheetUse,
} from '@shared/domain/requests/sheet-request'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { SheetReading } from '@shared/exchange/request-sheet'
import { readSheetColumns, writeSheetColumns } from '@shared/exchange/sheet-columns-file'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { requestSheetWords } from '@shared/words/screens/request-sheets'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import { hostFailed } from './host-failed'
import type { Change, Ports, Storage } from './ports'
import { plainRequests, requestEdits } from './request-edits'

/** Why a spreadsheet was not kept. Nothing was changed. */
export type RequestSheetProblem =
  /** The event is no longer there. */
  { readonly kind: 'gone' } | NotSaved

/** What spreadsheets of requests say, and what they would change. */
export interface RequestSheetsRead extends SheetReading {
  readonly outcome: SheetOutcome
}

/** Columns that were remembered from files, by their names, and the files that say something else. */
export interface ColumnsTaken {
  readonly names: readonly string[]
  readonly others: readonly PickedFile[]
}

interface KeepOptions {
  /** As undo names it. */
  readonly title?: string
  readonly files?: readonly SheetUse[]
}

interface RequestSheetPorts {
  readonly newId: Ports['newId']
  readonly clock: Pick<Ports['clock'], 'today'>
  readonly bridge: Pick<Ports['bridge'], 'openLists' | 'saveFile'>
  readonly storage: Pick<Storage, 'planned' | 'read' | 'readAll' | 'where' | 'whereAny'>
}

/** Spreadsheets of requests, in whatever layout: looked at first, then kept whole or not at all. */
export function createRequestSheets(
  { newId, clock, bridge, storage }: RequestSheetPorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<RequestSheetProblem>(history, notSaved)

  const outcomeOf = async (event: PlannedEvent, rows: readonly AskedMeeting[]): Promise<SheetOutcome> => {
    const { event: details, requests } = event.conference
    const plain = plainRequests(event, await storage.read('eventSetup', details.id), newId)
    return sheetOutcome(rows, requests, ({ studentId, householdId, staffId }) =>
      plain({ studentId, householdId, staffId }),
    )
  }

  const rememberedColumns = async (files: readonly SheetUse[]): Promise<readonly Change[]> => {
    const changes = files.map(async (file): Promise<readonly Change[]> => {
      const after = columnsToRemember(file)
      if (after === null) return []
      const before = await storage.read('sheetColumns', after.id)
      return JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ kind: 'sheetColumns', id: after.id, before, after }]
    })
    return (await Promise.all(changes)).flat()
  }

  return {
    /** Lets a person choose spreadsheets. */
    choose: (): Promise<OpenOutcome<PickedFolder>> => bridge.openLists().catch(hostFailed),

    /** Reads spreadsheets: what they would change, and all that is wrong. Nothing is changed. */
    read: async (
      eventId: EventId,
      files: readonly PickedFile[],
      chosen: ChosenFields,
    ): Promise<Result<RequestSheetsRead, RequestSheetProblem>> => {
      const event = await storage.planned(eventId)
      if (!event) return err({ kind: 'gone' })
      // Fetched when somebody first reads a spreadsheet.
      const { readRequestSheets } = await import('@shared/exchange/request-sheet')
      const { sheetColumns } = await storage.readAll(['sheetColumns'])
      const reading = await readRequestSheets(files, event.conference, clock.today(), chosen, sheetColumns)
      return ok({ ...reading, outcome: await outcomeOf(event, reading.rows) })
    },

    /** Calls remembered columns by another name. */
    renameColumns: (
      fingerprint: string,
      name: string,
      step?: string,
    ): Promise<Result<void, RequestSheetProblem>> =>
      edit(async () => {
        const before = await storage.read('sheetColumns', fingerprint)
        if (!before) return err({ kind: 'gone' })
        const changes: readonly Change[] = [
          { kind: 'sheetColumns', id: fingerprint, before, after: { ...before, name } },
        ]
        return ok({ title: requestSheetWords.undoRename, changes, ...stepOf(step) })
      }),

    /** Saves remembered columns as a file that another computer reads. */
    saveColumns: async (fingerprint: string): Promise<SaveOutcome> => {
      const columns = await storage.read('sheetColumns', fingerprint)
      if (!columns) return { kind: 'cancelled' }
      return bridge
        .saveFile({
          name: safeFileName(requestSheetWords.columnsFile(columns.name), extensionOf.mapping),
          kind: 'mapping',
          bytes: new TextEncoder().encode(writeSheetColumns(columns)),
        })
        .catch(hostFailed)
    },

    /** Remembers the columns of files that say nothing else; gives how many there were, and the files beside them. */
    takeColumns: async (files: readonly PickedFile[]): Promise<Result<ColumnsTaken, RequestSheetProblem>> => {
      const read = files.map((file) => ({
        file,
        columns: file.name.toLowerCase().endsWith(extensionOf.mapping)
          ? readSheetColumns(new TextDecoder().decode(file.bytes))
          : err('not-columns' as const),
      }))
      const columns = read.flatMap((one) => (one.columns.ok ? [one.columns.value] : []))
      const others = read.filter((one) => !one.columns.ok).map(({ file }) => file)
      const saved = await edit(async () => {
        const changes: Change[] = []
        for (const after of columns) {
          const before = await storage.read('sheetColumns', after.id)
          if (JSON.stringify(before) !== JSON.stringify(after))
            changes.push({ kind: 'sheetColumns', id: after.id, before, after })
        }
        return ok(changes.length === 0 ? null : { title: requestSheetWords.undoTake, changes })
      })
      return saved.ok ? ok({ names: columns.map(({ name }) => name), others }) : saved
    },

    /** Forgets how the columns of files with this header were chosen. */
    forgetColumns: (fingerprint: string): Promise<Result<void, RequestSheetProblem>> =>
      edit(async () => {
        const before = await storage.read('sheetColumns', fingerprint)
        if (!before) return ok(null)
        const changes: readonly Change[] = [{ kind: 'sheetColumns', id: fingerprint, before, after: null }]
        return ok({ title: requestSheetWords.undoForget, changes })
      }),

    /**
     * Keeps what is asked for, as one step: all of it or nothing. The columns of `files` are remembered for the next file with the
     * same header.
     */
    keep: (
      eventId: EventId,
      rows: readonly AskedMeeting[],
      { title = requestSheetWords.undo, files = [] }: KeepOptions = {},
    ): Promise<Result<void, RequestSheetProblem>> =>
      edit(async () => {
        const event = await storage.planned(eventId)
        if (!event) return err({ kind: 'gone' })
        const outcome = await outcomeOf(event, rows)
        const changes = await requestEdits(storage, event, { ...outcome, withdrawn: [] })
        const all = [...changes, ...(await rememberedColumns(files))]
        return ok(all.length === 0 ? null : { title, changes: all })
      }),
  }
}
