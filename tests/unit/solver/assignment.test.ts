import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AssignmentSolver } from '@shared/solver/assignment'

const maxSize = 5

/** The least total of every assignment there is. */
function leastTotal(
  costs: readonly (readonly number[])[],
  leftOut: readonly number[],
  row = 0,
  taken = 0,
): number {
  if (row === costs.length) return 0
  let least = (leftOut[row] ?? 0) + leastTotal(costs, leftOut, row + 1, taken)
  costs[row]?.forEach((cost, j) => {
    if ((taken & (1 << j)) !== 0) return
    least = Math.min(least, cost + leastTotal(costs, leftOut, row + 1, taken | (1 << j)))
  })
  return least
}

const problems = fc
  .tuple(fc.integer({ min: 1, max: maxSize }), fc.integer({ min: 0, max: maxSize }))
  .chain(([rows, columns]) =>
    fc.record({
      columns: fc.constant(columns),
      costs: fc.array(
        fc.array(fc.oneof(fc.integer({ min: -20, max: 60 }), fc.constant(Infinity)), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      leftOut: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: rows, maxLength: rows }),
    }),
  )

it('finds an assignment of the least cost, each column taken once, one problem after another', () => {
  const solver = new AssignmentSolver(maxSize, maxSize)
  fc.assert(
    fc.property(problems, ({ costs, leftOut, columns }) => {
      costs.forEach((row, i) => row.forEach((cost, j) => (solver.costs[i * maxSize + j] = cost)))
      solver.leftOutCosts.set(leftOut)
      solver.solve(costs.length, columns)
      const taken = [...solver.columnOf.subarray(0, costs.length)]
      const columnsTaken = taken.filter((j) => j >= 0)
      expect(new Set(columnsTaken).size).toBe(columnsTaken.length)
      const total = taken.reduce((sum, j, i) => sum + ((j < 0 ? leftOut[i] : costs[i]?.[j]) ?? NaN), 0)
      expect(total).toBe(leastTotal(costs, leftOut))
    }),
    { numRuns: 2000, seed: 1 },
  )
})
