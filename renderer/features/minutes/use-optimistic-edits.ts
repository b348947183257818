import { useEffect, useRef, useState } from 'react'
import type { MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { Result } from '@shared/kernel/result'
import type { MinutesProblem } from '@renderer/services/minutes'

interface OptimisticEdit {
  readonly edit: MinutesEdit
  /** The record on the screen when the store had taken the edit; the next one to come has it in itself. */
  readonly stored: MeetingRecord | null
}

/** Shows edits that undo can take back at once, ahead of the store. Only for edits that may be made twice without harm. */
export function useOptimisticEdits(
  meeting: MeetingRecord,
  save: (edit: MinutesEdit) => Promise<Result<void, MinutesProblem>>,
): readonly [MeetingRecord, (edit: MinutesEdit) => void] {
  const [optimistic, setOptimistic] = useState<readonly OptimisticEdit[]>([])
  const latest = useRef(meeting)
  useEffect(() => {
    latest.current = meeting
  })
  const edit = (change: MinutesEdit): void => {
    const added: OptimisticEdit = { edit: change, stored: null }
    setOptimistic((all) => [...all, added])
    void save(change).then((outcome) => {
      const stored = { ...added, stored: latest.current }
      setOptimistic((all) => all.flatMap((one) => (one !== added ? [one] : outcome.ok ? [stored] : [])))
    })
  }
  const pending = optimistic.filter(({ stored }) => stored === null || stored === meeting)
  return [pending.reduce((shown, one) => one.edit(shown), meeting), edit]
}
