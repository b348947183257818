import { foldText } from '../tables/labels'

/** A person's name in its parts. */
export interface NameParts {
  readonly title: string
  readonly givenName: string
  readonly familyName: string
}

const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev revd fr father sr sister herr frau hr fr ' +
    'dhr mevr mw meneer mevrouw m mme mlle monsieur madame mademoiselle dipl ing'
  ).split(' '),
)

/** Words that belong to the family name that follows them. */
const particles = new Set(
  'van von vander de der den het t la le les du des di da dos del al el bin ibn ben ter ten te zu zur zum o mac st'.split(
    ' ',
  ),
)

/** Whether a word is how a person is addressed, with or without a full stop. */
export const isTitle = (word: string): boolean => titles.has(foldText(word).replace(/\./g, ''))

/** Parts of a name as it is spoken, or `Family name, given names`. */
export function splitName(text: string): NameParts {
  if (text === '') return { title: '', givenName: '', familyName: '' }
  const [before = '', after] = text.split(/,(.*)/s).map((part) => part.trim())
  if (after !== undefined && after !== '') {
    const { title, words } = withoutTitle(after)
    const front = withoutTitle(before)
    return {
      title: front.title || title,
      givenName: words.join(' '),
      familyName: front.words.join(' '),
    }
  }
  const { title, words } = withoutTitle(text)
  const start = familyStart(words)
  return { title, givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') }
}

function withoutTitle(text: string): { readonly title: string; readonly words: readonly string[] } {
  const words = text.split(/\s+/).filter((word) => word !== '')
  // `M` is a title in front, as in French, and an initial after `Mrs`.
  const isPart = (word: string, i: number): boolean => isTitle(word) && (i === 0 || !/^m$/i.test(word))
  const count = words.findIndex((word, i) => !isPart(word, i) && !joinsTitles(words, i))
  const end = count < 0 ? Math.max(0, words.length - 1) : Math.min(count, words.length - 1)
  return { title: words.slice(0, end).join(' '), words: words.slice(end) }
}

/** `Mr & Mrs`, `Herr und Frau`: what stands between two titles is one with them. */
function joinsTitles(words: readonly string[], at: number): boolean {
  const isJoiner = /^(&|\+|and|und|et|en|u\.)$/i.test(words[at] ?? '')
  return isJoiner && at > 0 && isTitle(words[at + 1] ?? '')
}

function familyStart(words: readonly string[]): number {
  const isParticle = (word: string): boolean => particles.has(foldText(word).replace(/['’]/g, ''))
  let start = Math.max(0, words.length - 1)
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1
  // A first word is a given name unless it is written like none: `von der Heide`.
  const [first = ''] = words
  return start === 1 && isParticle(first) && first === first.toLowerCase() ? 0 : start
}

/** A text by which names are compared: without accents, in lower case, one blank between words. */
export const foldName = (...parts: readonly string[]): string =>
  foldText(parts.join(' ')).replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim()

/** A name as it is spoken. */
export const spokenName = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' ')
