import { priorities } from '@shared/domain/requests/request'
import type { Model, Unit } from '../model'
import { costliestDays, canStart } from './check-days'
import type { GroupCertificate, PlacementCertificate, PricedRow } from './certificate'

/**
 * Whether a certificate proves what it says: a second, plainer reckoning that shares nothing with the prover but the
 * model. It believes neither the prices nor the bounds, only the derivation written at `GroupDual`.
 */
export function provesPlacement(model: Model, { groups, unplaced }: PlacementCertificate): boolean {
  const counted = new Set<number>()
  const sums = [0, 0, 0]
  for (const levels of groups) {
    const [first] = levels
    for (const u of first.units) {
      if (counted.has(u)) return false
      counted.add(u)
    }
    const before = [0, 0, 0]
    for (const [level, certificate] of levels.entries()) {
      const isOfGroup = certificate.level === level && certificate.units.join() === first.units.join()
      if (!isOfGroup || certificate.exactly.join() !== before.join()) return false
      if (certificate.least > 0 && certificate.least > Math.ceil(provenBy(model, certificate))) return false
      before[level] = certificate.least
      sums[level] = (sums[level] ?? 0) + certificate.least
    }
  }
  return sums.join() === unplaced.join()
}

/** What the prices of a certificate prove, before rounding up; minus infinity where they may not be used. */
function provenBy(model: Model, certificate: GroupCertificate): number {
  const rows = [...certificate.staff, ...certificate.places]
  if (new Set(certificate.staff.map(({ of }) => of)).size < certificate.staff.length) return -Infinity
  if (new Set(certificate.places.map(({ of }) => of)).size < certificate.places.length) return -Infinity
  if (rows.some(({ prices }) => prices.some((price) => !Number.isFinite(price)))) return -Infinity
  if (certificate.places.some(({ prices }) => prices.some((price) => price < 0))) return -Infinity
  let total = 0
  for (const u of certificate.units) {
    const unit = model.units[u]
    if (unit) total += Math.min(penaltyOf(unit, certificate), cheapestStart(model, unit, certificate))
  }
  for (const row of certificate.staff) total -= costliestPatterns(model, row)
  for (const { of, prices } of certificate.places) {
    for (const price of prices) total -= (model.roomLimit[of] ?? Infinity) * price
  }
  certificate.exactly.forEach((count, k) => {
    if (k < certificate.level) total -= count * (certificate.weights[k] ?? 0)
  })
  return total
}

function penaltyOf(unit: Unit, { level, weights }: GroupCertificate): number {
  return unit.requests.reduce((total, { priority }) => {
    const k = priorities.indexOf(priority)
    return total + (k < level ? (weights[k] ?? 0) : k === level ? 1 : 0)
  }, 0)
}

function cheapestStart(model: Model, unit: Unit, { staff, places }: GroupCertificate): number {
  const own = staff.filter(({ of }) => unit.staff.includes(of))
  let cheapest = Infinity
  model.sessions.forEach(({ first, slots }, session) => {
    const there = places.filter(({ of }) => unit.places[session] === of)
    for (let cell = first; cell < first + slots; cell++) {
      if (!canStart(model, unit, cell)) continue
      const end = cell + unit.length
      const price =
        sumOver(own, cell, Math.min(end + model.changeover, first + slots)) + sumOver(there, cell, end)
      if (price < cheapest) cheapest = price
    }
  })
  return cheapest
}

function sumOver(rows: readonly PricedRow[], from: number, to: number): number {
  let sum = 0
  for (const { prices } of rows) for (let c = from; c < to; c++) sum += prices[c] ?? 0
  return sum
}

/** The most that the cells of a member of staff can come to, whatever meetings they hold; over all sessions. */
function costliestPatterns(model: Model, row: PricedRow): number {
  const starts = new Map<number, Set<number>>()
  for (const unit of model.units) {
    if (!unit.staff.includes(row.of)) continue
    const own = starts.get(unit.length) ?? new Set<number>()
    starts.set(unit.length, own)
    for (const { first, slots } of model.sessions)
      for (let cell = first; cell < first + slots; cell++) if (canStart(model, unit, cell)) own.add(cell)
  }
  const earned = (from: number, to: number): number => sumOver([row], from, to)
  return costliestDays(model, { isStaff: true, starts, earned, idleMinuteCost: 0, held: null })
}
