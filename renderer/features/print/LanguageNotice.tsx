import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { familyWords } from '@shared/words/family'
import { uncheckedLanguages } from '@shared/words/family/paragraphs'
import { printWords as words } from '@shared/words/screens/print'
import { hrefOf, places } from '@renderer/ui/places'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import type { Recipient } from './recipients'

/** Says in which languages families are written to that no speaker has checked, and which of theirs paper does not speak. */
export function LanguageNotice(props: {
  readonly conference: Conference
  readonly toPrint: readonly Recipient[]
}) {
  const format = useFormat()
  const { conference, toPrint } = props
  const settings = useQuery((q) => q.settings(), 'settings')
  const spoken = useMemo(() => {
    const wanted = new Set(toPrint.map((row) => row.id))
    const own = conference.households.filter(({ id }) => wanted.has(id))
    return [...new Set(own.map((household) => household.letterLanguage))]
  }, [conference, toPrint])
  if (settings.kind === 'loading') return null
  const checked = settings.value.flatMap((one) => (one.id === 'checkedSentences' ? one.value : []))
  const named = (tags: readonly string[]): string => format.list(tags.map((tag) => format.language(tag)))
  const unchecked = uncheckedLanguages(spoken, checked)
  const missing = spoken.flatMap((tag) => familyWords(tag, format.locale).fellBackFrom ?? [])
  return (
    <>
      {missing.length > 0 && (
        <Text size="sm">
          {words.fellBack(named(missing), format.language(familyWords('', format.locale).words.language))}
        </Text>
      )}
      {unchecked.length > 0 && (
        <Text size="sm">
          {words.unchecked(named(unchecked))}{' '}
          <Anchor underline="always" href={hrefOf(places.settings())}>
            {words.toCheck}
          </Anchor>
        </Text>
      )}
    </>
  )
}
