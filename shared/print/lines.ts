import type { TextMeasure } from './fonts'
import type { TextStyle } from './typography'

const words = new Intl.Segmenter('und', { granularity: 'word' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Breaks a text into lines no wider than `width` points: at line feeds, then between words (of scripts without spaces,
 * too), and inside a word only where it is wider than a line by itself.
 */
export function breakLines(
  text: string,
  width: number,
  style: TextStyle,
  measure: TextMeasure,
): readonly string[] {
  const fits = (line: string): boolean => measure(line, style.weight, style.size) <= width
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const { word, spaced } of wordsOf(paragraph)) {
      const longer = line === '' ? word : spaced ? `${line} ${word}` : line + word
      if (fits(longer)) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = fits(word) ? [word] : cutWord(word, fits)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    return [...lines, line]
  })
}

/** What no line parts, and whether a space stands before it. */
interface Word {
  readonly word: string
  readonly spaced: boolean
}

/** The words of a text, as lines are broken between them. */
export const wordsIn = (text: string): readonly string[] => text.split(/[\n ]/).flatMap(unspaced)

const wordsOf = (paragraph: string): readonly Word[] =>
  paragraph
    .split(' ')
    .filter((part) => part !== '')
    .flatMap((part) => unspaced(part).map((word, i) => ({ word, spaced: i === 0 })))

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u
const endsSo = new RegExp(`${withoutSpaces.source}$`, 'u')
const startsSo = new RegExp(`^${withoutSpaces.source}`, 'u')
/** Signs that never begin a line, and those that never end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}\u3005\u30FC]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/** The words of a text between two spaces: one, unless its script writes words side by side. */
function unspaced(part: string): readonly string[] {
  if (!withoutSpaces.test(part)) return [part]
  const found: string[] = []
  for (const { segment } of words.segment(part)) {
    const before = found.at(-1)
    const apart =
      before !== undefined &&
      (endsSo.test(before) || startsSo.test(segment)) &&
      !closing.test(segment) &&
      !opening.test(before)
    if (before === undefined || apart) found.push(segment)
    else found[found.length - 1] = before + segment
  }
  return found
}

/** As much of an address as ends at a sign. */
const endsAtSign = /^.+[@./_-](?!\p{M})/su

/** A word in pieces that each fit, never inside what a reader sees as one character; of an address, at a sign where it can be. */
function cutWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      const [whole = piece] = endsAtSign.exec(piece) ?? []
      pieces.push(whole)
      piece = piece.slice(whole.length)
    }
    piece += segment
  }
  return [...pieces, piece]
}

/** The text on one line, its end left off with an ellipsis where it is too wide. */
export function shortenToFit(text: string, width: number, style: TextStyle, measure: TextMeasure): string {
  const line = text.replaceAll('\n', ' ')
  const fits = (candidate: string): boolean => measure(candidate, style.weight, style.size) <= width
  if (fits(line)) return line
  const kept = [...graphemes.segment(line)].map((part) => part.segment)
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
