import type { Availability, ConferenceEvent, Room, StaffRoom, Travel } from '@shared/domain/events/event'
import type { Action, Incident, Jotting, MeetingRecord } from '@shared/domain/meetings/meeting'
import type {
  Adult,
  Enrolment,
  Guardianship,
  Household,
  Interpreter,
  Staff,
  Student,
} from '@shared/domain/people/people'
import type { Commitment } from '@shared/domain/plan/plan'
import type {
  Announcement,
  AppointmentRecord,
  DeliveryLogEntry,
  PlanRecord,
} from '@shared/domain/plan/revision'
import type { Request, Separation } from '@shared/domain/requests/request'
import type { AuditEntry, LetterTemplate, PackRegisterEntry, Setting } from '@shared/domain/school/office'
import type { AttendanceFigure, School, SchoolYear } from '@shared/domain/school/school'
import type {
  AdultId,
  EventId,
  HouseholdId,
  InterpreterId,
  PlanId,
  RoomId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

export interface Identified {
  readonly id: string
}
export interface OfEvent {
  readonly eventId: EventId
}

/** An event as it is kept, with the plan that the office is working on. */
export type EventRecord = ConferenceEvent & {
  readonly currentPlanId: PlanId | null
  readonly importedAt: Instant
  readonly isSample: boolean
}

/** Who of the school takes part in one event. */
export interface EventRoster {
  /** The event's own id. */
  readonly id: EventId
  readonly staffIds: readonly StaffId[]
  readonly studentIds: readonly StudentId[]
  readonly householdIds: readonly HouseholdId[]
  readonly adultIds: readonly AdultId[]
  readonly interpreterIds: readonly InterpreterId[]
  readonly roomIds: readonly RoomId[]
}

/** Every kind of record that the app keeps, by its name. Each has an `id`. */
export interface Records {
  school: School
  schoolYear: SchoolYear
  staff: Staff
  student: Student
  household: Household
  adult: Adult
  interpreter: Interpreter
  room: Room
  guardianship: Guardianship & Identified
  enrolment: Enrolment & Identified
  attendanceFigure: AttendanceFigure & Identified
  event: EventRecord
  roster: EventRoster
  request: Request & OfEvent
  staffRoom: StaffRoom & OfEvent & Identified
  travel: Travel & OfEvent & Identified
  availability: Availability & OfEvent & Identified
  separation: Separation & OfEvent & Identified
  commitment: Commitment & OfEvent & Identified
  plan: PlanRecord
  appointment: AppointmentRecord
  announcement: Announcement
  delivery: DeliveryLogEntry
  meeting: MeetingRecord
  jotting: Jotting
  action: Action
  incident: Incident
  template: LetterTemplate
  setting: Setting
  pack: PackRegisterEntry
  audit: AuditEntry
}
export type RecordKind = keyof Records
