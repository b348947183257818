import { labelKey } from '../tables/labels'
import { tableName, type RosterTable } from '../tables/roster-table'

/** The labels and the name of a table, by which it is recognised. */
export class LabelSet {
  private readonly keys: ReadonlySet<string>
  /** Letters of the file's name only: `studentenrollment` of `Student_Enrollment.csv`. */
  readonly name: string

  constructor(table: RosterTable) {
    this.keys = new Set(table.labels.map(labelKey))
    this.name = labelKey(tableName(table))
  }

  has(...labels: readonly string[]): boolean {
    return labels.every((label) => this.keys.has(label))
  }

  hasOneOf(...labels: readonly string[]): boolean {
    return labels.some((label) => this.keys.has(label))
  }

  /** Whether a label contains a text. */
  mentions(text: string): boolean {
    return [...this.keys].some((key) => key.includes(text))
  }
}
