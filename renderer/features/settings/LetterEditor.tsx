import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  wordedParagraphs,
  type LetterTemplate,
  type WordedDocument,
  type WordedParagraph,
} from '@shared/domain/school/office'
import type { School } from '@shared/domain/school/school'
import type { EventId } from '@shared/kernel/ids'
import { appsParagraphs } from '@shared/words/family/paragraphs'
import type { FamilyLanguage } from '@shared/words/family/sentences'
import { lettersWords as words } from '@shared/words/screens/letters'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { noWords, type OfficeWords } from '@renderer/workflows/letters'
import type { StorageProblem } from '@renderer/workflows/ports'
import { LetterPreview } from './LetterPreview'
import { ParagraphBox } from './ParagraphBox'
import { useDraft, type Draft } from './use-draft'
import classes from './letters.module.css'

/** The paragraphs of one document in one language, and how a family reads them. */
export function LetterEditor(props: {
  readonly document: WordedDocument
  readonly spoken: FamilyLanguage
  readonly template: LetterTemplate | null
  readonly school: Pick<School, 'name' | 'signatory'>
  readonly eventId: EventId | null
}) {
  const { document, spoken, template } = props
  const { letters } = useApp().workflows
  const [problem, setProblem] = useState<StorageProblem | null>(null)
  const apps = appsParagraphs(spoken, document)
  const keep = async (to: Partial<OfficeWords>): Promise<boolean> => {
    const outcome = await letters.word(document, spoken.language, to)
    setProblem(outcome.ok ? null : outcome.error)
    return outcome.ok
  }
  const stored = (paragraph: WordedParagraph): string => template?.[paragraph] || apps[paragraph]
  /** Parley's own words are not kept as the office's: they follow Parley. */
  const keeping = (paragraph: WordedParagraph) => (text: string) =>
    keep({ [paragraph]: ['', apps[paragraph]].includes(text.trim()) ? '' : text })
  const drafts: Readonly<Record<WordedParagraph, Draft>> = {
    opening: useDraft(stored('opening'), keeping('opening')),
    todo: useDraft(stored('todo'), keeping('todo')),
    closing: useDraft(stored('closing'), keeping('closing')),
  }
  return (
    <div className={classes.editor}>
      <div className={classes.boxes}>
        {wordedParagraphs.map((paragraph) => (
          <ParagraphBox
            key={paragraph}
            label={words.paragraphs[document][paragraph]}
            document={document}
            spoken={spoken}
            draft={drafts[paragraph]}
          />
        ))}
        {template && (
          <Button
            variant="default"
            className={classes.reset}
            onClick={() => {
              for (const paragraph of wordedParagraphs) drafts[paragraph].drop()
              void keep(noWords)
            }}
          >
            {words.reset}
          </Button>
        )}
        {problem && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      </div>
      {props.eventId === null ? (
        <p className={classes.quiet}>{words.preview.noEvent}</p>
      ) : (
        <LetterPreview
          eventId={props.eventId}
          document={document}
          language={spoken.language}
          school={props.school}
          written={{
            opening: drafts.opening.text,
            todo: drafts.todo.text,
            closing: drafts.closing.text,
          }}
          apps={apps}
        />
      )}
    </div>
  )
}
