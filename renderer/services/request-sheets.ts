import type { OpenOutcome, PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
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
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { requestSheetWords } from '@shared/words/screens/request-sheets'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { History } from './history'
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

interface KeepOptions {
  /** As undo names it. */
  readonly title?: string
  readonly files?: readonly SheetUse[]
}

interface RequestSheetPorts {
  readonly newId: Ports['newId']
  readonly clock: Pick<Ports['clock'], 'today'>
  readonly bridge: Pick<Ports['bridge'], 'openLists'>
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
