import { groupBy } from '@shared/kernel/group-by'
import type { RosterFault } from '@shared/domain/folder/roster-report'
import { writeTable } from '../../csv'
import type { NamedBytes } from '../../folder/files'
import type { LeftOutRow } from '../findings'

/**
 * Rows that were left out, a table for each file: its own columns, and why. Mended in a spreadsheet it can be dropped again;
 * the last column is then no part of it.
 */
export const writeLeftOut = (
  rows: readonly LeftOutRow[],
  sentence: (fault: RosterFault, value: string) => string,
): readonly NamedBytes[] =>
  [...groupBy(rows, (row) => row.file)].map(([file, own]) => ({
    name: fileName(file),
    bytes: writeTable(tableOf(own, sentence)),
  }))

function tableOf(
  rows: readonly LeftOutRow[],
  sentence: (fault: RosterFault, value: string) => string,
): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ cells, header }) => Math.max(cells.length, header.length)))
  const padded = (cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '')
  const header = rows[0]?.header ?? []
  const lines = rows.map((row) => [...padded(row.cells), sentence(row.fault, row.cells.join(','))])
  return header.length === 0 ? lines : [[...padded(header), 'left out because'], ...lines]
}

/** `users.csv` of `export.zip/users.csv`; a table of a workbook becomes CSV. */
function fileName(file: string): string {
  const base = file.split(/[/\\]/).findLast((part) => part !== '') ?? 'rows'
  return /\.(csv|tsv|txt|dat)$/i.test(base) ? base : `${base.replace(/\.xls[xm]$/i, '')}.csv`
}
