import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { folded } from './table'

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The options in whose label each word typed begins a word, in any order: "ivy abb" finds "Abbott, Ivy". Accents and case aside. */
export const matchWords: OptionsFilter = ({ options, search, limit }) => {
  const typed = wordsOf(search)
  const isMatch = ({ label }: ComboboxItem): boolean => {
    const words = wordsOf(label)
    return typed.every((one) => words.some((word) => word.startsWith(one)))
  }
  let left = limit
  return options.flatMap((option): ComboboxParsedItem[] => {
    const found = ('group' in option ? option.items : [option]).filter(isMatch).slice(0, Math.max(left, 0))
    left -= found.length
    if (!('group' in option)) return found
    return found.length === 0 ? [] : [{ ...option, items: found }]
  })
}
