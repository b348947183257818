import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { School } from '@shared/domain/school/school'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { StorageProblem } from '@renderer/workflows/ports'
import { unnamedSchool } from '@renderer/workflows/school'
import { Choice } from './AppearanceSection'
import { schoolLanguages, timezones } from './choices'
import { PictureField } from './PictureField'
import { signaturePicture, squarePicture } from './read-picture'
import { SettingsCard } from './SettingsCard'
import classes from './settings.module.css'

const words = settingsWords.school
type Told = Omit<School, 'id'>

/** What is told of the school. Each field is kept when it is left. */
export function SchoolSection(props: { readonly school: School | null }) {
  const { school: workflow } = useApp().workflows
  const school: Told = props.school ?? unnamedSchool
  const [problem, setProblem] = useState<StorageProblem | null>(null)
  const keep = async (to: Partial<Told>): Promise<boolean> => {
    const outcome = await workflow.change(to)
    setProblem(outcome.ok ? null : outcome.error)
    return outcome.ok
  }
  return (
    <SettingsCard title={words.title} note={words.note}>
      <div className={classes.form}>
        <KeptText label={words.name} value={school.name} onKeep={(name) => keep({ name })} />
        <KeptText
          label={words.address}
          hint={words.addressHint}
          lines
          value={school.address}
          onKeep={(address) => keep({ address })}
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
          onKeep={(signatory) => keep({ signatory })}
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
        <Languages school={school} onKeep={(languages) => keep({ languages })} />
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

/** What was chosen stands until the store tells it: the next choice, made at once, adds to it. */
function Languages(props: {
  readonly school: Told
  readonly onKeep: (languages: readonly string[]) => Promise<boolean>
}) {
  const format = useFormat()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  if (chosen?.join() === props.school.languages.join()) setChosen(null)
  const languages = chosen ?? props.school.languages
  return (
    <MultiSelect
      label={words.languages}
      description={words.languagesHint}
      searchable
      value={[...languages]}
      data={schoolLanguages(languages, format)}
      error={languages.length === 0 ? words.languageMissing : null}
      onChange={(to) => {
        if (to.length === 0) return
        setChosen(to)
        void props.onKeep(to).then((isKept) => {
          if (!isKept) setChosen(null)
        })
      }}
    />
  )
}

/** A text that is kept when its box is left, and follows what others write meanwhile. */
function KeptText(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly lines?: boolean
  readonly onKeep: (value: string) => Promise<boolean>
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const shared = {
    label: props.label,
    description: props.hint,
    value: draft ?? props.value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft(event.currentTarget.value),
    onBlur: () => {
      const kept = draft?.trim()
      setDraft(null)
      if (kept !== undefined && kept !== props.value) void props.onKeep(kept)
    },
  }
  return props.lines === true ? (
    <Textarea {...shared} autosize minRows={2} maxRows={6} />
  ) : (
    <TextInput {...shared} />
  )
}
