import { extraSessionCost, workingIdleCost } from '@shared/domain/plan/figures'
import { priorities } from '@shared/domain/requests/request'
import type { Model } from '../model'
import type { CostCertificate } from './certificate'
import { provesPlacement } from './check-certificate'
import { costliestDays, isThere, canStart } from './check-days'

/** Of more units than this in person, a family's others are reckoned without being remembered. */
const maxTracked = 10
const unlimited = 2 ** 30

/**
 * Whether a certificate proves its bound on the cost: a second, simpler computation of the relaxation described at
 * `CostDual`, sharing nothing with the prover but the model. Which units of a large family are tracked follows from
 * their starts, so that both compute the same; the bound would hold whichever were.
 */
export function* provesCost(model: Model, certificate: CostCertificate): Generator<undefined, boolean> {
  const { placement, least, atMost, variables } = certificate
  if (least <= 0) return true
  if (!provesPlacement(model, placement) || variables.some((value) => !Number.isFinite(value))) return false
  const cells = model.words * 32
  const rewards = (model.workers + model.places) * cells + (placement.groups.length + 1) * 3
  if (variables.length !== rewards + model.units.length) return false
  for (let i = model.staff * cells; i < (model.workers + model.places) * cells; i++)
    if ((variables[i] ?? 0) < 0) return false
  const tariff = tariffOf(model, certificate, cells, rewards)
  let total = 0
  for (let worker = 0; worker < model.workers; worker++) total -= tariff.earnings(worker)
  for (let place = 0; place < model.places; place++) {
    const limit = model.roomLimit[place] ?? 0
    for (let c = 0; c < cells && place > 0 && limit < unlimited; c++)
      total -= limit * (variables[(model.workers + place) * cells + c] ?? 0)
  }
  for (let k = 0; k < 3; k++) {
    const isTight = placement.unplaced.every((count, j) => j >= k || count === atMost[j])
    let [spare, most] = [atMost[k] ?? 0, 0]
    placement.groups.forEach((levels, g) => {
      const count = isTight ? (levels[k]?.least ?? 0) : 0
      const penalty = tariff.penalty(g, k)
      spare -= count
      most = Math.max(most, penalty)
      total -= penalty * count
    })
    total -= spare * Math.max(most, tariff.penalty(placement.groups.length, k))
  }
  model.units.forEach((unit, u) => {
    const stays = !unit.inPerson || tariff.starts(u).length === 0
    if (stays) total += Math.min(tariff.leaving(u), ...tariff.starts(u).map((cell) => tariff.price(u, cell)))
  })
  for (let household = 0; household < model.households.length; household++) {
    total += cheapestDay(model, tariff, household)
    if (household % 32 === 0) yield
  }
  return least <= Math.ceil(total * 4) / 4
}

/** What everything costs by a certificate. */
interface Tariff {
  readonly starts: (u: number) => readonly number[]
  readonly canStart: (u: number, cell: number) => boolean
  readonly price: (u: number, cell: number) => number
  readonly leaving: (u: number) => number
  readonly reward: (u: number) => number
  readonly penalty: (group: number, k: number) => number
  readonly earnings: (worker: number) => number
}

function tariffOf(
  model: Model,
  { placement, variables }: CostCertificate,
  cells: number,
  rewards: number,
): Tariff {
  const starts = model.units.map((unit) => {
    const found: number[] = []
    for (const { first, slots } of model.sessions)
      for (let cell = first; cell < first + slots; cell++) if (canStart(model, unit, cell)) found.push(cell)
    return found
  })
  const inStarts = starts.map((cells) => new Set(cells))
  const groupOf = new Map(placement.groups.flatMap(([{ units }], g) => units.map((u) => [u, g])))
  const penalty = (group: number, k: number): number =>
    variables[(model.workers + model.places) * cells + group * 3 + k] ?? 0
  const span = (row: number, from: number, to: number): number => {
    let sum = 0
    for (let c = from; c < to; c++) sum += variables[row * cells + c] ?? 0
    return sum
  }
  return {
    starts: (u) => starts[u] ?? [],
    canStart: (u, cell) => inStarts[u]?.has(cell) === true,
    penalty,
    reward: (u) => variables[rewards + u] ?? 0,
    leaving: (u) => {
      const group = groupOf.get(u) ?? placement.groups.length
      return (model.units[u]?.requests ?? []).reduce(
        (sum, { priority }) => sum + penalty(group, priorities.indexOf(priority)),
        0,
      )
    },
    price: (u, cell) => {
      const unit = model.units[u]
      if (!unit) return 0
      const session = model.sessionOfCell[cell] ?? 0
      const { first, slots } = model.sessions[session] ?? { first: 0, slots: 0 }
      let sum = 0
      for (const member of unit.staff)
        sum += span(member, cell, Math.min(cell + unit.length + model.changeover, first + slots))
      const place = unit.places[session] ?? -1
      if (place > 0 && (model.roomLimit[place] ?? 0) < unlimited)
        sum += span(model.workers + place, cell, cell + unit.length)
      const there = unit.needs.map(({ speakers }) =>
        speakers.filter((speaker) => isThere(model, speaker, cell, unit.length)),
      )
      return sum + cheapestOf(there, (speaker) => span(speaker, cell, cell + unit.length))
    },
    earnings: (worker) => {
      const own = new Map<number, Set<number>>()
      model.units.forEach((unit, u) => {
        const isStaff = unit.staff.includes(worker)
        if (!isStaff && !unit.needs.some(({ speakers }) => speakers.includes(worker))) return
        const known = own.get(unit.length) ?? new Set<number>()
        own.set(unit.length, known)
        for (const cell of starts[u] ?? [])
          if (isStaff || isThere(model, worker, cell, unit.length)) known.add(cell)
      })
      return costliestDays(model, {
        isStaff: worker < model.staff,
        starts: own,
        earned: (from, to) => span(worker, from, to),
        idleMinuteCost: workingIdleCost,
        held: model.heldMinutesBefore.get(worker) ?? null,
      })
    },
  }
}

