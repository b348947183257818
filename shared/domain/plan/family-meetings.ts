import { groupBy } from '@shared/kernel/group-by'
import type { StudentId } from '@shared/kernel/ids'
import type { Household } from '../people/people'
import type { Request } from '../requests/request'
import type { ConferenceIndex } from './conference-index'
import { letterRecipients } from './letter-recipients'
import type { Appointment, BlockedReason, Plan } from './plan'
import type { AppointmentRecord, PlanRecord, ToldRevision } from './revision'

/** All that one household is told: its own meetings, and no one else's. */
export interface FamilyMeetings {
  readonly household: Household
  /** The children it gets letters about, in the order in which it asked. */
  readonly children: readonly StudentId[]
  /** By time. */
  readonly appointments: readonly Appointment[]
  readonly unplaced: readonly { readonly request: Request; readonly reason: BlockedReason }[]
}

/** What each family that gets letters is told of a plan; in the order of the event's households. */
export function familyMeetings(index: ConferenceIndex, plan: Plan): readonly FamilyMeetings[] {
  const { conference } = index
  const recipients = letterRecipients(conference)
  const appointments = groupBy(inTimeOrder(plan.appointments), (row) => row.householdId)
  const blocked = plan.unplaced.flatMap(({ requestId, reason }) => {
    const request = index.requests.get(requestId)
    return request ? [{ request, reason }] : []
  })
  const unplaced = groupBy(blocked, ({ request }) => request.householdId)
  return conference.households.flatMap((household): FamilyMeetings[] => {
    const children = recipients.get(household.id)
    if (!children) return []
    return [
      {
        household,
        children: [...children],
        appointments: (appointments.get(household.id) ?? []).filter((row) => children.has(row.studentId)),
        unplaced: (unplaced.get(household.id) ?? []).filter(({ request }) => children.has(request.studentId)),
      },
    ]
  })
}

/** By date and time; those at once stay as they are. */
export const inTimeOrder = <Row extends Appointment>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))

/** A plan as it goes out of the office. */
export interface SharedPlan extends Plan {
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
}

/** What is shared with people: the revision announced last, whatever the office changes meanwhile; before the first, the plan as it stands. */
export function planToShare(
  current: { readonly record: PlanRecord; readonly appointments: readonly AppointmentRecord[] },
  told: ToldRevision | null,
): SharedPlan {
  const { record, appointments } = told ?? current
  return { record, appointments, unplaced: record.unplaced }
}
