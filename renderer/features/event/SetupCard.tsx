import { setupState, setupSteps } from '@shared/domain/plan/setup-state'
import { groupSessionViolations } from '@shared/domain/rules/group-session-violations'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { useQuery } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { routes } from '@renderer/ui/routes'
import { StepList } from './StepList'

/** The steps of the setup: what is done, and what is still missing. */
export function SetupCard({ event }: { readonly event: EventPlan }) {
  const { index } = event
  const facts = index.conference.event
  const setup = useQuery((queries) => queries.eventSetup(facts.id), `setup ${facts.id}`)
  if (setup.kind === 'loading') return null
  const states = setupState(index, setup.value ?? plainSetup(facts), groupSessionViolations(index).length > 0)
  return (
    <StepList
      steps={setupSteps.map((step) => ({
        name: words.steps[step],
        state: states[step],
        words: states[step] === 'done' ? words.states.done : words.missing[step],
        path: routes.setup(facts.id, step),
      }))}
    />
  )
}
