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
  // At the end of a word, which a search does not know.
  ς: 'σ',
}

/** A text as searches compare it: in lower case, without accents. Vowel signs of Indic scripts are letters and stay. */
export const foldText = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .replace(/[łøđħŧıßæœþðς]/g, (letter) => plainLetters[letter] ?? letter)

/** ASCII has no accents: most names of a long list skip the slow part. */
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

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

/** A stretch of a text, and whether it is what was looked for. */
export interface TextPiece {
  readonly text: string
  readonly isFound: boolean
}

/** A text cut where folded terms occur in it; its pieces joined are the text again. */
export function markTerms(text: string, terms: readonly string[]): readonly TextPiece[] {
  const { folded, starts } = foldByLetter(text)
  const marked = new Set<number>()
  for (const term of terms.filter((one) => one !== ''))
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
      for (let i = at; i < at + term.length; i++) marked.add(starts[i] ?? 0)
  const pieces: { text: string; isFound: boolean }[] = []
  let place = 0
  let isFound = false
  for (const letter of text) {
    // Accents that are encoded apart belong to the letter before them.
    if (!isAccent(letter)) isFound = marked.has(place)
    const last = pieces.at(-1)
    if (last?.isFound === isFound) last.text += letter
    else pieces.push({ text: letter, isFound })
    place += letter.length
  }
  return pieces
}

const isAccent = (letter: string): boolean => /^\p{Mn}$/u.test(letter)

/** A folded text, and for each of its units where the letter that it comes from begins. */
function foldByLetter(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = ''
  const starts: number[] = []
  let place = 0
  for (const letter of text) {
    const part = foldText(letter)
    folded += part
    for (let i = 0; i < part.length; i++) starts.push(place)
    place += letter.length
  }
  return { folded, starts }
}

/** A name as it is compared with another for being the same: case, blanks and the encoding of accents aside. Accents count. */
export const spellingKey = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
