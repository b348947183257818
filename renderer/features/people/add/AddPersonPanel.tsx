import { Button, Checkbox, Stack } from '@mantine/core'
import { useId, useState } from 'react'
import type { ConferenceEvent } from '@shared/domain/events/event'
import { checkPersonDraft, emptyPersonDraft, type PersonDraft } from '@shared/domain/people/person-draft'
import { controlWords } from '@shared/words/screens/controls'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import { SidePanel } from '@renderer/ui/SidePanel'
import type { PeopleKind } from '@renderer/ui/routes'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { recordKinds } from '../kinds'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { PersonFields } from './PersonFields'
import { SameName } from './SameName'

/** The form for somebody, a room or a group that the school does not know yet. */
export function AddPersonPanel(props: {
  readonly kind: PeopleKind
  readonly school: SchoolIndex
  readonly event: ConferenceEvent | null
  readonly initial?: Partial<PersonDraft>
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}) {
  const { kind, school, event } = props
  const { peopleEdits } = useApp().services
  const formId = useId()
  const [takesPart, setTakesPart] = useState(true)
  const { refusal, run } = usePeopleEdit()
  const language = document.documentElement.lang.split('-')[0] ?? 'en'
  const form = useCheckedForm<PersonDraft>({ ...emptyPersonDraft(language), ...props.initial }, (draft) => {
    const problems = Object.entries(checkPersonDraft(recordKinds[kind], draft))
    return Object.fromEntries(problems.map(([field, problem]) => [field, words.problems[problem]]))
  })
  const save = async (draft: PersonDraft): Promise<void> => {
    const eventId = takesPart && event !== null && kind !== 'groups' ? event.id : null
    const outcome = await run(peopleEdits.add(recordKinds[kind], draft, eventId))
    if (outcome.ok) props.onAdded(outcome.value)
    else if (outcome.error.kind === 'incomplete') form.validate()
  }
  return (
    <SidePanel
      title={words.add[kind]}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {words.add[kind]}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.onSubmit(save)}>
        <Stack gap="sm">
          <PeopleRefusal problem={refusal} />
          <PersonFields kind={kind} form={form} school={school} />
          <SameName kind={kind} draft={form.values} people={school.people} />
          {event !== null && kind !== 'groups' && (
            <Checkbox
              label={words.form.takesPart(event.title)}
              checked={takesPart}
              onChange={({ currentTarget }) => setTakesPart(currentTarget.checked)}
            />
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}
