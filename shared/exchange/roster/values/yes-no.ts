import { foldText } from '../tables/labels'

const yes = new Set(['y', 'yes', 't', 'true', '1', 'x', 'j', 'ja', 'wahr', 'waar', 'o', 'oui', 'vrai'])
const no = new Set(['n', 'no', 'f', 'false', '0', 'nein', 'falsch', 'nee', 'onwaar', 'non', 'faux'])

/** A yes or a no, in whatever way and language systems write them; null for anything else. */
export function readFlag(text: string): boolean | null {
  const word = foldText(text.trim())
  return yes.has(word) ? true : no.has(word) ? false : null
}
