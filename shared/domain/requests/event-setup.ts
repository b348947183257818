import type { EventId, RequestId, StaffId } from '@shared/kernel/ids'
import { minutes, type LocalDate, type Minutes } from '@shared/kernel/time'
import type { ConferenceEvent } from '../events/event'
import type { Priority } from './request'

/** How the office sets up an event, beside the facts that a plan is judged by. */
export interface EventSetup {
  /** The event's own id. */
  readonly id: EventId
  /** The length of a meeting unless a rule or a request says otherwise. */
  readonly usualMinutes: Minutes
  /** Added to a meeting that an interpreter is needed for, where a rule makes it. */
  readonly interpretedExtraMinutes: Minutes
  readonly limits: MeetingLimits
  /** In the order in which they were added. */
  readonly rules: readonly InvitationRule[]
  /** The day on which the event was put away among the past ones; null while it is not. */
  readonly archivedOn: LocalDate | null
}

/** The most meetings that rules may ask for; null: no limit. What people ask for by hand counts, and is never refused. */
export interface MeetingLimits {
  readonly perChild: number | null
  readonly perHousehold: number | null
  readonly perTeacher: number | null
}

/** A limit on the meetings that rules make. */
export type MeetingLimit = keyof MeetingLimits

/** Who a rule has each invited child's family meet: the form teacher, those who teach the child, or named staff. */
export const ruleKinds = ['form-teacher', 'teachers', 'named-staff'] as const
/** What a rule is of. */
export type RuleKind = (typeof ruleKinds)[number]

/** Which meetings a rule asks for, as the office fills it in. */
export interface RuleDraft {
  readonly kind: RuleKind
  /** The children it is for; both empty: all who are invited. */
  readonly yearGroups: readonly string[]
  readonly forms: readonly string[]
  /** `teachers` only; empty: every subject. */
  readonly subjects: readonly string[]
  /** `named-staff` only. */
  readonly staffIds: readonly StaffId[]
  /** `named-staff` only: all of them in one meeting, rather than one meeting each. */
  readonly together: boolean
  /** `form-teacher` only: who it is where the school's groups do not say, or say otherwise. */
  readonly formTeachers: readonly FormTeacher[]
  readonly priority: Priority
  readonly minutes: Minutes
  readonly studentAttends: boolean
}

/** The form teacher of a form. */
export interface FormTeacher {
  readonly form: string
  readonly staffId: StaffId
}

/** A rule that makes requests. */
export interface InvitationRule extends RuleDraft {
  /** What tells it from the event's other rules. */
  readonly key: string
  /** Every request that it ever made: one that is gone was removed by somebody, and is not made again. */
  readonly made: readonly RequestId[]
}

/** The setup of an event that came without one, as from a folder. */
export const plainSetup = ({ id, slotMinutes }: Pick<ConferenceEvent, 'id' | 'slotMinutes'>): EventSetup => ({
  id,
  usualMinutes: minutes(Math.max(slotMinutes, Math.ceil(5 / slotMinutes) * slotMinutes)),
  interpretedExtraMinutes: minutes(0),
  limits: { perChild: null, perHousehold: null, perTeacher: null },
  rules: [],
  archivedOn: null,
})
