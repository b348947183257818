import { MultiSelect, Select } from '@mantine/core'
import { useMemo } from 'react'
import type { PersonDraft } from '@shared/domain/people/person-draft'
import { ok } from '@shared/kernel/result'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { LanguagesSelect } from '@renderer/ui/LanguageSelect'
import type { CheckedForm } from '@renderer/ui/use-checked-form'
import { familyOptions, staffOptions, studentOptions } from '../options'
import type { SchoolIndex } from '../school-index'

export type PersonForm = CheckedForm<PersonDraft>

interface FieldProps {
  readonly form: PersonForm
  readonly school: SchoolIndex
}

const words = peopleEditWords.form
/** A list is searched, not read: more than these are not drawn. */
export const maxOptions = 40

export function FamiliesField({ form, school }: FieldProps) {
  const data = useMemo(() => familyOptions(school), [school])
  return (
    <SeveralField
      form={form}
      name="householdIds"
      label={words.families}
      hint={words.familiesHint}
      data={data}
    />
  )
}

export function ChildrenField({ form, school, label }: FieldProps & { readonly label: string }) {
  const data = useMemo(() => studentOptions(school), [school])
  return <SeveralField form={form} name="studentIds" label={label} hint={words.childrenHint} data={data} />
}

export function TeachersField({ form, school }: FieldProps) {
  const data = useMemo(() => staffOptions(school), [school])
  return (
    <SeveralField form={form} name="staffIds" label={words.teachers} hint={words.teachersHint} data={data} />
  )
}

function SeveralField(props: {
  readonly form: PersonForm
  readonly name: 'householdIds' | 'studentIds' | 'staffIds'
  readonly label: string
  readonly hint: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
}) {
  const { form, name } = props
  return (
    <MultiSelect
      label={props.label}
      placeholder={form.values[name].length === 0 ? props.hint : ''}
      searchable
      limit={maxOptions}
      nothingFoundMessage={words.nobody}
      data={props.data}
      {...form.getInputProps(name)}
    />
  )
}

export function RoomField({ form, school }: FieldProps) {
  const { rooms } = school.people
  if (rooms.length === 0) return null
  return (
    <Select
      label={words.room}
      searchable
      clearable
      limit={maxOptions}
      placeholder={words.noRoom}
      data={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.getInputProps('roomId')}
    />
  )
}

export function LanguagesField({ form, label }: { readonly form: PersonForm; readonly label: string }) {
  return (
    <LanguagesSelect
      label={label}
      value={form.values.languages}
      error={form.errors['languages']}
      onSave={(codes) => {
        form.setFieldValue('languages', codes)
        return Promise.resolve(ok(undefined))
      }}
    />
  )
}
