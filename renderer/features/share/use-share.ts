import { useState } from 'react'
import type { EventId, HouseholdId } from '@shared/kernel/ids'
import type { MarkProblem, ShareOutcome } from '@renderer/services/share'
import type { SharedFile } from '@renderer/services/ports'
import type { Result } from '@shared/kernel/result'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'

/** What came of the last thing asked of the screen. */
export type ShareNotice =
  | { readonly kind: 'saving' }
  | { readonly kind: 'file'; readonly outcome: ShareOutcome }
  | { readonly kind: 'marked'; readonly families: number; readonly outcome: Result<void, MarkProblem> }

/** The commands of the share screen, one at a time. */
export function useShare(eventId: EventId) {
  const { share } = useApp().services
  const { locale } = useFormat()
  const [notice, setNotice] = useState<ShareNotice | null>(null)
  const save = async (what: SharedFile): Promise<void> => {
    setNotice({ kind: 'saving' })
    setNotice({ kind: 'file', outcome: await share.save(eventId, what, locale) })
  }
  const markNotified = async (ids: readonly HouseholdId[]): Promise<void> =>
    setNotice({ kind: 'marked', families: ids.length, outcome: await share.markNotified(eventId, ids) })
  return {
    notice,
    save: (what: SharedFile) => void save(what),
    markNotified: (ids: readonly HouseholdId[]) => void markNotified(ids),
  }
}
export type Share = ReturnType<typeof useShare>
