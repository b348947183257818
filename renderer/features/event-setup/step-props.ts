import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { EventSetup } from '@shared/domain/requests/event-setup'

/** What each step of the setup is given. */
export interface StepProps {
  readonly planned: PlannedEvent
  readonly setup: EventSetup
  /** Goes on to the next step. */
  readonly onSaved: () => void
}
