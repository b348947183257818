import { Checkbox, Fieldset, TextInput } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Household } from '@shared/domain/people/people'
import type { AdultId, RequestId, StudentId } from '@shared/kernel/ids'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp, useQuery } from '@renderer/features/app-context'
import type { EventSummary, FamilyHistory } from '@renderer/queries/queries'
import type { FamilySplit } from '@renderer/services/people-edits'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import { EventPreviews, useEventPreviews } from '../EventPreviews'
import { FormPanel } from '../FormPanel'
import { usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'

const { split: words } = peopleEditWords

interface SplitProps {
  readonly household: Household
  readonly school: SchoolIndex
  readonly events: readonly EventSummary[]
  readonly onSplit: (id: string) => void
  readonly onClose: () => void
}

/** Makes two families of one: who and what goes with the new one is chosen, and what that does to events is shown before. */
export function SplitPanel(props: SplitProps) {
  const { household } = props
  const history = useQuery((queries) => queries.familyHistory(household.id), `family ${household.id}`)
  return history.kind === 'loading' ? null : <LoadedSplit {...props} requests={history.value.requests} />
}

/** The split as it is asked for now; the same one until something of it changes. */
function useSplit(asked: {
  readonly household: Household
  readonly newName: string
  readonly greeting: string
  readonly stayingAdults: string
  readonly adultIds: readonly AdultId[]
  readonly studentIds: readonly StudentId[]
  readonly requestIds: readonly RequestId[]
  readonly requests: FamilyHistory['requests']
}): FamilySplit {
  const { household, newName, greeting, stayingAdults, adultIds, studentIds, requestIds, requests } = asked
  return useMemo(
    () => ({
      householdId: household.id,
      household: newFamily(household, newName, greeting),
      stayingAdults,
      adultIds,
      studentIds,
      // A request whose child stays behind stays as well.
      requestIds: requestIds.filter((id) =>
        requests.some((row) => row.id === id && studentIds.includes(row.studentId)),
      ),
    }),
    [household, newName, greeting, stayingAdults, adultIds, studentIds, requestIds, requests],
  )
}

function LoadedSplit(props: SplitProps & { readonly requests: FamilyHistory['requests'] }) {
  const { household, school, requests } = props
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const adults = school.adults(household.id)
  const children = school.children(household.id)
  const [name, setName] = useState('')
  const [adultIds, setAdults] = useState<readonly AdultId[]>([])
  const [studentIds, setStudents] = useState<readonly StudentId[]>(children.map(({ end }) => end.id))
  const [requestIds, setRequests] = useState<readonly RequestId[]>([])
  const format = useFormat()
  const namesOf = (those: readonly { readonly id: AdultId }[]): string =>
    format.list(those.map(({ id }) => school.names.adult(id)))
  const [typedGreeting, setGreeting] = useState<string | null>(null)
  const [typedStaying, setStaying] = useState<string | null>(null)
  const going = adults.filter(({ id }) => adultIds.includes(id))
  const greeting = typedGreeting ?? namesOf(going)
  const stayingAdults =
    typedStaying ??
    (going.length === 0 ? household.adults : namesOf(adults.filter(({ id }) => !adultIds.includes(id))))
  const newName = name.trim() === '' ? greeting : name.trim()
  const split = useSplit({
    household,
    newName,
    greeting,
    stayingAdults,
    adultIds,
    studentIds,
    requestIds,
    requests,
  })
  const previews = useEventPreviews(useCallback(() => peopleEdits.lookAtSplit(split), [peopleEdits, split]))
  const save = async (): Promise<void> => {
    const outcome = await run(peopleEdits.split(split))
    if (outcome.ok) props.onSplit(outcome.value)
  }
  return (
    <FormPanel
      title={words.title}
      subtitle={school.names.household(household.id)}
      save={words.save}
      isReady={newName !== '' && studentIds.length > 0}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      <Note>{words.explain}</Note>
      <Fieldset legend={words.adults}>
        {adults.length === 0 && <p>{words.noAdults}</p>}
        {adults.map(({ id }) => (
          <Tick key={id} id={id} label={school.names.adult(id)} chosen={adultIds} onChange={setAdults} />
        ))}
      </Fieldset>
      <TextInput
        label={words.newGreeting}
        value={greeting}
        onChange={(event) => setGreeting(event.currentTarget.value)}
      />
      <TextInput
        label={words.newName}
        placeholder={greeting}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.stayingGreeting}
        value={stayingAdults}
        onChange={(event) => setStaying(event.currentTarget.value)}
      />
      <Fieldset legend={words.children}>
        {children.map(({ end }) => (
          <Tick
            key={end.id}
            id={end.id}
            label={school.names.studentWithForm(end.id)}
            chosen={studentIds}
            onChange={setStudents}
          />
        ))}
      </Fieldset>
      {requests.length > 0 && (
        <Fieldset legend={words.requests}>
          {requests.map((row) => (
            <Tick
              key={row.id}
              id={row.id}
              label={words.request(
                school.names.student(row.studentId),
                row.staffIds.map((id) => school.names.staff(id)).join(', '),
                props.events.find(({ event }) => event.id === row.eventId)?.event.title ?? '',
              )}
              isOff={!studentIds.includes(row.studentId)}
              chosen={requestIds}
              onChange={setRequests}
            />
          ))}
        </Fieldset>
      )}
      <EventPreviews previews={previews} events={props.events} />
    </FormPanel>
  )
}

/** The new family: nothing of how the other can be reached goes with it. */
function newFamily(household: Household, name: string, adults: string): FamilySplit['household'] {
  const { letterLanguage, alsoReads, interpreterLanguage } = household
  const reached = { contactChannel: 'letter', contact: '' } as const
  return {
    ...notInFolder.household,
    ...reached,
    name,
    adults,
    letterLanguage,
    alsoReads,
    interpreterLanguage,
  }
}

function Tick<Id extends string>(props: {
  readonly id: Id
  readonly label: string
  readonly isOff?: boolean
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}) {
  const { id, label, chosen, onChange, isOff = false } = props
  return (
    <Checkbox
      my={6}
      label={label}
      disabled={isOff}
      checked={!isOff && chosen.includes(id)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
      }
    />
  )
}
