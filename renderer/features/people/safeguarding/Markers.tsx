import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { markerKinds, type Marker, type MarkerSubject } from '@shared/domain/people/safeguarding'
import { controlWords } from '@shared/words/screens/controls'
import { peopleSafeguardingWords as words } from '@shared/words/screens/people-safeguarding'
import { useApp } from '@renderer/features/app-context'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import classes from '../facts/facts.module.css'
import { TakeOut } from '../facts/Members'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { DateField } from './DateField'
import { MarkerGlyph } from './MarkerGlyph'

/** The warnings about somebody, which the office alone sees, with who set them, when, and where they come from. */
export function Markers(props: { readonly school: SchoolIndex; readonly subject: MarkerSubject }) {
  const { school, subject } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const [isAdding, setAdding] = useState(false)
  return (
    <PanelSection title={words.markers}>
      <PeopleRefusal problem={refusal} />
      <ul className={classes.links}>
        {school.markersOf(subject.id).map((marker) => (
          <li key={marker.id}>
            <div className={classes.member}>
              <span>
                <MarkerGlyph kind={marker.kind} /> {words.kinds[marker.kind]}
              </span>
              <TakeOut
                name={words.kinds[marker.kind]}
                onClick={() => void run(peopleEdits.removeMarker(marker.id))}
              />
            </div>
            <div className={classes.note}>
              {words.setBy(marker.author, format.date(marker.date), marker.source)}
            </div>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <MarkerForm
          subject={subject}
          onCancel={() => setAdding(false)}
          onAdd={async (marker) => {
            if ((await run(peopleEdits.addMarker(marker))).ok) setAdding(false)
          }}
        />
      ) : (
        <Button mt="xs" variant="default" onClick={() => setAdding(true)}>
          {words.addMarker}
        </Button>
      )}
    </PanelSection>
  )
}

function MarkerForm(props: {
  readonly subject: MarkerSubject
  readonly onAdd: (marker: Marker) => Promise<void>
  readonly onCancel: () => void
}) {
  const { subject } = props
  const { peopleEdits } = useApp().services
  const form = useCheckedForm<Pick<Marker, 'kind' | 'author' | 'source' | 'date'>>(
    { kind: 'ask-safeguarding-lead', author: '', source: '', date: peopleEdits.today() },
    ({ author, source }) => ({
      ...(author.trim() === '' && { author: words.problems.author }),
      ...(source.trim() === '' && { source: words.problems.source }),
    }),
  )
  const kinds = markerKinds.filter((kind) => kind !== 'must-not-attend' || subject.kind === 'adult')
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void props.onAdd({ ...values, subject }))}>
      <Stack gap="sm" mt="xs">
        <Select
          label={words.kind}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        {form.values.kind === 'must-not-attend' && <p className={classes.note}>{words.mustNotAttendNote}</p>}
        <TextInput label={words.author} {...form.getInputProps('author')} />
        <TextInput label={words.source} description={words.sourceHint} {...form.getInputProps('source')} />
        <DateField
          label={words.since}
          value={form.values.date}
          onChange={(date) => form.setFieldValue('date', date)}
        />
        <Group gap="xs">
          <Button type="submit">{words.addMarker}</Button>
          <Button variant="default" onClick={props.onCancel}>
            {controlWords.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
