import { indexConference } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { compile } from '@shared/solver/compile'
import { createPace } from '@shared/solver/pace'
import { placePins } from '@shared/solver/pins'
import { tryPlace } from '@shared/solver/place'
import { planOf } from '@shared/solver/plan-of'
import { Timetable } from '@shared/solver/timetable'

/**
 * A plan as a careful office makes it by hand: announced appointments stay where they can; then the requests with the
 * fewest times to choose from come first, and each has the earliest that is left.
 */
export async function greedyPlan(conference: Conference): Promise<readonly Appointment[]> {
  const table = new Timetable(compile(indexConference(conference), 1))
  const { flat, model } = table
  const startsOf = (u: number): Int32Array =>
    flat.startsOf.subarray(flat.startsFrom[u], flat.startsFrom[u + 1])
  placePins(table)
  const free = model.units.map((_, u) => u).filter((u) => flat.movable[u] === 1)
  for (const u of free)
    table.unit(u).committed.kept.some(({ cell }) => startsOf(u).includes(cell) && tryPlace(table, u, cell))
  const left = free.filter((u) => (table.at[u] ?? -1) < 0)
  for (const u of left.sort((a, b) => startsOf(a).length - startsOf(b).length || a - b))
    startsOf(u).some((cell) => tryPlace(table, u, cell))
  table.commit()
  const pace = createPace({
    now: () => 0,
    pause: () => Promise.resolve(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  return (await planOf(table, false, pace)).appointments
}
