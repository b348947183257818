import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import { ok, type Result } from '@shared/kernel/result'
import { phraseBankWords as words } from '@shared/words/screens/phrase-bank'
import { asItIs, type History } from './history'
import type { Ports, StorageProblem } from './ports'

/** What a person says of a phrase; null as its id: a new one. */
export type PhraseDraft = Pick<OwnPhrase, 'staffId' | 'subject' | 'level' | 'text'> & {
  readonly id: string | null
}

/** The school's own phrases for minutes, and those of its staff. */
export function createOwnPhrases(
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
  history: Pick<History, 'commitTyped'>,
) {
  const change = (
    id: string,
    title: string,
    make: (before: OwnPhrase | null) => OwnPhrase | null,
  ): Promise<Result<void, StorageProblem>> =>
    history.commitTyped(
      ['ownPhrase'],
      async (reads) => {
        const before = await reads.one('ownPhrase', id)
        const after = make(before)
        return ok(after === null ? null : { title, changes: [{ kind: 'ownPhrase', id, before, after }] })
      },
      asItIs,
    )
  return {
    /** Adds a phrase, or changes one. */
    put: ({ id, ...draft }: PhraseDraft) => {
      const own = id ?? newId()
      return change(own, id === null ? words.undo.add : words.undo.change, () => ({
        ...draft,
        id: own,
        subject: draft.subject.trim(),
        level: draft.level.trim(),
        text: draft.text.trim(),
        changedAt: clock.now(),
        isRemoved: false,
      }))
    },

    remove: (id: string) =>
      change(
        id,
        words.undo.remove,
        (before) => before && { ...before, text: '', changedAt: clock.now(), isRemoved: true },
      ),
  }
}
