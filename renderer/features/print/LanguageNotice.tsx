import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { familyWords } from '@shared/words/family'
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
  const spoken = useMemo(() => {
    const wanted = new Set(toPrint.map((row) => row.id))
    const own = conference.households.filter(({ id }) => wanted.has(id))
    return [...new Set(own.map((household) => household.letterLanguage))]
  }, [conference, toPrint])
  if (settings.kind === 'loading') return null
  const checked = settings.value.flatMap((one) => (one.id === 'checkedSentences' ? one.value : []))
  const named = (tags: readonly string[]): string => format.list(tags.map((tag) => format.language(tag)))
  const written = spoken.map((tag) => familyWords(tag, locale).words.language)
  const unchecked = uncheckedLanguages(written, checked)
  const missing = spoken.flatMap((tag) => familyWords(tag, locale).fellBackFrom ?? [])
  return (
    <>
      {missing.length > 0 && (
        <Text size="sm">
          {words.fellBack(named(missing), format.language(familyWords('', locale).words.language))}
        </Text>
      )}
      {unchecked.length > 0 && <UncheckedNotice languages={named(unchecked)} />}
    </>
  )
}
