import { appointmentOf } from '@shared/domain/plan/conference-index'
import type { Appointment, Plan, Unplaced } from '@shared/domain/plan/plan'
import type { RequestId } from '@shared/kernel/ids'
import { minuteOfDay } from '@shared/kernel/time'
import { createExplainer, notReached } from './explain'
import type { Pace } from './pace'
import type { Timetable } from './timetable'

/** The plan that a timetable has come to, with a reason for every request left out; `isWhole` is false where not all had their turn. */
export async function planOf(table: Timetable, isWhole: boolean, pace: Pace): Promise<Plan> {
  const { model } = table
  const byRequest = new Map<RequestId, Appointment>()
  model.units.forEach((unit, u) => {
    const cell = table.at[u] ?? -1
    const slot = model.sessions[table.sessionAt(cell)]
    if (cell < 0 || !slot) return
    const start = minuteOfDay(slot.session.start + (cell - slot.first) * model.slotMinutes)
    for (const request of unit.requests) {
      const need = unit.needs.findIndex(
        ({ language }) => language === model.index.languageToInterpret(request),
      )
      const interpreter = need < 0 ? undefined : model.interpreters[table.interpreter(u, need) - model.staff]
      byRequest.set(
        request.id,
        appointmentOf(model.index, request, slot.session, start, interpreter?.id ?? null),
      )
    }
  })
  const explain = createExplainer(table)
  const unplaced: Unplaced[] = []
  for (const [u, unit] of model.units.entries()) {
    if ((table.at[u] ?? -1) >= 0) continue
    unplaced.push(...(isWhole ? explain(u) : notReached(table, unit)))
    await pace.breathe()
  }
  const why = new Map(unplaced.map((one) => [one.requestId, one]))
  // In the order of the requests as they came: the order of units is the search's own affair.
  const { requests } = model.index.conference
  return {
    appointments: requests.flatMap(({ id }) => byRequest.get(id) ?? []),
    unplaced: requests.flatMap(({ id }) => why.get(id) ?? []),
  }
}
