import { Radio } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { fieldConflicts, type FieldChoice } from '@shared/domain/people/merge-fields'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { Note } from '@renderer/ui/Note'
import type { PeopleKind } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { recordKinds } from '../kinds'
import { EventPreviews, useEventPreviews } from '../EventPreviews'
import { FormPanel } from '../FormPanel'
import { nameIn } from '../names'
import { usePeopleEdit } from '../people-refusal'
import { rowsOfKind } from '../rows'
import type { SchoolIndex } from '../school-index'
import { fieldText, isFieldName } from './field-text'

const { merge: words } = peopleEditWords

/** Makes one record of two: side by side, with a choice for each field in which they differ. */
export function MergePanel(props: {
  readonly kind: PeopleKind
  readonly ids: readonly [string, string]
  readonly school: SchoolIndex
  readonly events: readonly EventSummary[]
  readonly onMerged: (id: string) => void
  readonly onClose: () => void
}) {
  const { kind, school, ids } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const [keptId, setKeptId] = useState<string>(ids[0])
  const [choices, setChoices] = useState<ReadonlyMap<string, FieldChoice>>(new Map())
  const otherId = keptId === ids[0] ? ids[1] : ids[0]
  const merge = useMemo(
    () => ({ kind: recordKinds[kind], keptId, otherId, choices }),
    [kind, keptId, otherId, choices],
  )
  const previews = useEventPreviews(useCallback(() => peopleEdits.lookAtMerge(merge), [peopleEdits, merge]))
  const rows = rowsOfKind(kind, school.people)
  const [kept, other] = [rows.find(({ id }) => id === keptId), rows.find(({ id }) => id === otherId)]
  if (!kept || !other) return null
  const conflicts = fieldConflicts(kept, other).filter(({ field }) => isFieldName(field))
  const save = async (): Promise<void> => {
    const outcome = await run(peopleEdits.merge(merge))
    if (outcome.ok) props.onMerged(keptId)
  }
  return (
    <FormPanel
      title={words.titles[kind]}
      save={words.save[kind]}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      <Note>{words.explain}</Note>
      <Radio.Group
        label={words.keep}
        value={keptId}
        onChange={(id) => {
          setKeptId(id)
          setChoices(new Map())
        }}
      >
        {ids.map((id) => (
          <Radio key={id} mt={4} value={id} label={nameIn(school, kind, id)} />
        ))}
      </Radio.Group>
      {conflicts.length === 0 && <p>{words.nothingDiffers}</p>}
      {conflicts.map(({ field, kept: one, other: second }) => (
        <Radio.Group
          key={field}
          label={isFieldName(field) ? words.fields[field] : field}
          value={choices.get(field) ?? 'kept'}
          onChange={(value) =>
            setChoices(new Map([...choices, [field, value === 'other' ? 'other' : 'kept']]))
          }
        >
          <Radio mt={4} value="kept" label={fieldText(field, one, school, format)} />
          <Radio mt={4} value="other" label={fieldText(field, second, school, format)} />
        </Radio.Group>
      ))}
      <EventPreviews previews={previews} events={props.events} />
    </FormPanel>
  )
}
