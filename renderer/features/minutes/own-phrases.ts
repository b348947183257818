import { createContext, useMemo } from 'react'
import { filledPhrase, phrasesOf } from '@shared/domain/meetings/own-phrase'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { OfferedPhrase } from '@shared/words/phrases'
import { phraseBankWords } from '@shared/words/screens/phrase-bank'
import { useQuery } from '../app-context'

/** The phrases of the school and of those who hold a meeting, about its child. */
export const OwnPhrases = createContext<readonly OfferedPhrase[]>([])

/** Reads the phrases of the school and of those who hold a meeting. */
export function useOwnPhrases({ facts }: MeetingRecord): readonly OfferedPhrase[] {
  const all = useQuery((queries) => queries.ownPhrases(), 'own phrases')
  return useMemo(
    () =>
      phrasesOf(
        all.kind === 'loaded' ? all.value : [],
        facts.staff.map(({ id }) => id),
      ).map(({ text, subject, level }) => ({
        text: filledPhrase(text, facts.student.name),
        label: [subject, level].filter((part) => part !== '').join(', ') || phraseBankWords.own,
      })),
    [all, facts],
  )
}
