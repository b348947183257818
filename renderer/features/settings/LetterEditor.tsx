import { Button } from '@mantine/core'
import {
  wordedParagraphs,
  type LetterTemplate,
  type WordedDocument,
  type WordedParagraph,
} from '@shared/domain/school/office'
import type { School } from '@shared/domain/school/school'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { appsParagraphs } from '@shared/words/family/paragraphs'
import type { FamilyLanguage } from '@shared/words/family/sentences'
import { lettersWords as words } from '@shared/words/screens/letters'
import { useApp } from '@renderer/features/app-context'
import { useTextDraft, type TypedText } from '@renderer/features/use-draft'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { noWords, type OfficeWords } from '@renderer/services/letters'
import type { StorageProblem } from '@renderer/services/ports'
import { LetterPreview } from './LetterPreview'
import { ParagraphBox } from './ParagraphBox'
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
  const { letters } = useApp().services
  const [problem, withNotice] = useSaveProblem<StorageProblem>()
  const apps = appsParagraphs(spoken, document)
  const save = (to: Partial<OfficeWords>, step?: string): Promise<Result<void, StorageProblem>> =>
    withNotice(letters.word(document, spoken.language, to, step))
  const draftOf = (paragraph: WordedParagraph) => {
    /** Parley's own words are not kept as the office's: they follow Parley. A box left empty has them too. */
    const asStored = (text: string): string => (['', apps[paragraph]].includes(text.trim()) ? '' : text)
    return [
      `letter ${document} ${spoken.language} ${paragraph}`,
      template?.[paragraph] || apps[paragraph],
      {
        label: words.paragraphs[document][paragraph],
        same: (a: string, b: string) => asStored(a) === asStored(b),
        save: (text: string, step: string) => save({ [paragraph]: asStored(text) }, step),
      },
    ] as const
  }
  const drafts: Readonly<Record<WordedParagraph, TypedText>> = {
    opening: useTextDraft(...draftOf('opening')),
    todo: useTextDraft(...draftOf('todo')),
    closing: useTextDraft(...draftOf('closing')),
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
              for (const paragraph of wordedParagraphs) drafts[paragraph].discard()
              void save(noWords)
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
            opening: drafts.opening.value,
            todo: drafts.todo.value,
            closing: drafts.closing.value,
          }}
          apps={apps}
        />
      )}
    </div>
  )
}
