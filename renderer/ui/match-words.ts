import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { foldedWords } from '@shared/kernel/fold-text'

/** The words of each option. A list of thousands is searched at every letter typed, and its options stay the same. */
const wordsOfOptions = new WeakMap<ComboboxItem, readonly string[]>()

function wordsOf(option: ComboboxItem): readonly string[] {
  const words = wordsOfOptions.get(option) ?? foldedWords(option.label)
  wordsOfOptions.set(option, words)
  return words
}

function firstMatching(
  items: readonly ComboboxItem[],
  typed: readonly string[],
  limit: number,
): ComboboxItem[] {
  const found: ComboboxItem[] = []
  for (const item of items) {
    if (found.length >= limit) break
    const words = wordsOf(item)
    if (typed.every((one) => words.some((word) => word.startsWith(one)))) found.push(item)
  }
  return found
}

/** The options in whose label each word typed begins a word, in any order: "ivy abb" finds "Abbott, Ivy". Accents and case aside. */
export const matchWords: OptionsFilter = ({ options, search, limit }) => {
  const typed = foldedWords(search)
  let left = limit
  return options.flatMap((option): ComboboxParsedItem[] => {
    const found = firstMatching('group' in option ? option.items : [option], typed, left)
    left -= found.length
    if (!('group' in option)) return found
    return found.length === 0 ? [] : [{ ...option, items: found }]
  })
}
