import type { Household, Staff } from '@shared/domain/people/people'
import { letterRecipients } from '@shared/domain/plan/letter-recipients'
import type { Conference } from '@shared/domain/plan/plan'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { StaffId } from '@shared/kernel/ids'
import { groupBy } from '@shared/kernel/group-by'
import type { Instant } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { givenNameOf, staffListName } from '@shared/words/names'
import type { CurrentPlan } from '@renderer/queries/queries'

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
  /** When a letter of this plan was last printed for them; timetables are logged for a whole run only. */
  readonly printedAt: Instant | null
}

export type Order = 'name' | 'form'

/** The families who get a letter, whoever they meet. */
export function letterRows(conference: Conference, plan: CurrentPlan, format: Format): readonly Recipient[] {
  const households = new Map(conference.households.map((one) => [one.id, one]))
  const requests = groupBy(conference.requests, (request) => request.householdId)
  const placed = new Set(plan.appointments.map((row) => row.requestId))
  const childrenOf = describeChildren(conference)
  return [...letterRecipients(conference)].flatMap(([id, studentIds]): Recipient[] => {
    const household = households.get(id)
    if (!household) return []
    const own = (requests.get(id) ?? []).filter((request) => studentIds.has(request.studentId))
    const meetings = own.filter((request) => placed.has(request.id)).length
    const children = [...studentIds].flatMap((studentId) => childrenOf.get(studentId) ?? [])
    return [
      {
        id,
        name: familyName(household),
        about: format.list(children.map((child) => child.text).sort((a, b) => format.compare(a, b))),
        forms: children
          .flatMap((child) => (child.form === '' ? [] : [child.form]))
          .sort((a, b) => format.compare(a, b)),
        staffIds: own.flatMap((request) => request.staffIds),
        meetings,
        unplaced: own.length - meetings,
        printedAt: null,
      },
    ]
  })
}

/** The same with when a letter of the plan was last printed for each. */
export function withPrinted(
  rows: readonly Recipient[],
  plan: CurrentPlan,
  deliveries: readonly DeliveryLogEntry[],
): readonly Recipient[] {
  const printed = lastPrinted(plan, deliveries)
  return printed.size === 0 ? rows : rows.map((row) => ({ ...row, printedAt: printed.get(row.id) ?? null }))
}

/** The members of staff whom somebody asked to meet. */
export function timetableRows(conference: Conference, plan: CurrentPlan): readonly Recipient[] {
  const asked = new Set(conference.requests.flatMap((request) => request.staffIds))
  const meetings = groupBy(
    plan.appointments.flatMap((row) => row.staffIds),
    (id) => id,
  )
  return conference.staff
    .filter((staff) => asked.has(staff.id))
    .map((staff) => staffRow(staff, meetings.get(staff.id)?.length ?? 0))
}

const staffRow = (staff: Staff, meetings: number): Recipient => ({
  id: staff.id,
  name: staffListName(staff),
  about: staff.role,
  forms: [],
  staffIds: [],
  meetings,
  unplaced: 0,
  printedAt: null,
})

/** In the order in which they are printed. */
export function inOrder(rows: readonly Recipient[], order: Order, format: Format): readonly Recipient[] {
  const byName = (a: Recipient, b: Recipient): number => format.compare(a.name, b.name)
  const formOf = (row: Recipient): string => row.forms[0] ?? ''
  return [...rows].sort(
    (a, b) => (order === 'form' ? format.compare(formOf(a), formOf(b)) : 0) || byName(a, b),
  )
}

/** As letters greet them, which is how the front desk looks them up. */
const familyName = (household: Household): string => household.name.trim() || household.adults.trim()

function describeChildren(conference: Conference) {
  const forms = new Map(conference.enrolments.map((row) => [row.studentId, row.form]))
  return new Map(
    conference.students.map((student) => {
      const form = forms.get(student.id) ?? ''
      const name = givenNameOf(student)
      return [student.id, { form, text: form === '' ? name : `${name} (${form})` }]
    }),
  )
}

function lastPrinted(
  { record }: CurrentPlan,
  deliveries: readonly DeliveryLogEntry[],
): ReadonlyMap<string, Instant> {
  const found = new Map<string, Instant>()
  for (const { document, planId, householdId, at } of deliveries) {
    if (document !== 'letter' || planId !== record.id || householdId === null) continue
    const before = found.get(householdId)
    if (before === undefined || before < at) found.set(householdId, at)
  }
  return found
}

/** Members of staff of the rows, for the filter. */
export function staffOf(
  conference: Conference,
  format: Format,
): readonly { readonly id: StaffId; readonly name: string }[] {
  return conference.staff
    .map((staff) => ({ id: staff.id, name: staffListName(staff) }))
    .sort((a, b) => format.compare(a.name, b.name))
}
