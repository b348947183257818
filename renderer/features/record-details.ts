import { settingsWords } from '@shared/words/screens/settings'
import type { UnreadableRecord } from '@renderer/queries/queries'

/** The records by table, id and field: never what is in them. */
export const detailsOf = (records: readonly UnreadableRecord[]): string =>
  records
    .map(({ recordKind, id, field }) => settingsWords.open.problemDetails(recordKind, id, field))
    .join('\n')
