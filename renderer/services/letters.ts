import {
  wordedParagraphs,
  type LetterTemplate,
  type WordedDocument,
  type WordedParagraph,
} from '@shared/domain/school/office'
import { ok, type Result } from '@shared/kernel/result'
import { lettersWords } from '@shared/words/screens/letters'
import { createEditQueue } from './edit-queue'
import { asItIs, type History, stepOf } from './history'
import type { Storage, StorageProblem } from './ports'

export type OfficeWords = Readonly<Record<WordedParagraph, string>>

/** Every paragraph in the app's words. */
export const noWords: OfficeWords = { opening: '', todo: '', closing: '' }

/** How the office words its letters, and who has checked the app's translations. */
export function createLetters(
  storage: Pick<Storage, 'read' | 'commit'>,
  history: Pick<History, 'commitTyped' | 'failure'>,
) {
  // Like a choice of this installation, what was checked is not undone.
  const editWithoutUndo = createEditQueue(
    { failure: history.failure, commit: (made) => storage.commit(made) },
    asItIs,
  )
  return {
    /** Words paragraphs of a document in a language; blank ones are in the app's words again. */
    word: (
      document: WordedDocument,
      language: string,
      to: Partial<OfficeWords>,
      step?: string,
    ): Promise<Result<void, StorageProblem>> =>
      history.commitTyped(
        ['template'],
        async (reads) => {
          const id = `${document}:${language}`
          const before = await reads.one('template', id)
          const after: LetterTemplate = { ...(before ?? { id, document, language, ...noWords }), ...to }
          const isSame = wordedParagraphs.every(
            (paragraph) => after[paragraph] === (before?.[paragraph] ?? ''),
          )
          const isBlank = wordedParagraphs.every((paragraph) => after[paragraph] === '')
          if (isSame) return ok(null)
          return ok({
            title: isBlank ? lettersWords.undoReset : lettersWords.undoWords,
            changes: [{ kind: 'template', id, before, after: isBlank ? null : after }],
            ...stepOf(step),
          })
        },
        asItIs,
      ),
    /** Keeps which sentences a speaker has found right. */
    check: (sentences: readonly string[], right: boolean): Promise<Result<void, StorageProblem>> =>
      editWithoutUndo(async () => {
        const before = await storage.read('setting', 'checkedSentences')
        const known = new Set(before?.id === 'checkedSentences' ? before.value : [])
        for (const sentence of sentences) {
          if (right) known.add(sentence)
          else known.delete(sentence)
        }
        const after = { id: 'checkedSentences', value: [...known] } as const
        return ok({
          title: lettersWords.check.title,
          changes: [{ kind: 'setting', id: after.id, before, after }],
        })
      }),
  }
}
