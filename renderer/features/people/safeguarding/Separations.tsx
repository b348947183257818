import { Anchor, Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Household } from '@shared/domain/people/people'
import type { StandingSeparation } from '@shared/domain/people/safeguarding'
import { separationRules } from '@shared/domain/people/separation'
import type { EventId, HouseholdId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { controlWords } from '@shared/words/screens/controls'
import { peopleWords } from '@shared/words/screens/people'
import { peopleSafeguardingWords as words } from '@shared/words/screens/people-safeguarding'
import { useApp, useQuery } from '@renderer/features/app-context'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import { maxOptions } from '../add/choice-fields'
import classes from '../facts/facts.module.css'
import { TakeOut } from '../facts/Members'
import { familyOptions } from '../options'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { DateField } from './DateField'

interface SeparationsProps {
  readonly school: SchoolIndex
  readonly household: Household
}

/** The families that this one must not meet at any event, with where the school knows it from. */
export function Separations({ school, household }: SeparationsProps) {
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const ahead = useEventsAhead()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const own = school.people.separations.filter(({ households }) => households.includes(household.id))
  return (
    <PanelSection title={words.separations}>
      <PeopleRefusal problem={refusal} />
      <ul className={classes.links}>
        {own.map((row) => {
          const other = row.households[0] === household.id ? row.households[1] : row.households[0]
          const name = school.names.household(other)
          const how =
            row.rule === 'apart' ? peopleWords.apart(format.duration(row.minutes)) : peopleWords.otherSession
          return (
            <li key={row.id}>
              <div className={classes.member}>
                <span>
                  <ApartGlyph words={how} />{' '}
                  <Anchor href={hrefOf(routes.people('families', other))}>{name}</Anchor>
                </span>
                <TakeOut name={name} onClick={() => setEnding(row.id)} />
              </div>
              <div className={classes.note}>
                {how} · {words.known(row.source, format.date(row.date))}
              </div>
            </li>
          )
        })}
      </ul>
      {ending !== null && (
        <ConfirmDialog
          title={words.endTitle}
          confirm={words.end}
          onClose={() => setEnding(null)}
          onConfirm={() => void run(peopleEdits.removeSeparation(ending, ahead))}
        >
          <p>{words.endText}</p>
        </ConfirmDialog>
      )}
      {isAdding ? (
        <SeparationForm
          school={school}
          household={household}
          onCancel={() => setAdding(false)}
          onAdd={async (separation, isAtEvents) => {
            const outcome = await run(peopleEdits.addSeparation(separation, isAtEvents ? ahead : []))
            if (outcome.ok) setAdding(false)
          }}
        />
      ) : (
        <Button mt="xs" variant="default" onClick={() => setAdding(true)}>
          {words.addSeparation}
        </Button>
      )}
    </PanelSection>
  )
}

/** The events that are not over. */
function useEventsAhead(): readonly EventId[] {
  const { peopleEdits } = useApp().services
  const events = useQuery((queries) => queries.events(), 'events')
  if (events.kind === 'loading') return []
  const today = peopleEdits.today()
  return events.value.flatMap(({ event }) =>
    event.sessions.some(({ date }) => date >= today) ? [event.id] : [],
  )
}

interface Draft extends Pick<StandingSeparation, 'rule' | 'minutes' | 'source' | 'date'> {
  readonly otherId: HouseholdId | null
  readonly isAtEvents: boolean
}

function SeparationForm(
  props: SeparationsProps & {
    readonly onAdd: (separation: StandingSeparation, isAtEvents: boolean) => Promise<void>
    readonly onCancel: () => void
  },
) {
  const { school, household } = props
  const { peopleEdits } = useApp().services
  const [options] = useState(() => familyOptions(school).filter(({ value }) => value !== household.id))
  const form = useCheckedForm<Draft>(
    {
      otherId: null,
      rule: 'apart',
      minutes: minutes(10),
      source: '',
      date: peopleEdits.today(),
      isAtEvents: true,
    },
    ({ otherId, source }) => ({
      ...(otherId === null && { otherId: words.problems.family }),
      ...(source.trim() === '' && { source: words.problems.source }),
    }),
  )
  const add = ({ otherId, rule, source, date, isAtEvents, ...draft }: Draft): void => {
    if (otherId === null) return
    const apart = rule === 'apart' ? draft.minutes : minutes(0)
    const households = [household.id, otherId] as const
    void props.onAdd({ households, rule, minutes: apart, source, date }, isAtEvents)
  }
  return (
    <form noValidate onSubmit={form.onSubmit(add)}>
      <Stack gap="sm" mt="xs">
        <Select
          label={words.otherFamily}
          searchable
          limit={maxOptions}
          data={options}
          {...form.getInputProps('otherId')}
        />
        <Select
          label={words.rule}
          allowDeselect={false}
          data={separationRules.map((value) => ({ value, label: words.rules[value] }))}
          {...form.getInputProps('rule')}
        />
        {form.values.rule === 'apart' && (
          <NumberInput
            label={words.minutes}
            min={0}
            allowDecimal={false}
            {...form.getInputProps('minutes')}
            onChange={(value) => form.setFieldValue('minutes', minutes(Math.max(0, Number(value))))}
          />
        )}
        <TextInput label={words.source} description={words.sourceHint} {...form.getInputProps('source')} />
        <DateField
          label={words.since}
          value={form.values.date}
          onChange={(date) => form.setFieldValue('date', date)}
        />
        <Checkbox label={words.atEvents} {...form.getInputProps('isAtEvents', { type: 'checkbox' })} />
        <Group gap="xs">
          <Button type="submit">{words.addSeparation}</Button>
          <Button variant="default" onClick={props.onCancel}>
            {controlWords.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
