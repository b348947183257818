import { useState } from 'react'
import type { OpenOutcome, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import type { SheetsRead } from '@renderer/services/teacher-lists'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { useFilesDrop } from '../use-files-drop'

/** What came of the last thing that was done with spreadsheets of lists. */
export type SheetsNotice =
  | { readonly kind: 'saved'; readonly outcome: SaveOutcome }
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'kept'; readonly changes: number }

/** Lists as spreadsheets: saved, filled in elsewhere, and dropped back. */
export function useListSheets(eventId: EventId) {
  const { teacherLists: service } = useApp().services
  const { locale } = useFormat()
  const [read, setRead] = useState<SheetsRead | null>(null)
  const [notice, setNotice] = useState<SheetsNotice | null>(null)

  const take = async (opened: OpenOutcome<PickedFolder>): Promise<void> => {
    if (opened.kind === 'cancelled') return
    if (opened.kind === 'failed') return setNotice({ kind: 'not-opened' })
    const outcome = await service.readSheets(eventId, opened.picked.files)
    setNotice(outcome.ok ? null : { kind: 'not-opened' })
    if (outcome.ok) setRead(outcome.value)
  }
  const isDraggedOver = useFilesDrop((dropped) => void take(dropped))
  const save = async (): Promise<void> => {
    const outcome = await service.saveSheets(eventId, locale)
    setNotice(outcome.kind === 'nothing' ? null : { kind: 'saved', outcome })
  }
  const keep = async ({ said, changes }: SheetsRead): Promise<void> => {
    const outcome = await service.fillIn(eventId, said)
    if (outcome.ok) setRead(null)
    setNotice(outcome.ok ? { kind: 'kept', changes: changes.length } : { kind: 'not-kept' })
  }
  return {
    /** What the files that were dropped last say; null: none are looked at. */
    read,
    notice,
    isDraggedOver,
    save: () => void save(),
    choose: () => void service.chooseSheets().then(take),
    keep: (sheets: SheetsRead) => void keep(sheets),
    close: () => setRead(null),
  }
}
export type ListSheets = ReturnType<typeof useListSheets>
