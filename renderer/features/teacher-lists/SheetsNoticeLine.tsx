import type { SaveOutcome } from '@shared/bridge/desktop-bridge'
import { listSheetWords as words, teacherListWords } from '@shared/words/screens/teacher-lists'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { SheetsNotice } from './use-list-sheets'

/** What came of saving, opening or keeping a spreadsheet of lists. */
export function SheetsNoticeLine({ notice }: { readonly notice: SheetsNotice | null }) {
  const format = useFormat()
  switch (notice?.kind) {
    case undefined:
      return null
    case 'saved':
      return <SavedLine outcome={notice.outcome} />
    case 'kept':
      return <DoneLine text={words.kept(format.counted(notice.changes, words.counted))} />
    case 'not-opened':
      return <ErrorNotice what={words.notOpened} todo={words.notOpenedTodo} />
    case 'not-kept':
      return <ErrorNotice what={teacherListWords.notSaved} todo={teacherListWords.notSavedTodo} />
  }
}

function SavedLine({ outcome }: { readonly outcome: SaveOutcome }) {
  switch (outcome.kind) {
    case 'saved':
      return <DoneLine text={words.saved(outcome.name)} />
    case 'cancelled':
      return null
    case 'failed':
      return <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />
  }
}
