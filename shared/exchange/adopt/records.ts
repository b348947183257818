import type { ConferenceEvent, Availability, Room, StaffRoom, Travel } from '@shared/domain/events/event'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
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
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { Request, Separation } from '@shared/domain/requests/request'
import type { SchoolYear } from '@shared/domain/school/school'
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

interface Identified {
  readonly id: string
}
interface OfEvent {
  readonly eventId: EventId
}

/** The people, rooms and years that the school knows already. */
export interface KnownSchool {
  readonly schoolYear: readonly SchoolYear[]
  readonly staff: readonly Staff[]
  readonly student: readonly Student[]
  readonly household: readonly Household[]
  readonly adult: readonly Adult[]
  readonly interpreter: readonly Interpreter[]
  readonly room: readonly Room[]
  readonly guardianship: readonly (Guardianship & Identified)[]
  readonly enrolment: readonly (Enrolment & Identified)[]
}

/** An event as the app keeps it. */
export type AdoptedEvent = ConferenceEvent & {
  readonly currentPlanId: PlanId | null
  readonly importedAt: Instant
  readonly isSample: boolean
}

/** Who of the school takes part in an event; `id` is the event's. */
export interface AdoptedRoster {
  readonly id: EventId
  readonly staffIds: readonly StaffId[]
  readonly studentIds: readonly StudentId[]
  readonly householdIds: readonly HouseholdId[]
  readonly adultIds: readonly AdultId[]
  readonly interpreterIds: readonly InterpreterId[]
  readonly roomIds: readonly RoomId[]
}

/** An event that an import updates, with what hangs on its requests. */
export interface KnownEvent {
  readonly event: AdoptedEvent
  readonly request: readonly (Request & OfEvent)[]
  readonly plan: readonly PlanRecord[]
  readonly appointment: readonly AppointmentRecord[]
  readonly meeting: readonly MeetingRecord[]
}

/** The records of one event as they shall stand after an import, by the names under which the app keeps them. */
export interface AdoptedRecords {
  readonly schoolYear: readonly SchoolYear[]
  readonly staff: readonly Staff[]
  readonly student: readonly Student[]
  readonly household: readonly Household[]
  readonly adult: readonly Adult[]
  readonly interpreter: readonly Interpreter[]
  readonly room: readonly Room[]
  readonly guardianship: readonly (Guardianship & Identified)[]
  readonly enrolment: readonly (Enrolment & Identified)[]
  readonly event: readonly AdoptedEvent[]
  readonly roster: readonly AdoptedRoster[]
  readonly request: readonly (Request & OfEvent)[]
  readonly staffRoom: readonly (StaffRoom & OfEvent & Identified)[]
  readonly travel: readonly (Travel & OfEvent & Identified)[]
  readonly availability: readonly (Availability & OfEvent & Identified)[]
  readonly separation: readonly (Separation & OfEvent & Identified)[]
  readonly commitment: readonly (Commitment & OfEvent & Identified)[]
  readonly plan: readonly PlanRecord[]
  readonly appointment: readonly AppointmentRecord[]
  readonly meeting: readonly MeetingRecord[]
}
