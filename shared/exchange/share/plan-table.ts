import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { inTimeOrder } from '@shared/domain/plan/family-meetings'
import { groupSessionsNow, groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment, PaperPlan } from '@shared/domain/plan/plan'
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
 * The whole plan for a spreadsheet, for the office only: every appointment by time, then every family of each group session, its
 * title as the subject, then every request without an appointment, its date and times blank.
 */
export function planTable(index: ConferenceIndex, plan: PaperPlan, texts: PlanTexts): Table {
  const placed = inTimeOrder(plan.appointments).flatMap((row) => {
    const request = index.requests.get(row.requestId)
    return request ? [appointmentCells(row, cellsOf(request, texts), texts)] : []
  })
  const left = plan.unplaced.flatMap(({ requestId }) => {
    const request = index.requests.get(requestId)
    return request ? [cellsOf(request, texts)] : []
  })
  const groups = groupSessionsOf(
    index,
    null,
    plan.groupSessions ?? groupSessionsNow(index.conference),
  ).flatMap((one) => groupCells(one, texts))
  return [columns, ...[...placed, ...groups, ...left].map((cells) => columns.map((column) => cells[column]))]
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

/** A row for each member of a group session, whose title stands for the subject. */
const groupCells = (one: DatedGroupSession, texts: PlanTexts): readonly Cells[] =>
  one.members.map(({ householdId, studentId }) => ({
    date: one.date,
    start: formatTime(one.start),
    end: formatTime(one.end),
    child: studentId === null ? '' : texts.child({ studentId }),
    family: texts.familyName({ id: householdId }),
    staff: texts.staff(one),
    place: [one.room?.name ?? '', one.room?.building ?? ''].filter((part) => part !== '').join(', '),
    interpreter: '',
    priority: '',
    subject: one.title,
    request_id: '',
  }))
