import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { plainSetup, type EventSetup } from '@shared/domain/requests/event-setup'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { setupSteps, type SetupStep } from '@shared/domain/plan/setup-state'
import type { EventId } from '@shared/kernel/ids'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { useQuery } from '@renderer/features/app-context'
import { NoSuchEvent } from '@renderer/features/NoSuchEvent'
import { LinkTabs } from '@renderer/ui/LinkTabs'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { DatesStep } from './DatesStep'
import { LengthsStep } from './LengthsStep'
import { PeopleStep } from './PeopleStep'
import { ReadyStep } from './ReadyStep'
import { RoomsStep } from './RoomsStep'
import { RulesStep } from './RulesStep'
import type { StepProps } from './step-props'
import { stepAfter } from './steps'
import { TimesStep } from './free-times/TimesStep'
import { usePaintedTimes } from './free-times/use-free-times-draft'

/** The setup of an event, step by step; each can be left and come back to. */
export function EventSetupScreen(props: { readonly eventId: EventId; readonly step: string | null }) {
  const { eventId } = props
  const planned = useQuery((queries) => queries.planned(eventId), `planned ${eventId}`)
  const setup = useQuery((queries) => queries.eventSetup(eventId), `setup ${eventId}`)
  if (planned.kind === 'loading' || setup.kind === 'loading') return <PageSkeleton />
  if (planned.value === null) return <NoSuchEvent />
  const step = setupSteps.find((one) => one === props.step) ?? 'dates'
  const { event } = planned.value.conference
  return <LoadedSetup planned={planned.value} setup={setup.value ?? plainSetup(event)} step={step} />
}

function LoadedSetup(props: {
  readonly planned: PlannedEvent
  readonly setup: EventSetup
  readonly step: SetupStep
}) {
  const { planned, setup, step } = props
  const { event } = planned.conference
  const [, navigate] = useLocation()
  const next = stepAfter(step)
  const hasPainted = usePaintedTimes(event.id) !== null
  const onSaved = (): void => navigate(next === null ? routes.event(event.id) : routes.setup(event.id, next))
  return (
    <Page
      header={
        <PageHeader
          title={`${words.title}: ${event.title}`}
          subtitle={words.steps[step]}
          secondary={
            <Button component="a" variant="default" href={hrefOf(routes.event(event.id))}>
              {words.overview}
            </Button>
          }
          below={
            <LinkTabs
              label={words.stepsLabel}
              tabs={setupSteps.map((one) => ({
                path: routes.setup(event.id, one),
                label: words.steps[one],
                here: one === step,
                ...(one === 'times' && hasPainted && { count: words.notSavedYet }),
              }))}
            />
          }
        />
      }
    >
      <StepOf key={`${event.id} ${step}`} step={step} planned={planned} setup={setup} onSaved={onSaved} />
    </Page>
  )
}

function StepOf({ step, ...props }: StepProps & { readonly step: SetupStep }) {
  switch (step) {
    case 'dates':
      return <DatesStep {...props} />
    case 'lengths':
      return <LengthsStep {...props} />
    case 'people':
      return <PeopleStep {...props} />
    case 'rules':
      return <RulesStep {...props} />
    case 'rooms':
      return <RoomsStep {...props} />
    case 'times':
      return <TimesStep planned={props.planned} />
    case 'ready':
      return <ReadyStep {...props} />
  }
}
