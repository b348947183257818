import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ConferenceEvent } from '@shared/domain/events/event'
import { checkPersonDraft, emptyPersonDraft, type PersonDraft } from '@shared/domain/people/person-draft'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import type { PeopleKind } from '@renderer/ui/routes'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { recordKinds } from '../kinds'
import { FormPanel } from '../FormPanel'
import { usePeopleEdit } from '../people-refusal'
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
    <FormPanel
      title={words.add[kind]}
      save={words.add[kind]}
      refusal={refusal}
      onSubmit={form.onSubmit(save)}
      onClose={props.onClose}
    >
      <PersonFields kind={kind} form={form} school={school} />
      <SameName kind={kind} draft={form.values} people={school.people} />
      {event !== null && kind !== 'groups' && (
        <Checkbox
          label={words.form.takesPart(event.title)}
          checked={takesPart}
          onChange={({ currentTarget }) => setTakesPart(currentTarget.checked)}
        />
      )}
    </FormPanel>
  )
}