/** The least that one interpreter for each language costs; who speaks several languages may be the one for all of these. */
function cheapestOf(
  [own, ...others]: readonly (readonly number[])[],
  price: (speaker: number) => number,
  taken: readonly number[] = [],
): number {
  if (!own) return 0
  const costs = own.map(
    (speaker) =>
      (taken.includes(speaker) ? 0 : price(speaker)) + cheapestOf(others, price, [...taken, speaker]),
  )
  return Math.min(...costs)
}

/** The least that a family's day can cost: its waits, further sessions, prices and what it leaves out. */
function cheapestDay(model: Model, tariff: Tariff, household: number): number {
  const units = (model.households[household]?.units ?? []).filter((u) => tariff.starts(u).length > 0)
  units.sort((a, b) => tariff.starts(a).length - tariff.starts(b).length || a - b)
  const known = units.slice(0, maxTracked)
  const isOwn = (u: number): boolean => model.units[u]?.households[0] === household
  // Walks count between neighbours: a call between two meetings, of which nothing is reckoned here, does away with theirs.
  const isCalled = model.households[household]?.isCalled === true
  const walkOf = (from: number, to: number): number =>
    isCalled ? 0 : (model.walk[from * model.places + to] ?? 0)
  const held = model.heldMinutesBefore.get(model.workers + household)
  // Whoever waits past a group session does not wait while it lasts.
  const waited = (from: number, to: number): number =>
    (to - from) * model.slotMinutes - ((held?.[to] ?? 0) - (held?.[from] ?? 0))
  let best = new Float64Array(1 << known.length).fill(Infinity)
  best[0] = 0
  for (let session = 0; session < model.sessions.length; session++)
    best = afterSession(model, tariff, session, units, { isOwn, walkOf, waited }, best)
  const left = best.map((value, set) =>
    known.reduce((sum, u, i) => sum + (isOwn(u) && ((set >> i) & 1) === 0 ? tariff.leaving(u) : 0), value),
  )
  const owed = units.slice(maxTracked).filter(isOwn)
  return owed.reduce((sum, u) => sum + Math.min(tariff.reward(u), tariff.leaving(u)), Math.min(...left))
}

/** What is the same for all of a family's sessions. */
interface FamilyFacts {
  readonly isOwn: (u: number) => boolean
  readonly walkOf: (from: number, to: number) => number
  /** Minutes of waiting from one cell to another. */
  readonly waited: (from: number, to: number) => number
}

/** By set of units placed, the least so far after one more session. */
function afterSession(
  model: Model,
  tariff: Tariff,
  session: number,
  units: readonly number[],
  { isOwn, walkOf, waited }: FamilyFacts,
  before: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const { first, slots } = model.sessions[session] ?? { first: 0, slots: 0 }
  const after = before.slice()
  const there = [...new Set(units.map((u) => model.units[u]?.places[session] ?? 0))]
  // Places with the same walks to all others are as good as one.
  const alike = (place: number): number =>
    there.find((other) => there.every((third) => walkOf(place, third) === walkOf(other, third))) ?? place
  const placeOf = (u: number): number => alike(model.units[u]?.places[session] ?? 0)
  const places = [...new Set(there.map(alike))]
  /** By slot, place of the last meeting and set: the least when that meeting is over and its end waited for. */
  const over = Array.from({ length: slots + 1 }, () =>
    places.map(() => new Float64Array(before.length).fill(Infinity)),
  )
  for (let slot = 0; slot < slots; slot++) {
    over[slot]?.forEach((here, place) =>
      wait(over[slot - 1]?.[place], here, waited(first + slot - 1, first + slot)),
    )
    units.forEach((u, i) => {
      if (!tariff.canStart(u, first + slot)) return
      const bit = i < maxTracked ? 1 << i : 0
      const price = isOwn(u) ? tariff.price(u, first + slot) - (bit === 0 ? tariff.reward(u) : 0) : 0
      const ended = over[slot + (model.units[u]?.length ?? 0)]?.[places.indexOf(placeOf(u))]
      const reach = (from: Float64Array, more: number, moreLater: number): void => {
        for (let set = 0; set < from.length; set++) {
          if ((set & bit) !== 0) continue
          const cost = (from[set] ?? Infinity) + price + (set === 0 ? more : moreLater)
          if (ended && cost < (ended[set | bit] ?? Infinity)) ended[set | bit] = cost
          if (cost < (after[set | bit] ?? Infinity)) after[set | bit] = cost
        }
      }
      reach(before, 0, extraSessionCost)
      places.forEach((place, p) => {
        const walk = walkOf(place, placeOf(u))
        const came = over[slot - walk]?.[p]
        const minutes = waited(first + slot - walk, first + slot)
        if (came) reach(came, minutes, minutes)
      })
    })
  }
  return after
}

/** Waiting one slot more. */
function wait(before: Float64Array | undefined, here: Float64Array, minutes: number): void {
  before?.forEach((value, set) => {
    if (value + minutes < (here[set] ?? Infinity)) here[set] = value + minutes
  })
}
