import { checkEventDraft, eventDraftOf, type EventDraft } from '@shared/domain/events/event-draft'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { DatesFields, useDatesForm } from './DatesFields'
import type { StepProps } from './step-props'
import { StepForm } from './StepForm'
import { useFactChange } from './use-fact-change'

/** What the event is and when it takes place. */
export function DatesStep({ planned, onSaved }: StepProps) {
  const form = useDatesForm(eventDraftOf(planned.conference.event))
  const { propose, dialog, isRefused } = useFactChange(planned, 'dates')
  const save = async (draft: EventDraft): Promise<void> => {
    const { event } = checkEventDraft(draft, () => crypto.randomUUID())
    if (event) await propose({ event }, { onSaved })
  }
  return (
    <StepForm save={words.saveAndContinue} isRefused={isRefused} onSubmit={form.onSubmit(save)}>
      <DatesFields form={form} />
      {dialog}
    </StepForm>
  )
}
