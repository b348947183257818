/** Letters whose stroke or ligature is no accent to Unicode, as people type them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** A text as searches compare it: in lower case, without accents. Vowel signs of Indic scripts are letters and stay. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[łøđħŧıßæœþð]/g, (letter) => plainLetters[letter] ?? letter)

/** The words of a name or label, folded, without what stands between them: `O’Neill, Zoë` has `o`, `neill` and `zoe`. */
export const foldedWords = (text: string): readonly string[] =>
  foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** What somebody typed into a search, as folded parts between blanks: `10:30 Żuk` has `10:30` and `zuk`. */
export const searchTerms = (typed: string): readonly string[] =>
  foldText(typed)
    .split(/\s+/)
    .filter((term) => term !== '')

/** Whether every term occurs somewhere in a text that is folded already. */
export const hasEveryTerm = (foldedText: string, terms: readonly string[]): boolean =>
  terms.every((term) => foldedText.includes(term))

/** A name as it is compared with another for being the same: case, blanks and the encoding of accents aside. Accents count. */
export const spellingKey = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
