import { extraSessionCost, workingIdleCost } from '@shared/domain/plan/figures'
import { countBits, lowestBit } from './bits'
import type { Model } from './model'

/** The cost of a timetable in minutes, kept up to date piece by piece. */
export interface Costs {
  total(): number
  household(household: number): number
  /** A household's in-person units were placed or removed. */
  householdChanged(household: number): void
  /** A staff member's or interpreter's busy cells of a session changed. */
  workerChanged(resource: number, session: number): void
  /** What the household would cost more with one of its units (not placed) at a cell. */
  householdWith(household: number, unit: number, cell: number): number
  /** What the worker's idle time would cost more with `length` free cells from `cell` busy. */
  workerWith(resource: number, session: number, cell: number, length: number): number
}

/** Reads where units stand (`at`) and who is busy when (`busy`, a row of cells a resource), as the timetable keeps them. */
export function createCosts(model: Model, at: Int32Array, busy: Int32Array): Costs {
  const { sessions, sessionOfCell, breakMinutesBefore, slotMinutes, words, units } = model
  const lengths = Int32Array.from(units, (unit) => unit.length)
  const unitsOf = model.households.map((household) => Int32Array.from(household.units))
  const householdCost = new Float64Array(model.households.length)
  const workerCost = new Float64Array(model.workers * sessions.length)
  const firstWord = Int32Array.from(sessions, ({ first }) => first >> 5)
  const wordsIn = Int32Array.from(sessions, ({ slots }) => (slots >> 5) + 1)
  // One household's sessions at a time: first cell, end cell, cells in meetings.
  const [from, to, met] = [
    new Int32Array(sessions.length),
    new Int32Array(sessions.length),
    new Int32Array(sessions.length),
  ]
  let total = 0

  const costOfHousehold = (household: number): number => {
    const own = unitsOf[household]
    if (!own) return 0
    to.fill(0)
    for (let i = 0; i < own.length; i++) {
      const u = own[i] ?? 0
      const cell = at[u] ?? -1
      if (cell < 0) continue
      const [session, length] = [sessionOfCell[cell] ?? 0, lengths[u] ?? 0]
      const end = cell + length
      if ((to[session] ?? 0) === 0) {
        from[session] = cell
        to[session] = end
        met[session] = length
      } else {
        if (cell < (from[session] ?? 0)) from[session] = cell
        if (end > (to[session] ?? 0)) to[session] = end
        met[session] = (met[session] ?? 0) + length
      }
    }
    let [idle, attended] = [0, 0]
    for (let session = 0; session < to.length; session++) {
      if ((to[session] ?? 0) === 0) continue
      attended++
      idle += (to[session] ?? 0) - (from[session] ?? 0) - (met[session] ?? 0)
    }
    return idle * slotMinutes + (attended > 1 ? extraSessionCost * (attended - 1) : 0)
  }

  /** The worker's cost in a session, as if the cells from `cell` on were busy too. */
  const costOfWorker = (resource: number, session: number, cell: number, length: number): number => {
    let [first, end, count] = length > 0 ? [cell, cell + length, length] : [2 ** 30, 0, 0]
    const word0 = firstWord[session] ?? 0
    const row = resource * words
    for (let word = word0; word < word0 + (wordsIn[session] ?? 0); word++) {
      const bits = busy[row + word] ?? 0
      if (bits === 0) continue
      const low = word * 32 + lowestBit(bits)
      const high = word * 32 + 32 - Math.clz32(bits)
      if (low < first) first = low
      if (high > end) end = high
      count += countBits(bits)
    }
    if (end === 0) return 0
    const pauses = (breakMinutesBefore[end] ?? 0) - (breakMinutesBefore[first] ?? 0)
    return workingIdleCost * ((end - first - count) * slotMinutes - pauses)
  }

  return {
    total: () => total,
    household: (household) => householdCost[household] ?? 0,
    householdChanged: (household) => {
      const cost = costOfHousehold(household)
      total += cost - (householdCost[household] ?? 0)
      householdCost[household] = cost
    },
    workerChanged: (resource, session) => {
      const cost = costOfWorker(resource, session, 0, 0)
      const i = resource * sessions.length + session
      total += cost - (workerCost[i] ?? 0)
      workerCost[i] = cost
    },
    householdWith: (household, unit, cell) => {
      at[unit] = cell
      const cost = costOfHousehold(household)
      at[unit] = -1
      return cost - (householdCost[household] ?? 0)
    },
    workerWith: (resource, session, cell, length) =>
      costOfWorker(resource, session, cell, length) - (workerCost[resource * sessions.length + session] ?? 0),
  }
}
