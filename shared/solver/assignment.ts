/**
 * The cheapest assignment of rows to columns, each column to one row at most; a row may also be left out at a cost of its
 * own. Solved by shortest augmenting paths (Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", 1987), one row after another, in arrays that are used again for every problem.
 */
export class AssignmentSolver {
  /** What a row costs in a column, `maxColumns` numbers a row; `Infinity` where it may not be. */
  readonly costs: Float64Array
  /** What leaving out each row costs: finite. */
  readonly leftOutCosts: Float64Array
  /** The solution: each row's column, -1 for one that is left out. */
  readonly columnOf: Int32Array
  private readonly rowOf: Int32Array
  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  /** Of the search for one row's path: how far each column is, from which row, and whether it was passed through. */
  private readonly distance: Float64Array
  private readonly from: Int32Array
  private readonly passed: Int32Array
  private passedEnd = 0
  /** Columns not passed through yet. */
  private readonly waiting: Int32Array
  private waitingEnd = 0

  constructor(
    maxRows: number,
    private readonly maxColumns: number,
  ) {
    this.costs = new Float64Array(maxRows * maxColumns)
    this.leftOutCosts = new Float64Array(maxRows)
    this.columnOf = new Int32Array(maxRows)
    this.rowOf = new Int32Array(maxColumns)
    this.rowPrice = new Float64Array(maxRows)
    this.columnPrice = new Float64Array(maxColumns)
    this.distance = new Float64Array(maxColumns)
    this.from = new Int32Array(maxColumns)
    this.passed = new Int32Array(maxColumns)
    this.waiting = new Int32Array(maxColumns)
  }

  /** Solves for the first so many rows and columns of `costs`. */
  solve(rows: number, columns: number): void {
    this.rowOf.fill(-1, 0, columns)
    this.columnPrice.fill(0, 0, columns)
    this.rowPrice.fill(0, 0, rows)
    for (let row = 0; row < rows; row++) this.insert(row, columns)
  }

  /** Gives a row a column, or leaves out it or another: whoever is left out once stays so, since more rows only take more columns. */
  private insert(row: number, columns: number): void {
    const { distance, rowOf, passed, waiting, rowPrice, columnPrice, leftOutCosts } = this
    this.passedEnd = 0
    this.waitingEnd = columns
    for (let j = 0; j < columns; j++) {
      distance[j] = Infinity
      waiting[j] = j
    }
    this.relax(row, 0)
    let leaving = row
    let least = (leftOutCosts[row] ?? 0) - (rowPrice[row] ?? 0)
    let end = -1
    for (;;) {
      let nearest = Infinity
      let at = -1
      for (let k = 0; k < this.waitingEnd; k++) {
        const far = distance[waiting[k] ?? 0] ?? Infinity
        if (far >= nearest) continue
        nearest = far
        at = k
      }
      if (nearest >= least) break
      const j = waiting[at] ?? 0
      const i = rowOf[j] ?? -1
      if (i < 0) {
        end = j
        least = nearest
        break
      }
      waiting[at] = waiting[--this.waitingEnd] ?? 0
      passed[this.passedEnd++] = j
      const left = nearest + (leftOutCosts[i] ?? 0) - (rowPrice[i] ?? 0)
      if (left < least) {
        least = left
        leaving = i
      }
      this.relax(i, nearest)
    }
    rowPrice[row] = (rowPrice[row] ?? 0) + least
    for (let k = 0; k < this.passedEnd; k++) {
      const j = passed[k] ?? 0
      const i = rowOf[j] ?? 0
      const more = least - (distance[j] ?? 0)
      rowPrice[i] = (rowPrice[i] ?? 0) + more
      columnPrice[j] = (columnPrice[j] ?? 0) - more
    }
    this.augment(row, leaving, end)
  }

  /** How far columns are by way of a row that is itself so far. */
  private relax(row: number, far: number): void {
    const { costs, columnPrice, distance, from, waiting } = this
    const at = row * this.maxColumns
    const price = this.rowPrice[row] ?? 0
    for (let k = 0; k < this.waitingEnd; k++) {
      const j = waiting[k] ?? 0
      const d = far + (costs[at + j] ?? 0) - price - (columnPrice[j] ?? 0)
      if (d >= (distance[j] ?? 0)) continue
      distance[j] = d
      from[j] = row
    }
  }

  /** Everyone on the path takes the next column: up to `end`, or where it is -1, up to the one that `leaving` gives up. */
  private augment(row: number, leaving: number, end: number): void {
    const { columnOf, rowOf, from } = this
    columnOf[row] = -1
    let j = end
    if (end < 0) {
      j = columnOf[leaving] ?? -1
      columnOf[leaving] = -1
    }
    while (j >= 0) {
      const i = from[j] ?? 0
      const next = columnOf[i] ?? -1
      columnOf[i] = j
      rowOf[j] = i
      j = next
    }
  }
}
