import type { CsvRow } from '../../csv'
import type { FactPlace, Reference } from '../facts'
import type { DayOrder } from '../values/dates'
import { RosterColumn, type ReadingContext } from './column'
import { labelKey } from './labels'
import type { RosterTable } from './roster-table'

/** Finds the columns of a table by label, in whatever case and with whatever between its words, or by position. */
export class TableColumns {
  private readonly positions = new Map<string, number>()
  /** Columns that were found by their label, which are not taken for another by their position. */
  private readonly found = new Set<number>()

  constructor(
    readonly table: RosterTable,
    private readonly context: ReadingContext,
    private readonly prescribed: DayOrder | null = null,
  ) {
    table.labels.forEach((label, i) => {
      const key = labelKey(label)
      if (key !== '' && !this.positions.has(key)) this.positions.set(key, i)
    })
  }

  /** The first of these labels that the table has. */
  named(...labels: readonly string[]): RosterColumn {
    const found = labels.flatMap((label) => this.positions.get(labelKey(label)) ?? []).at(0)
    if (found !== undefined) this.found.add(found)
    return this.column(found ?? null)
  }

  /** The first column whose label contains a text. */
  containing(text: string): RosterColumn {
    const found = [...this.positions].find(([key]) => key.includes(text))
    return this.column(found?.[1] ?? null)
  }

  /** A column by its position, counted from 1. */
  at(position: number): RosterColumn {
    return this.column(position - 1)
  }

  /** By label where the table has it, else by position, unless the column there was found by another label. */
  namedOrAt(position: number, ...labels: readonly string[]): RosterColumn {
    const named = this.named(...labels)
    return named.exists || this.found.has(position - 1) ? named : this.at(position)
  }

  private column(index: number | null): RosterColumn {
    return new RosterColumn(this.table, index, this.context, this.prescribed)
  }
}

/** The place of a row. */
export const placeOf = ({ file }: { readonly file: string }, { line }: CsvRow): FactPlace => ({ file, line })

/** An id of a cell that refers to something else. */
export const referenceTo = (
  table: { readonly file: string },
  row: CsvRow,
  column: RosterColumn,
  id: string = column.id(row),
): Reference => ({ ...placeOf(table, row), id, column: column.label })
