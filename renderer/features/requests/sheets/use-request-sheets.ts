import { useState } from 'react'
import type { OpenOutcome, PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { ChosenFields, SheetField, SheetUse } from '@shared/domain/requests/sheet-request'
import type { EventId } from '@shared/kernel/ids'
import type { RequestSheetsRead } from '@renderer/services/request-sheets'
import { useApp } from '../../app-context'
import { useFilesDrop } from '../../use-files-drop'

/** Files that are looked at, with what was chosen of their columns. */
interface Looking {
  readonly files: readonly PickedFile[]
  readonly chosen: ChosenFields
  readonly read: RequestSheetsRead
}

/** What came of the last thing that was done with spreadsheets of requests. */
export type RequestSheetsNotice =
  | { readonly kind: 'not-opened' | 'not-kept' | 'columns-not-saved' }
  | { readonly kind: 'kept'; readonly requests: number }
  | { readonly kind: 'columns-saved'; readonly file: string }
  | { readonly kind: 'columns-taken'; readonly names: readonly string[] }

/** Spreadsheets of requests: dropped or chosen, looked at, and kept. */
export function useRequestSheets(eventId: EventId) {
  const { requestSheets: service } = useApp().services
  const [looking, setLooking] = useState<Looking | null>(null)
  const [notice, setNotice] = useState<RequestSheetsNotice | null>(null)

  const look = async (files: readonly PickedFile[], chosen: ChosenFields): Promise<void> => {
    const outcome = await service.read(eventId, files, chosen)
    setNotice(outcome.ok ? null : { kind: 'not-opened' })
    if (outcome.ok) setLooking({ files, chosen, read: outcome.value })
  }
  const take = async (opened: OpenOutcome<PickedFolder>): Promise<void> => {
    if (opened.kind === 'cancelled') return
    if (opened.kind === 'failed') return setNotice({ kind: 'not-opened' })
    const taken = await service.takeColumns(opened.picked.files)
    if (!taken.ok) return setNotice({ kind: 'not-kept' })
    const { names, others } = taken.value
    // A file of columns that comes alone is for the spreadsheets that are looked at.
    if (others.length > 0) await look(others, {})
    else if (looking) await look(looking.files, looking.chosen)
    if (names.length > 0) setNotice({ kind: 'columns-taken', names })
  }
  const saveColumns = async (fingerprint: string): Promise<void> => {
    const saved = await service.saveColumns(fingerprint)
    if (saved.kind === 'saved') setNotice({ kind: 'columns-saved', file: saved.name })
    if (saved.kind === 'failed') setNotice({ kind: 'columns-not-saved' })
  }
  const isDraggedOver = useFilesDrop((dropped) => void take(dropped))
  const keep = async ({ chosen, read: { rows, outcome, files } }: Looking): Promise<void> => {
    const chosenFor = files.filter(({ file }) => chosen[file] !== undefined)
    const saved = await service.keep(eventId, rows, { files: chosenFor })
    if (saved.ok) setLooking(null)
    const requests = outcome.added.length + outcome.changed.length
    setNotice(saved.ok ? { kind: 'kept', requests } : { kind: 'not-kept' })
  }
  const forget = async ({ files, chosen }: Looking, file: string, fingerprint: string): Promise<void> => {
    const forgotten = await service.forgetColumns(fingerprint)
    if (!forgotten.ok) return setNotice({ kind: 'not-kept' })
    const { [file]: _own, ...others } = chosen
    await look(files, others)
  }
  return {
    /** Null: no files are looked at. */
    read: looking?.read ?? null,
    notice,
    isDraggedOver,
    choose: () => void service.choose().then(take),
    /** Says what a column is; null: nothing that requests have. */
    chooseField: (file: string, column: number, field: SheetField | null): void => {
      if (looking === null) return
      const { files, chosen } = looking
      void look(files, { ...chosen, [file]: { ...chosen[file], [column]: field } })
    },
    /** Forgets how the columns of files like this one were chosen, and reads it as if it were the first. */
    forget: ({ file, fingerprint }: SheetUse): void => {
      if (looking) void forget(looking, file, fingerprint)
    },
    renameColumns: service.renameColumns,
    saveColumns: ({ fingerprint }: SheetUse): void => void saveColumns(fingerprint),
    keep: () => void (looking && keep(looking)),
    close: () => setLooking(null),
  }
}
export type RequestSheets = ReturnType<typeof useRequestSheets>
