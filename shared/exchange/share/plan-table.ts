import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { inTimeOrder } from '@shared/domain/plan/family-meetings'
import type { Appointment, Plan } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import type { HouseholdId, StaffId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import type { Table } from '../table'

/** The names of the people in a row, as people read them. */
export interface PlanTexts {
  child(row: Pick<Request, 'studentId'>): string
  familyName(household: { readonly id: HouseholdId }): string
  staff(row: { readonly staffIds: readonly StaffId[] }): string
  place(appointment: Appointment): string
  interpreter(appointment: Appointment): string
}

const columns = [
  'date',
  'start',
  'end',
  'child',
  'family',
  'staff',
  'place',
  'interpreter',
  'priority',
  'subject',
  'request_id',
] as const
type Cells = Readonly<Record<(typeof columns)[number], string>>

/**
 * The whole plan for a spreadsheet, for the office only: every appointment by time, then every request without one, its date
 * and times blank.
 */
export function planTable(index: ConferenceIndex, plan: Plan, texts: PlanTexts): Table {
  const placed = inTimeOrder(plan.appointments).flatMap((row) => {
    const request = index.requests.get(row.requestId)
    return request ? [appointmentCells(row, cellsOf(request, texts), texts)] : []
  })
  const left = plan.unplaced.flatMap(({ requestId }) => {
    const request = index.requests.get(requestId)
    return request ? [cellsOf(request, texts)] : []
  })
  return [columns, ...[...placed, ...left].map((cells) => columns.map((column) => cells[column]))]
}

const cellsOf = (request: Request, texts: PlanTexts): Cells => ({
  date: '',
  start: '',
  end: '',
  child: texts.child(request),
  family: texts.familyName({ id: request.householdId }),
  staff: texts.staff(request),
  place: '',
  interpreter: '',
  priority: request.priority,
  subject: request.subject,
  request_id: request.sourceId,
})

/** The announced appointment may have other staff than the request has by now. */
const appointmentCells = (row: Appointment, cells: Cells, texts: PlanTexts): Cells => ({
  ...cells,
  date: row.date,
  start: formatTime(row.start),
  end: formatTime(row.end),
  staff: texts.staff(row),
  place: texts.place(row),
  interpreter: texts.interpreter(row),
})
