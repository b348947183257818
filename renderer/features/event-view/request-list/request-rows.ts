import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Unplaced } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Household, LanguageCode, Staff, Student } from '@shared/domain/people/people'
import type { Request } from '@shared/domain/requests/request'
import { namesAmong } from '@shared/words/people-names'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'

export type RequestState = 'placed' | 'pinned' | 'unplaced' | 'waiting'

/** A request with those it is about and how it fares in the plan. */
export interface RequestRow {
  readonly request: Request
  /** Undefined where the folder's link leads nowhere any more. */
  readonly student: Student | undefined
  readonly form: string
  readonly household: Household | undefined
  readonly staff: readonly Staff[]
  readonly language: LanguageCode | null
  readonly state: RequestState
  readonly appointment: AppointmentRecord | null
  readonly unplaced: Unplaced | null
}

/** The rows of the list. */
export function requestRows(index: ConferenceIndex, plan: WorkingPlan | null): readonly RequestRow[] {
  const { conference } = index
  const names = namesAmong(conference)
  const appointments = new Map(plan?.appointments.map((row) => [row.requestId, row]))
  const unplaced = new Map(plan?.record.unplaced.map((row) => [row.requestId, row]))
  return conference.requests.map((request): RequestRow => {
    const appointment = appointments.get(request.id) ?? null
    return {
      request,
      student: index.students.get(request.studentId),
      form: names.form(request.studentId),
      household: index.households.get(request.householdId),
      staff: request.staffIds.flatMap((id) => index.staff.get(id) ?? []),
      language: index.languageToInterpret(request),
      state:
        plan === null
          ? 'waiting'
          : appointment === null
            ? 'unplaced'
            : appointment.pinned
              ? 'pinned'
              : 'placed',
      appointment,
      unplaced: unplaced.get(request.id) ?? null,
    }
  })
}
