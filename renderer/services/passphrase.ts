/** Fewer characters than this are refused: every guess costs about a second, and a short passphrase needs few. */
const minPassphraseLength = 12
const goodLength = 20
const fewestDifferentCharacters = 6

export type PassphraseStrength = 'empty' | 'short' | 'fair' | 'good'

/** A hint while a passphrase is typed. Length is what counts; one that repeats a few characters is no longer for it. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase === '') return 'empty'
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(passphrase)]
  const different = new Set(characters.map(({ segment }) => segment)).size
  if (characters.length < minPassphraseLength || different < fewestDifferentCharacters) return 'short'
  return characters.length < goodLength ? 'fair' : 'good'
}
