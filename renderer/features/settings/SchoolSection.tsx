import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { School } from '@shared/domain/school/school'
import type { Result } from '@shared/kernel/result'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { useTextDraft } from '@renderer/features/use-draft'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { LanguagesSelect } from '@renderer/ui/LanguageSelect'
import type { StorageProblem } from '@renderer/workflows/ports'
import { unnamedSchool } from '@renderer/workflows/school'
import { Choice } from './AppearanceSection'
import { timezones } from './choices'
import { PictureField } from './PictureField'
import { signaturePicture, squarePicture } from './read-picture'
import { SettingsCard } from './SettingsCard'
import classes from './settings.module.css'

const words = settingsWords.school
type Told = Omit<School, 'id'>

/** What is told of the school. Each field is saved as it is typed or chosen. */
export function SchoolSection(props: { readonly school: School | null }) {
  const { school: workflow } = useApp().workflows
  const school: Told = props.school ?? unnamedSchool
  const [problem, setProblem] = useState<StorageProblem | null>(null)
  const keep = async (to: Partial<Told>, step?: string): Promise<Result<void, StorageProblem>> => {
    const outcome = await workflow.change(to, step)
    setProblem(outcome.ok ? null : outcome.error)
    return outcome
  }
  return (
    <SettingsCard title={words.title} note={words.note}>
      <div className={classes.form}>
        <KeptText label={words.name} value={school.name} onKeep={(name, step) => keep({ name }, step)} />
        <KeptText
          label={words.address}
          hint={words.addressHint}
          lines
          value={school.address}
          onKeep={(address, step) => keep({ address }, step)}
        />
        <KeptText
          label={words.phone}
          hint={words.phoneHint}
          value={school.phone}
          onKeep={(phone) => keep({ phone })}
        />
        <PictureField
          words={words.crest}
          source={school.crest}
          read={squarePicture}
          onKeep={(crest) => void keep({ crest })}
        />
        <KeptText
          label={words.signatory}
          hint={words.signatoryHint}
          value={school.signatory}
          onKeep={(signatory, step) => keep({ signatory }, step)}
        />
        <PictureField
          words={words.signature}
          source={school.signature?.source ?? null}
          read={signaturePicture}
          onKeep={(signature) => void keep({ signature })}
        />
        <Choice
          label={words.paper}
          value={school.paper}
          options={['a4', 'letter']}
          labels={words.papers}
          onChoose={(paper) => void keep({ paper })}
        />
        <LanguagesSelect
          label={words.languages}
          description={words.languagesHint}
          value={school.languages}
          atLeastOne
          onKeep={async (languages) => (await keep({ languages })).ok}
        />
        <Select
          label={words.timezone}
          description={words.timezoneHint}
          searchable
          allowDeselect={false}
          value={school.timezone}
          data={timezones(school.timezone)}
          onChange={(timezone) => {
            if (timezone !== null) void keep({ timezone })
          }}
        />
      </div>
      {problem && (
        <ErrorNotice
          what={problem.kind === 'changed-meanwhile' ? words.changed : words.notSaved}
          todo={problem.kind === 'changed-meanwhile' ? words.changedTodo : words.notSavedTodo}
        />
      )}
    </SettingsCard>
  )
}

/** A text that is saved as it is typed, and follows what others write meanwhile. */
function KeptText(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly lines?: boolean
  readonly onKeep: (value: string, step: string) => Promise<Result<void, unknown>>
}) {
  const { label, onKeep } = props
  const draft = useTextDraft(`school ${label}`, props.value, {
    label,
    same: (a, b) => a.trim() === b.trim(),
    save: (text, step) => onKeep(text.trim(), step),
  })
  const shared = {
    label,
    description: props.hint,
    value: draft.value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.change(event.currentTarget.value),
    onBlur: draft.leave,
  }
  return props.lines === true ? (
    <Textarea {...shared} autosize minRows={2} maxRows={6} />
  ) : (
    <TextInput {...shared} />
  )
}
