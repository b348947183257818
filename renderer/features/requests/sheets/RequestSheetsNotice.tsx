import { requestSheetWords as words } from '@shared/words/screens/request-sheets'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { RequestSheetsNotice as Notice } from './use-request-sheets'

/** What came of opening or keeping a spreadsheet of requests. */
export function RequestSheetsNotice({ notice }: { readonly notice: Notice | null }) {
  const format = useFormat()
  switch (notice?.kind) {
    case undefined:
      return null
    case 'kept':
      return <DoneLine text={words.kept(format.counted(notice.requests, words.counted))} />
    case 'columns-saved':
      return <DoneLine text={words.columnsSaved(notice.file)} />
    case 'columns-taken':
      return <DoneLine text={words.columnsTaken(format.list(notice.names))} />
    case 'columns-not-saved':
      return <ErrorNotice what={words.columnsNotSaved} todo={words.columnsNotSavedTodo} />
    case 'not-opened':
      return <ErrorNotice what={words.notOpened} todo={words.notOpenedTodo} />
    case 'not-kept':
      return <ErrorNotice what={words.notKept} todo={words.notKeptTodo} />
  }
}
