import { Text } from '@mantine/core'
import { spokenIn } from '@shared/words/family'
import { printWords as words } from '@shared/words/screens/print'
import { uncheckedSchoolLanguage } from '@shared/words/translation-check'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { UncheckedNotice } from './UncheckedNotice'

/** Says of the school's own papers that no speaker has checked their language, or that paper does not speak it. */
export function SchoolLanguageNotice(props: { readonly languages: readonly string[] }) {
  const format = useFormat()
  const settings = useQuery((q) => q.settings(), 'settings')
  const [first] = props.languages
  if (settings.kind === 'loading' || first === undefined) return null
  if (spokenIn(first) === null)
    return <Text size="sm">{words.schoolFellBack(format.language(first), format.language('en'))}</Text>
  const checked = settings.value.flatMap((one) => (one.id === 'checkedSentences' ? one.value : []))
  const unchecked = uncheckedSchoolLanguage(first, checked)
  return unchecked === null ? null : <UncheckedNotice languages={format.language(unchecked)} />
}
