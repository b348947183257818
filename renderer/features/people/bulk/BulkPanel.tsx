import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HouseholdId, SchoolYearId, StudentId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import { LanguageSelect } from '@renderer/ui/LanguageSelect'
import type { PeopleProblem } from '@renderer/services/people-edits'
import { useFormat } from '@renderer/ui/use-format'
import { channels } from '../facts/fields'
import { FormPanel } from '../FormPanel'
import { usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { unchanged, YesNoUnchanged, type BulkProps } from './BulkOthers'

const { bulk: words } = peopleEditWords
const { columns, fields } = peopleWords

/** Gives several students one form or year group; a field left blank changes nothing. */
export function BulkStudents(props: BulkProps<StudentId> & { readonly school: SchoolIndex }) {
  const { ids, school, onClose } = props
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const [form, setForm] = useState('')
  const [yearGroup, setYearGroup] = useState('')
  const year = yearOf(school, ids)
  const save = async (): Promise<void> => {
    if (year === null) return
    const to = {
      ...(form.trim() && { form: form.trim() }),
      ...(yearGroup.trim() && { yearGroup: yearGroup.trim() }),
    }
    if ((await run(peopleEdits.setEnrolments(ids, to, year))).ok) onClose()
  }
  return (
    <FormPanel
      title={words.title(format.counted(ids.length, peopleEditWords.people.students))}
      subtitle={words.blankStays}
      save={words.save}
      isReady={year !== null && (form.trim() !== '' || yearGroup.trim() !== '')}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput label={columns.form} value={form} onChange={(event) => setForm(event.currentTarget.value)} />
      <TextInput
        label={columns.year}
        value={yearGroup}
        onChange={(event) => setYearGroup(event.currentTarget.value)}
      />
    </FormPanel>
  )
}

/** The school year that students are enrolled in, else the newest. */
function yearOf({ enrolment, people }: SchoolIndex, ids: readonly StudentId[]): SchoolYearId | null {
  for (const id of ids) {
    const year = enrolment(id)?.schoolYearId
    if (year !== undefined) return year
  }
  return people.schoolYears.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]?.id ?? null
}

/** Gives several families one language, one interpreter's language, one channel, or letters. */
export function BulkFamilies({ ids, onClose }: BulkProps<HouseholdId>) {
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const [language, setLanguage] = useState<string | null>(null)
  const [interpreter, setInterpreter] = useState<string | null>(null)
  const [noneNeeded, setNoneNeeded] = useState(false)
  const [channel, setChannel] = useState<string>(unchanged)
  const [letters, setLetters] = useState<string>(unchanged)
  const contactChannel = channels.find(({ value }) => value === channel)?.value
  const interpreterLanguage = noneNeeded ? null : (interpreter ?? undefined)
  const save = async (): Promise<void> => {
    const to = {
      ...(language !== null && { letterLanguage: language }),
      ...(interpreterLanguage !== undefined && { interpreterLanguage }),
      ...(contactChannel && { contactChannel }),
    }
    const steps: (() => Promise<Result<void, PeopleProblem>>)[] = [
      () =>
        Object.keys(to).length > 0
          ? peopleEdits.setFields('household', ids, to)
          : Promise.resolve(ok(undefined)),
      () =>
        letters === unchanged
          ? Promise.resolve(ok(undefined))
          : peopleEdits.setLetters(ids, letters === 'yes'),
    ]
    for (const step of steps) if (!(await run(step())).ok) return
    onClose()
  }
  return (
    <FormPanel
      title={words.title(format.counted(ids.length, peopleEditWords.people.families))}
      subtitle={words.blankStays}
      save={words.save}
      isReady={
        language !== null ||
        interpreterLanguage !== undefined ||
        channel !== unchanged ||
        letters !== unchanged
      }
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <LanguageSelect
        label={columns.letters}
        value={language}
        noneLabel={words.unchanged}
        onChange={setLanguage}
      />
      {!noneNeeded && (
        <LanguageSelect
          label={columns.interpreter}
          value={interpreter}
          noneLabel={words.unchanged}
          onChange={setInterpreter}
        />
      )}
      <Checkbox
        label={words.noInterpreter}
        checked={noneNeeded}
        onChange={({ currentTarget }) => setNoneNeeded(currentTarget.checked)}
      />
      <Select
        label={columns.channel}
        allowDeselect={false}
        data={[{ value: unchanged, label: words.unchanged }, ...channels]}
        value={channel}
        onChange={(value) => setChannel(value ?? unchanged)}
      />
      <YesNoUnchanged label={fields.getsLetters} value={letters} onChange={setLetters} />
    </FormPanel>
  )
}
