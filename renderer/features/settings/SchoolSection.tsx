import { Select, Textarea, TextInput } from '@mantine/core'
import type { School } from '@shared/domain/school/school'
import type { Result } from '@shared/kernel/result'
import { settingsWords } from '@shared/words/screens/settings'
import { useApp } from '@renderer/features/app-context'
import { useTextDraft } from '@renderer/features/use-draft'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { LanguagesSelect } from '@renderer/ui/LanguageSelect'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import type { StorageProblem } from '@renderer/services/ports'
import { unnamedSchool } from '@renderer/services/school'
import { Choice } from './AppearanceSection'
import { timezones } from '@renderer/ui/timezones'
import { LessonTimes } from './LessonTimes'
import { PictureField } from './PictureField'
import { signaturePicture, squarePicture } from './read-picture'
import { SettingsCard } from './SettingsCard'
import classes from './settings.module.css'

const words = settingsWords.school
type ShownSchool = Omit<School, 'id'>

/** Details of the school. Each field is saved as it is typed or chosen. */
export function SchoolSection(props: { readonly school: School | null }) {
  const { school: service } = useApp().services
  const school: ShownSchool = props.school ?? unnamedSchool
  const [problem, withNotice] = useSaveProblem<StorageProblem>()
  const save = (to: Partial<ShownSchool>, step?: string): Promise<Result<void, StorageProblem>> =>
    withNotice(service.change(to, step))
  return (
    <SettingsCard title={words.title} note={words.note}>
      <div className={classes.form}>
        <SavedText label={words.name} value={school.name} onSave={(name, step) => save({ name }, step)} />
        <SavedText
          label={words.address}
          hint={words.addressHint}
          lines
          value={school.address}
          onSave={(address, step) => save({ address }, step)}
        />
        <SavedText
          label={words.phone}
          hint={words.phoneHint}
          value={school.phone}
          onSave={(phone) => save({ phone })}
        />
        <PictureField
          words={words.crest}
          source={school.crest}
          read={squarePicture}
          onSave={(crest) => void save({ crest })}
        />
        <SavedText
          label={words.signatory}
          hint={words.signatoryHint}
          value={school.signatory}
          onSave={(signatory, step) => save({ signatory }, step)}
        />
        <PictureField
          words={words.signature}
          source={school.signature?.source ?? null}
          read={signaturePicture}
          onSave={(signature) => void save({ signature })}
        />
        <Choice
          label={words.paper}
          value={school.paper}
          options={['a4', 'letter']}
          labels={words.papers}
          onChoose={(paper) => void save({ paper })}
        />
        <LanguagesSelect
          label={words.languages}
          description={words.languagesHint}
          value={school.languages}
          atLeastOne
          onSave={(languages) => save({ languages })}
        />
        <Select
          label={words.timezone}
          description={words.timezoneHint}
          searchable
          allowDeselect={false}
          value={school.timezone}
          data={timezones(school.timezone)}
          onChange={(timezone) => {
            if (timezone !== null) void save({ timezone })
          }}
        />
        <LessonTimes times={school.lessonTimes} onSave={(lessonTimes) => void save({ lessonTimes })} />
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
function SavedText(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly lines?: boolean
  readonly onSave: (value: string, step: string) => Promise<Result<void, unknown>>
}) {
  const { label, onSave } = props
  const draft = useTextDraft(`school ${label}`, props.value, {
    label,
    same: (a, b) => a.trim() === b.trim(),
    save: (text, step) => onSave(text.trim(), step),
  })
  const shared = {
    label,
    description: props.hint,
    ...draft.box,
  }
  return props.lines === true ? (
    <Textarea {...shared} autosize minRows={2} maxRows={6} />
  ) : (
    <TextInput {...shared} />
  )
}
