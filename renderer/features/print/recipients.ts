import type { Staff } from '@shared/domain/people/people'
import {
  deliveredDocuments,
  type DeliveredDocument,
  type CurrentDocument,
} from '@shared/domain/plan/delivered-documents'
import { invitationRecipients } from '@shared/domain/plan/letter-recipients'
import type { EventDocument } from '@shared/domain/plan/paper'
import type { SharedPlan } from '@shared/domain/plan/announced'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import { groupBy } from '@shared/kernel/group-by'
import type { Format } from '@shared/words/format'
import { namesAmong } from '@shared/words/people-names'

/** One who gets a letter or a timetable, as the list shows them. */
export interface Recipient {
  readonly id: string
  readonly name: string
  /** Children with their forms, or the staff member's role. */
  readonly about: string
  readonly forms: readonly string[]
  readonly staffIds: readonly string[]
  readonly meetings: number
  readonly unplaced: number
  /** What paper of this document they hold; null until that is known. */
  readonly held: DeliveredDocument | null
}

export type Order = 'name' | 'form'

/** What is printed, with the revisions whose paper it takes the place of. */
export type PrintedPlan = PaperPlan & Pick<SharedPlan, 'former'>

const appointmentsOf = ({ appointments, former }: PrintedPlan): readonly Appointment[] => [
  ...appointments,
  ...former.flatMap((one) => one.appointments),
]

/** The families that the school writes to, whoever they meet; each document lists its actual recipients. */
export function letterRows(conference: Conference, plan: PrintedPlan, format: Format): readonly Recipient[] {
  const households = new Set(conference.households.map((one) => one.id))
  const index = { requests: new Map(conference.requests.map((one) => [one.id, one])) }
  const all = appointmentsOf(plan)
  const asked = groupBy([...conference.requests, ...all], ({ householdId }) => householdId)
  const placed = groupBy(plan.appointments, ({ householdId }) => householdId)
  const unplaced = groupBy(
    plan.unplaced.flatMap(({ requestId }) => index.requests.get(requestId) ?? []),
    ({ householdId }) => householdId,
  )
  const names = namesAmong(conference)
  return [...invitationRecipients(conference, all)].flatMap(([id, studentIds]): Recipient[] => {
    if (!households.has(id)) return []
    const own = <Row extends OfChild>(rows: ReadonlyMap<HouseholdId, readonly Row[]>): readonly Row[] =>
      (rows.get(id) ?? []).filter(({ studentId }) => studentIds.has(studentId))
    const children = [...studentIds]
    return [
      {
        id,
        name: names.household(id),
        about: format.list(
          children.map((child) => names.studentInShortWithForm(child)).sort((a, b) => format.compare(a, b)),
        ),
        forms: children
          .map((child) => names.form(child))
          .filter((form) => form !== '')
          .sort((a, b) => format.compare(a, b)),
        staffIds: own(asked).flatMap(({ staffIds }) => staffIds),
        meetings: meetingsOf(index, own(placed)).length,
        unplaced: own(unplaced).length,
        held: null,
      },
    ]
  })
}

interface OfChild {
  readonly studentId: StudentId
}

/** The rows that receive the document, with what has been delivered to them by the log. */
export function withDelivered(
  rows: readonly Recipient[],
  document: EventDocument,
  papers: readonly CurrentDocument[],
  deliveries: readonly DeliveryLogEntry[],
): readonly Recipient[] {
  const log = deliveries.filter((one) => one.document === document && one.channel === 'print')
  const held = new Map(deliveredDocuments(papers, log).map((one) => [one.recipient, one]))
  return rows.flatMap((row) => {
    const own = held.get(row.id)
    return own ? [{ ...row, held: own }] : []
  })
}

/** The members of staff; each document lists its actual recipients. */
export function timetableRows(conference: Conference, plan: PrintedPlan): readonly Recipient[] {
  const names = namesAmong(conference)
  const meetings = groupBy(
    plan.appointments.flatMap((row) => row.staffIds),
    (id) => id,
  )
  return conference.staff.map((staff) =>
    staffRow(staff, names.staffInList(staff.id), meetings.get(staff.id)?.length ?? 0),
  )
}

const staffRow = (staff: Staff, name: string, meetings: number): Recipient => ({
  id: staff.id,
  name,
  about: staff.role,
  forms: [],
  staffIds: [],
  meetings,
  unplaced: 0,
  held: null,
})

/** In the order in which they are printed. */
export function inOrder(rows: readonly Recipient[], order: Order, format: Format): readonly Recipient[] {
  const byName = (a: Recipient, b: Recipient): number => format.compare(a.name, b.name)
  const formOf = (row: Recipient): string => row.forms[0] ?? ''
  return [...rows].sort(
    (a, b) => (order === 'form' ? format.compare(formOf(a), formOf(b)) : 0) || byName(a, b),
  )
}

/** Members of staff of the rows, for the filter. */
export function staffOf(
  conference: Conference,
  format: Format,
): readonly { readonly id: StaffId; readonly name: string }[] {
  const names = namesAmong(conference)
  return conference.staff
    .map(({ id }) => ({ id, name: names.staffInList(id) }))
    .sort((a, b) => format.compare(a.name, b.name))
}
