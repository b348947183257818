import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { householdWords } from '@shared/words/family'
import { groupBy } from '@shared/kernel/group-by'
import { uncheckedLanguages } from '@shared/words/translation-check'
import { printWords as words } from '@shared/words/screens/print'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import type { Recipient } from './recipients'
import { UncheckedNotice } from './UncheckedNotice'

/** Says in which languages families are written to that no speaker has checked, and which of theirs paper does not speak. */
export function LanguageNotice(props: {
  readonly conference: Conference
  readonly toPrint: readonly Recipient[]
  /** In which the school's paper is written. */
  readonly locale: string
}) {
  const format = useFormat()
  const { conference, toPrint, locale } = props
  const settings = useQuery((q) => q.settings(), 'settings')
  const written = useMemo(() => {
    const wanted = new Set<string>(toPrint.map((row) => row.id))
    const own = conference.households.filter(({ id }) => wanted.has(id))
    return own.map((household) => householdWords(household, locale))
  }, [conference, toPrint, locale])
  if (settings.kind === 'loading') return null
  const checked = settings.value.flatMap((one) => (one.id === 'checkedSentences' ? one.value : []))
  const named = (tags: readonly string[]): string => format.list(tags.map((tag) => format.language(tag)))
  const unchecked = uncheckedLanguages(
    written.map(({ words: spoken }) => spoken.language),
    checked,
  )
  const fellBack = groupBy(
    written.filter(({ fellBackFrom }) => fellBackFrom !== null),
    ({ words: spoken }) => spoken.language,
  )
  return (
    <>
      {[...fellBack].map(([language, those]) => (
        <Text size="sm" key={language}>
          {words.fellBack(
            named([...new Set(those.flatMap(({ fellBackFrom }) => fellBackFrom ?? []))]),
            format.language(language),
          )}
        </Text>
      ))}
      {unchecked.length > 0 && <UncheckedNotice languages={named(unchecked)} />}
    </>
  )
}
