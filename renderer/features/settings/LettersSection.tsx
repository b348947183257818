import { Select } from '@mantine/core'
import { useState } from 'react'
import {
  wordedDocuments,
  type LetterTemplate,
  type Setting,
  type WordedDocument,
} from '@shared/domain/school/office'
import type { School } from '@shared/domain/school/school'
import { familyLanguages, spokenIn } from '@shared/words/family'
import type { FamilyLanguage } from '@shared/words/family/sentences'
import { lettersWords as words } from '@shared/words/screens/letters'
import { useFormat } from '@renderer/ui/use-format'
import { unnamedSchool } from '@renderer/services/school'
import { Choice } from './AppearanceSection'
import { LetterEditor } from './LetterEditor'
import { SettingsCard } from './SettingsCard'
import { TranslationCheck } from './TranslationCheck'
import classes from './letters.module.css'

/** What letters to families say in each language, in Parley's words or the office's. */
export function LettersSection(props: {
  readonly school: School | null
  readonly settings: readonly Setting[]
  readonly templates: readonly LetterTemplate[]
}) {
  const format = useFormat()
  const [document, setDocument] = useState<WordedDocument>('letter')
  const [language, setLanguage] = useState(spokenIn(props.school?.languages[0] ?? 'en')?.language ?? 'en')
  const spoken = familyLanguages.find((one) => one.language === language)
  if (!spoken) return null
  const id = `${document}:${language}`
  const setting = <Id extends Setting['id']>(wanted: Id) =>
    props.settings.find((one): one is Extract<Setting, { readonly id: Id }> => one.id === wanted)
  const options = familyLanguages.map((one) => ({
    value: one.language,
    label: labelOf(one, props.templates, format.language(one.language)),
  }))
  return (
    <SettingsCard title={words.title} note={words.note}>
      <div className={classes.choices}>
        <Select
          label={words.language}
          allowDeselect={false}
          value={language}
          data={options}
          onChange={(to) => setLanguage(to ?? language)}
        />
        <Choice
          label={words.document}
          value={document}
          options={wordedDocuments}
          labels={words.documents}
          onChoose={setDocument}
        />
      </div>
      <LetterEditor
        key={id}
        document={document}
        spoken={spoken}
        template={props.templates.find((one) => one.id === id) ?? null}
        school={props.school ?? unnamedSchool}
        eventId={setting('currentEvent')?.value ?? null}
      />
      {language !== 'en' && (
        <TranslationCheck key={language} spoken={spoken} checked={setting('checkedSentences')?.value ?? []} />
      )}
    </SettingsCard>
  )
}

/** A language by its name, with a word where the office has worded something in it. */
const labelOf = ({ language }: FamilyLanguage, templates: readonly LetterTemplate[], name: string): string =>
  templates.some((one) => one.language === language) ? `${name} · ${words.own}` : name
