import { appointmentOf } from '@shared/domain/plan/conference-index'
import type { Appointment, Plan, Unplaced } from '@shared/domain/plan/plan'
import { minuteOfDay } from '@shared/kernel/time'
import { createExplainer, notReached } from './explain'
import type { Pace } from './pace'
import type { Timetable } from './timetable'

/** The plan that a timetable has come to, with a reason for every request left out; `isWhole` is false where not all had their turn. */
export async function planOf(table: Timetable, isWhole: boolean, pace: Pace): Promise<Plan> {
  const { model } = table
  const byRequest = new Map(
    model.units.flatMap((_, u) => appointmentsOf(table, u).map((row) => [row.requestId, row] as const)),
  )
  const explain = createExplainer(table)
  const unplaced: Unplaced[] = []
  for (const [u, unit] of model.units.entries()) {
    if ((table.at[u] ?? -1) >= 0) continue
    unplaced.push(...(isWhole ? explain(u) : notReached(table, unit)))
    await pace.yieldIfDue()
  }
  const why = new Map(unplaced.map((one) => [one.requestId, one]))
  // In the order of the requests as they came: the order of units is the search's own affair.
  const { requests } = model.index.conference
  return {
    appointments: requests.flatMap(({ id }) => byRequest.get(id) ?? []),
    unplaced: requests.flatMap(({ id }) => why.get(id) ?? []),
  }
}

/** The appointments of a unit's requests where it stands; none where it is not placed. */
export function appointmentsOf(table: Timetable, u: number): readonly Appointment[] {
  const { model } = table
  const unit = table.unit(u)
  const cell = table.at[u] ?? -1
  const slot = model.sessions[table.sessionAt(cell)]
  if (cell < 0 || !slot) return []
  const start = minuteOfDay(slot.session.start + (cell - slot.first) * model.slotMinutes)
  return unit.requests.map((request) => {
    const language = model.index.languageToInterpret(request)
    const need = unit.needs.findIndex((one) => one.language === language)
    const interpreter = need < 0 ? undefined : model.interpreters[table.interpreter(u, need) - model.staff]
    return appointmentOf(model.index, request, slot.session, start, interpreter?.id ?? null)
  })
}
