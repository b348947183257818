import {
  afterPlanningState,
  type AfterPlanningState,
  type AfterPlanningStep,
} from '@shared/domain/plan/after-planning'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import { eventWords } from '@shared/words/screens/event'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useQuery } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { StepList } from './StepList'

const words = eventWords.afterPlanning

const pathOf: Readonly<Record<AfterPlanningStep, (eventId: EventId) => string>> = {
  allocate: routes.plan,
  place: (eventId) => routes.unplaced(eventId),
  announce: routes.plan,
  letters: routes.print,
  backup: routes.settings,
}

/** From the plan to the last letter and the backup: what is done, and what is still missing. */
export function AfterPlanningCard({ event }: { readonly event: EventPlan }) {
  const { conference } = event.index
  const { id } = conference.event
  const format = useFormat()
  const deliveries = useQuery((queries) => queries.deliveries(id), `deliveries ${id}`)
  const settings = useQuery((queries) => queries.settings(), 'settings')
  if (deliveries.kind === 'loading' || settings.kind === 'loading') return null
  const lastBackup = settings.value.find((one) => one.id === 'lastBackup')?.value ?? null
  const states = afterPlanningState(
    { conference, plan: event.plan, announced: event.announced },
    { deliveries: deliveries.value, lastBackup },
  )
  return (
    <StepList
      steps={states.map((one) => ({
        name: words.steps[one.step],
        state: one.state,
        words: stateText(one, format),
        path: pathOf[one.step](id),
      }))}
    />
  )
}

function stateText({ step, state, count }: AfterPlanningState, format: Format): string {
  if (state === 'done') return eventSetupWords.states.done
  if (step === 'allocate' || step === 'backup' || state === 'open') return words.open[step]
  return format.counted(count, words.left[step])
}
