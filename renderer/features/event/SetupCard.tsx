import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheck, type Icon } from '@tabler/icons-react'
import { setupState, setupSteps, type StepState } from '@shared/domain/plan/setup-state'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { useQuery } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { hrefOf, routes } from '@renderer/ui/routes'
import classes from './event.module.css'

const icons: Readonly<Record<StepState, Icon>> = {
  done: IconCircleCheck,
  open: IconCircle,
  check: IconAlertTriangle,
}

/** The steps of the setup: what is done, and what is still missing. */
export function SetupCard({ event }: { readonly event: EventPlan }) {
  const { index } = event
  const facts = index.conference.event
  const setup = useQuery((queries) => queries.eventSetup(facts.id), `setup ${facts.id}`)
  if (setup.kind === 'loading') return null
  const states = setupState(index, setup.value ?? plainSetup(facts))
  return (
    <ol className={classes.steps}>
      {setupSteps.map((step) => {
        const Shape = icons[states[step]]
        return (
          <li key={step} data-state={states[step]}>
            <Shape size={16} aria-hidden />
            <Anchor href={hrefOf(routes.setup(facts.id, step))} className={classes.rowLink}>
              {words.steps[step]}
            </Anchor>
            <span className={classes.stepState}>
              {states[step] === 'done' ? words.states.done : words.missing[step]}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
