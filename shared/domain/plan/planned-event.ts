import { commitmentsAfter, commitmentsLeft } from './commitments'
import type { Commitment, Conference } from './plan'
import type { AnnouncedRevision, AppointmentRecord, PlanRecord } from './revision'

/** The plan that the office is working on. */
export interface WorkingPlan {
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
}

/** An event with its plan and its latest announced revision, all of one moment. */
export interface PlannedEvent {
  readonly conference: Conference
  /** Null before the first allocation. */
  readonly plan: WorkingPlan | null
  /** Null before the first announcement. */
  readonly announced: AnnouncedRevision | null
}

/** What binds the plan that the office is working on. */
export const bindingNow = ({ conference, plan, announced }: PlannedEvent): readonly Commitment[] =>
  commitmentsLeft(conference.commitments, announced?.appointments ?? null, bindingPlan(plan))

/** What binds the plan to be made next. */
export const bindingNext = ({ conference, plan, announced }: PlannedEvent): readonly Commitment[] =>
  commitmentsAfter(conference.commitments, announced?.appointments ?? null, bindingPlan(plan))

const bindingPlan = (plan: WorkingPlan | null) =>
  plan && { appointments: plan.appointments, unplaced: plan.record.unplaced }
