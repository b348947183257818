import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { parseDate } from '@shared/kernel/time'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { LanguageSelect } from '@renderer/ui/LanguageSelect'
import type { PeopleKind } from '@renderer/ui/routes'
import type { SchoolIndex } from '../school-index'
import { channels } from '../facts/fields'
import {
  ChildrenField,
  FamiliesField,
  LanguagesField,
  RoomField,
  TeachersField,
  type PersonForm,
} from './choice-fields'

const { fields, columns } = peopleWords
const words = peopleEditWords.form

/** The fields of each kind, in the order in which they are asked. */
export function PersonFields(props: {
  readonly kind: PeopleKind
  readonly form: PersonForm
  readonly school: SchoolIndex
}) {
  const { kind, form, school } = props
  switch (kind) {
    case 'students':
      return (
        <>
          <NameFields form={form} />
          <TextInput label={fields.preferredName} {...form.getInputProps('preferredName')} />
          <DateOfBirth form={form} />
          <TextInput label={columns.form} {...form.getInputProps('form')} />
          <TextInput label={columns.year} {...form.getInputProps('yearGroup')} />
          <FamiliesField form={form} school={school} />
          <SourceId form={form} />
        </>
      )
    case 'families':
      return (
        <>
          <TextInput label={fields.name} {...form.getInputProps('name')} />
          <TextInput label={fields.adults} {...form.getInputProps('adults')} />
          <ChildrenField form={form} school={school} label={words.children} />
          <LanguageSelect
            label={columns.letters}
            value={form.values.letterLanguage}
            onChange={(code) => form.setFieldValue('letterLanguage', code ?? form.values.letterLanguage)}
          />
          <LanguageSelect
            label={columns.interpreter}
            noneLabel={peopleWords.noInterpreter}
            value={form.values.interpreterLanguage}
            onChange={(code) => form.setFieldValue('interpreterLanguage', code)}
          />
          <Select
            label={columns.channel}
            allowDeselect={false}
            data={channels}
            {...form.getInputProps('contactChannel')}
          />
          <TextInput label={columns.contact} {...form.getInputProps('contact')} />
          <TextInput label={fields.address} {...form.getInputProps('address')} />
          <TextInput label={fields.accessNeeds} {...form.getInputProps('accessNeeds')} />
          <SourceId form={form} />
        </>
      )
    case 'adults':
      return (
        <>
          <TextInput label={fields.title} {...form.getInputProps('title')} />
          <NameFields form={form} />
          <FamiliesField form={form} school={school} />
          <TextInput label={columns.relationship} {...form.getInputProps('relationship')} />
          <Checkbox label={words.attends} {...form.getInputProps('attends', { type: 'checkbox' })} />
          <Checkbox
            label={words.getsLetters}
            {...form.getInputProps('receivesLetters', { type: 'checkbox' })}
          />
          <TextInput label={columns.phone} {...form.getInputProps('phone')} />
          <TextInput label={fields.mobile} {...form.getInputProps('mobile')} />
          <TextInput label={columns.email} {...form.getInputProps('email')} />
          <LanguagesField form={form} label={fields.speaks} />
          <SourceId form={form} />
        </>
      )
    case 'staff':
      return (
        <>
          <TextInput label={fields.title} {...form.getInputProps('title')} />
          <NameFields form={form} />
          <TextInput label={columns.role} {...form.getInputProps('role')} />
          <TextInput label={columns.email} {...form.getInputProps('email')} />
          <LanguagesField form={form} label={fields.languages} />
          <RoomField form={form} school={school} />
          <SourceId form={form} />
        </>
      )
    case 'groups':
      return (
        <>
          <TextInput label={fields.name} {...form.getInputProps('name')} />
          <TextInput label={columns.subject} {...form.getInputProps('subject')} />
          <TextInput label={columns.year} {...form.getInputProps('yearGroup')} />
          <TeachersField form={form} school={school} />
          <ChildrenField form={form} school={school} label={words.students} />
          <SourceId form={form} />
        </>
      )
    case 'interpreters':
      return (
        <>
          <NameFields form={form} />
          <LanguagesField form={form} label={fields.languages} />
          <SourceId form={form} />
        </>
      )
    case 'rooms':
      return (
        <>
          <TextInput label={fields.name} {...form.getInputProps('name')} />
          <TextInput label={columns.building} {...form.getInputProps('building')} />
          <NumberInput
            label={columns.atOnce}
            placeholder={peopleWords.noLimit}
            min={1}
            allowDecimal={false}
            error={form.errors['meetingsAtOnce']}
            value={form.values.meetingsAtOnce ?? ''}
            onChange={(value) => form.setFieldValue('meetingsAtOnce', value === '' ? null : Number(value))}
          />
          <SourceId form={form} />
        </>
      )
  }
}

const NameFields = ({ form }: { readonly form: PersonForm }) => (
  <>
    <TextInput label={fields.givenName} {...form.getInputProps('givenName')} />
    <TextInput label={fields.familyName} {...form.getInputProps('familyName')} />
  </>
)

const SourceId = ({ form }: { readonly form: PersonForm }) => (
  <TextInput label={columns.sourceId} description={words.sourceIdHint} {...form.getInputProps('sourceId')} />
)

function DateOfBirth({ form }: { readonly form: PersonForm }) {
  return (
    <TextInput
      type="date"
      label={fields.dateOfBirth}
      value={form.values.dateOfBirth ?? ''}
      onChange={({ currentTarget }) => {
        const date = parseDate(currentTarget.value)
        form.setFieldValue('dateOfBirth', date.ok ? date.value : null)
      }}
    />
  )
}
