/** What is wrong with a file of lists that came back filled in, and where. */
export interface ListProblem {
  readonly file: string
  /** Blank: the file as a whole. */
  readonly sheet: string
  /** The row of the sheet, 1 for the first; 0: the sheet as a whole. */
  readonly row: number
  /** What stands over the column; blank: the row as a whole. */
  readonly column: string
  readonly value: string
  readonly kind:
    | 'not-a-workbook'
    | 'too-large'
    /** No sheet has the columns of a list. */
    | 'no-lists'
    | 'missing-column'
    | 'unknown-teacher'
    | 'unknown-child'
    /** Neither a yes nor a no. */
    | 'unreadable-mark'
    | 'several-marks'
    /** The same child stands twice on the same teacher's list. */
    | 'twice'
}
