import type { TextMeasure } from './fonts'
import type { TextStyle } from './typography'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Breaks a text into lines no wider than `width` points: at line feeds, then between words, and inside a word only
 * where it is wider than a line by itself.
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
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`
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

/** A word in pieces that each fit, never inside what a reader sees as one character. */
function cutWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece)
      piece = ''
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
