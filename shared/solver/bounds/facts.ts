import { priorities } from '@shared/domain/requests/request'
import { cellsOf, hasBit, setBit } from '../bits'
import type { Model, Unit } from '../model'

/** How many requests there are of each priority, in the order of weight. */
export type Counts = readonly [required: number, requested: number, optional: number]

/** Rooms with this limit hold any number. */
const unlimited = 2 ** 30

/** What the bounds ask of a model again and again, worked out once. */
export interface Facts {
  readonly model: Model
  /** Cells of the whole event. */
  readonly cells: number
  /** By cell, the end of the session it lies in. */
  readonly sessionEnd: Int32Array
  /** Where each unit could begin, were it alone: its domain, and someone to interpret each language; a pinned one at its pin only. */
  readonly starts: readonly Int32Array[]
  /** The same as bits. */
  readonly mayStart: readonly Int32Array[]
  readonly counts: readonly Counts[]
  /** The place of a unit in a session where a limit of meetings at once is to be watched; -1 elsewhere. */
  readonly limitedPlace: (u: number, session: number) => number
}

export function factsOf(model: Model): Facts {
  const cells = model.words * 32
  const sessionEnd = new Int32Array(cells)
  const starts = model.units.map((unit) => startsOf(model, unit))
  for (const { first, slots } of model.sessions) sessionEnd.fill(first + slots, first)
  return {
    model,
    cells,
    sessionEnd,
    starts,
    mayStart: starts.map((own) => {
      const bits = new Int32Array(model.words)
      for (const cell of own) setBit(bits, 0, cell)
      return bits
    }),
    counts: model.units.map((unit) => countsOf(unit)),
    limitedPlace: (u, session) => {
      const place = model.units[u]?.places[session] ?? -1
      return place > 0 && (model.roomLimit[place] ?? unlimited) < unlimited ? place : -1
    },
  }
}

function startsOf(model: Model, unit: Unit): Int32Array {
  const { pinnedAt } = unit.committed
  const possible = cellsOf(unit.domain, 0, model.words).filter(
    (cell) =>
      (pinnedAt < 0 || cell === pinnedAt) &&
      unit.needs.every(({ speakers }) =>
        speakers.some((speaker) => isThere(model, speaker, cell, unit.length)),
      ),
  )
  return Int32Array.from(possible)
}

/** Whether an interpreter is available for so many cells. */
export function isThere(model: Model, speaker: number, cell: number, length: number): boolean {
  const free = model.interpreterFree[speaker - model.staff]
  if (!free) return false
  for (let c = cell; c < cell + length; c++) if (!hasBit(free, 0, c)) return false
  return true
}

function countsOf({ requests }: Unit): Counts {
  const [required, requested, optional] = priorities.map(
    (priority) => requests.filter((request) => request.priority === priority).length,
  )
  return [required ?? 0, requested ?? 0, optional ?? 0]
}

/** Prices are whole multiples of it, so that sums of prices are exact and a bound never owes anything to rounding. */
const grain = 2 ** -12
export const inGrains = (value: number): number => Math.round(value / grain) * grain
