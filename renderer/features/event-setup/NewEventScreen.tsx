import { useState } from 'react'
import { useLocation } from 'wouter'
import { emptySession, type EventDraft } from '@shared/domain/events/event-draft'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { useApp, useQuery } from '@renderer/features/app-context'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { unnamedSchool } from '@renderer/services/school'
import { routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { DatesFields, useDatesForm } from './DatesFields'
import { StepForm } from './StepForm'

const nothingYet: Omit<EventDraft, 'timezone'> = { kind: 'consultation', title: '', sessions: [emptySession] }

/** The first step of an event that is not there yet. */
export function NewEventScreen() {
  const school = useQuery((queries) => queries.school(), 'school')
  if (school.kind === 'loading') return <PageSkeleton />
  return <FirstStep timezone={school.value?.timezone ?? unnamedSchool.timezone} />
}

function FirstStep({ timezone }: { readonly timezone: string }) {
  const { eventSetup } = useApp().services
  const [, navigate] = useLocation()
  const [isRefused, setRefused] = useState(false)
  const form = useDatesForm({ ...nothingYet, timezone })
  const create = async (draft: EventDraft): Promise<void> => {
    const outcome = await eventSetup.create(draft)
    setRefused(!outcome.ok)
    if (outcome.ok) navigate(routes.setup(outcome.value, 'lengths'))
  }
  return (
    <Page header={<PageHeader title={words.plan} subtitle={words.planText} />}>
      <StepForm save={words.create} isRefused={isRefused} onSubmit={form.onSubmit(create)}>
        <DatesFields form={form} />
      </StepForm>
    </Page>
  )
}
