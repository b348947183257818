import {
  wordedParagraphs,
  type LetterTemplate,
  type WordedDocument,
  type WordedParagraph,
} from '@shared/domain/school/office'
import { ok, type Result } from '@shared/kernel/result'
import { lettersWords } from '@shared/words/screens/letters'
import { stepOf, type History } from './history'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import type { Storage, StorageProblem } from './ports'

export type OfficeWords = Readonly<Record<WordedParagraph, string>>

/** Every paragraph in the app's words. */
export const noWords: OfficeWords = { opening: '', todo: '', closing: '' }

/** How the office words its letters, and who has checked the app's translations. */
export function createLetters(
  storage: Pick<Storage, 'read' | 'commit'>,
  history: Pick<History, 'commit' | 'ifWritable'>,
) {
  /** A pause and the leaving of a box follow each other closely: each begins with what the one before has stored. */
  const next = createSerialQueue()
  const word = async (
    document: WordedDocument,
    language: string,
    to: Partial<OfficeWords>,
    step: string | undefined,
  ): Promise<Result<void, StorageProblem>> => {
    const id = `${document}:${language}`
    const before = await storage.read('template', id)
    const after: LetterTemplate = { ...(before ?? { id, document, language, ...noWords }), ...to }
    const isSame = wordedParagraphs.every((paragraph) => after[paragraph] === (before?.[paragraph] ?? ''))
    const isBlank = wordedParagraphs.every((paragraph) => after[paragraph] === '')
    if (isSame) return ok(undefined)
    return history.commit({
      title: isBlank ? lettersWords.undoReset : lettersWords.undoWords,
      changes: [{ kind: 'template', id, before, after: isBlank ? null : after }],
      ...stepOf(step),
    })
  }
  return {
    /** Words paragraphs of a document in a language; blank ones are in the app's words again. */
    word: (
      document: WordedDocument,
      language: string,
      to: Partial<OfficeWords>,
      step?: string,
    ): Promise<Result<void, StorageProblem>> =>
      next(() => history.ifWritable(() => word(document, language, to, step))),
    /** Keeps which sentences a speaker has found right. Like a choice of this installation, it is not undone. */
    check: (sentences: readonly string[], right: boolean): Promise<Result<void, StorageProblem>> =>
      history.ifWritable(async () => {
        const before = await storage.read('setting', 'checkedSentences')
        const known = new Set(before?.id === 'checkedSentences' ? before.value : [])
        for (const sentence of sentences) {
          if (right) known.add(sentence)
          else known.delete(sentence)
        }
        const after = { id: 'checkedSentences', value: [...known] } as const
        return storage.commit({
          title: lettersWords.check.title,
          changes: [{ kind: 'setting', id: after.id, before, after }],
        })
      }),
  }
}
