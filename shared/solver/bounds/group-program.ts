import type { Counts, Facts } from './facts'
import type { Group } from './groups'
import { prefixSums, type Lane, type PatternFinder } from './lanes'
import type { Shape } from './shapes'
import { Simplex } from './simplex'

/** What one more request of a weightier priority gains; enough that none is given up for lighter ones. */
const weightier = 64
/** The most rows for which the inverse of the basis is kept. */
const maxRows = 900
/** How often patterns are asked for. */
const rounds = 80

/**
 * Proposes prices for a group's cells and weights for its weightier priorities, laid out as `GroupDual` wants them: the
 * dual prices of the linear program that places as much as possible. Its columns are a kind of unit at a cell, and
 * a pattern of a member of staff in a session; its rows say that a kind is placed at most as often as there are such,
 * cells are taken within the patterns chosen, a member of staff has one pattern a session, a place holds no more than it
 * may, and of the weightier priorities what must be left out is. Patterns matter only where staff must rest; they are
 * found as they are needed (Dantzig-Wolfe). Null where the program is too large.
 */
export function* programPrices(
  facts: Facts,
  lanes: readonly Lane[],
  finder: PatternFinder,
  group: Group,
  shapes: readonly Shape[],
  level: number,
  exactly: Counts,
): Generator<Float64Array, void> {
  const { cells, model } = facts
  const layout = layOut(facts, group, shapes, level, exactly)
  if (layout.limits.length > maxRows) return
  const simplex = new Simplex(layout.limits)
  for (const { gain, rows, values } of layout.columns) simplex.add(gain, rows, values)
  const resting = group.staff.filter((member) => {
    const rules = lanes[member]?.rules
    return rules !== undefined && rules.gap < rules.apart
  })
  const sums = new Float64Array(cells + 1)
  const addPatterns = (prices: Float64Array, all: boolean): boolean => {
    let added = false
    for (let row = 0; row < group.staff.length; row++) {
      const member = group.staff[row] ?? -1
      const lane = lanes[member]
      if (!lane || (!all && !resting.includes(member))) continue
      prefixSums(prices, row * cells, cells, sums)
      finder.cheapest(lane, sums, 0)
      for (let session = 0; session < model.sessions.length; session++)
        added =
          addPattern(layout, simplex, row, session, (cell) =>
            resting.includes(member) ? finder.taken[cell] === 1 : true,
          ) || added
    }
    return added
  }
  addPatterns(new Float64Array(layout.width * cells + 3).fill(1), true)
  for (let round = 0; round < rounds; round++) {
    simplex.run(12 * layout.limits.length)
    const variables = new Float64Array(layout.width * cells + 3)
    layout.rowOfCell.forEach(
      (row, at) => (variables[at] = row < 0 ? 0 : Math.max(0, simplex.prices[row] ?? 0)),
    )
    for (let k = 0; k < level; k++) variables[layout.width * cells + k] = weightier - (simplex.prices[k] ?? 0)
    yield variables
    if (!addPatterns(variables, false)) return
  }
}

interface Layout {
  readonly width: number
  readonly limits: number[]
  readonly columns: { readonly gain: number; readonly rows: number[]; readonly values: number[] }[]
  readonly rowOfCell: Int32Array
  /** By staff row and session, the row that allows one pattern. */
  readonly onePattern: (row: number, session: number) => number
  readonly cells: number
  readonly sessions: Facts['model']['sessions']
}

function layOut(
  facts: Facts,
  group: Group,
  shapes: readonly Shape[],
  level: number,
  exactly: Counts,
): Layout {
  const { cells, model, sessionEnd } = facts
  const width = group.staff.length + group.places.length
  const rowOfCell = new Int32Array(width * cells).fill(-1)
  const limits: number[] = []
  const all = [0, 0, 0]
  for (const { kinds } of shapes)
    for (const { counts, units } of kinds)
      counts.forEach((count, k) => (all[k] = (all[k] ?? 0) + count * units))
  for (let k = 0; k < level; k++) limits.push((all[k] ?? 0) - (exactly[k] ?? 0))
  const firstPattern = limits.length
  for (let i = 0; i < group.staff.length * model.sessions.length; i++) limits.push(1)
  const rowOf = (row: number, cell: number): number => {
    const at = row * cells + cell
    const known = rowOfCell[at] ?? -1
    if (known >= 0) return known
    const place = group.places[row - group.staff.length]
    rowOfCell[at] = limits.push(place === undefined ? 0 : (model.roomLimit[place] ?? 0)) - 1
    return limits.length - 1
  }
  const columns: Layout['columns'] = []
  for (const shape of shapes) {
    for (const { counts, units } of shape.kinds) {
      const gain = counts.reduce(
        (sum, count, k) => sum + (k < level ? weightier * count : k === level ? count : 0),
        0,
      )
      if (gain === 0 || shape.starts.length === 0) continue
      const own = limits.push(units) - 1
      for (const cell of shape.starts) {
        const [rows, values] = [[own], [1]]
        for (let k = 0; k < level; k++) {
          if ((counts[k] ?? 0) === 0) continue
          rows.push(k)
          values.push(counts[k] ?? 0)
        }
        const until = Math.min(cell + shape.length + model.changeover, sessionEnd[cell] ?? 0)
        for (const row of shape.staff) for (let c = cell; c < until; c++) rows.push(rowOf(row, c))
        const place = shape.places[model.sessionOfCell[cell] ?? 0] ?? -1
        if (place >= 0) for (let c = cell; c < cell + shape.length; c++) rows.push(rowOf(place, c))
        while (values.length < rows.length) values.push(1)
        columns.push({ gain, rows, values })
      }
    }
  }
  return {
    width,
    limits,
    columns,
    rowOfCell,
    onePattern: (row, session) => firstPattern + row * model.sessions.length + session,
    cells,
    sessions: model.sessions,
  }
}

/** Adds a pattern of a session as a column; false where it is already worth no more than the best one there. */
function addPattern(
  layout: Layout,
  simplex: Simplex,
  row: number,
  session: number,
  isTaken: (cell: number) => boolean,
): boolean {
  const { first, slots } = layout.sessions[session] ?? { first: 0, slots: 0 }
  const rows = [layout.onePattern(row, session)]
  const values = [1]
  let worth = -(simplex.prices[rows[0] ?? 0] ?? 0)
  for (let cell = first; cell < first + slots; cell++) {
    const limit = layout.rowOfCell[row * layout.cells + cell] ?? -1
    if (limit < 0 || !isTaken(cell)) continue
    rows.push(limit)
    values.push(-1)
    worth += simplex.prices[limit] ?? 0
  }
  if (rows.length === 1 || (worth <= 1e-4 && simplex.prices.some((price) => price > 0))) return false
  simplex.add(0, rows, values)
  return true
}
