import type { Missing } from '@shared/domain/plan/missing'
import { priorities } from '@shared/domain/requests/request'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import type { Allocation, AllocationProgress } from '@shared/solver'
import type { Format } from '@shared/words/format'
import { allocateWords } from '@shared/words/screens/allocate'

/** How far an allocation is, without any name. */
export function progressLine(
  { phase, placed, requests, cost, fraction }: AllocationProgress,
  format: Format,
): string {
  const percent = fraction === null ? '' : ` ${format.percent(fraction)}`
  const figures = `${allocateWords.placedOf(format.number(sumOf(placed)), format.number(sumOf(requests)))} placed`
  return `${allocateWords.phases[phase]}${percent}: ${figures}, cost ${format.number(Math.round(cost))}`
}

/** Why there is nothing to plan, and what to do about it. */
export function missingLine(missing: Missing): string {
  const { what, todo } = allocateWords.missing[missing]
  return `${what}. ${todo}`
}

/** What came of it, in one line. */
export function resultLine({ figures, bound, seconds }: Allocation, format: Format): string {
  const vector = (counts: PriorityCounts): string =>
    priorities.map((priority) => format.number(counts[priority])).join('/')
  return [
    `Not placed (${priorities.join('/')}) ${vector(figures.unplaced)}, at least ${vector(bound.unplaced)}`,
    `changes ${format.number(figures.changes)}`,
    `cost ${format.number(figures.cost)}`,
    `${seconds.total.toFixed(1)} s`,
  ].join('; ')
}

const sumOf = (counts: PriorityCounts): number => counts.required + counts.requested + counts.optional
