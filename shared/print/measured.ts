import type { DocumentModel } from '@shared/documents/model'
import { weights, type FontFiles, type TextMeasure, type Weight } from './fonts'
import { fontFace } from './html'
import { printable, textsOfPart } from './script'
import { paperFamily } from './typography'

/** A word in a weight, as an engine is asked for its width. */
export interface MeasuredWord {
  readonly word: string
  readonly weight: Weight
}

/**
 * The words whose widths lay out a document. Scripts are shaped within a word, never across a space; a sign of Chinese
 * stands for itself.
 */
export function wordsToMeasure(model: DocumentModel): readonly MeasuredWord[] {
  const words = new Set([' ', '\u00A0', '…'])
  for (let digit = 0; digit < 10; digit++) words.add(String(digit))
  for (const part of model.parts) {
    for (const text of [...textsOfPart(part), part.pageLabel ?? model.pageLabel]) {
      for (const word of wordsIn(printable(text))) words.add(word)
    }
  }
  return [...words].flatMap((word) => weights.map((weight) => ({ word, weight })))
}

const wordsIn = (text: string): readonly string[] =>
  text.match(/\s|\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? []

const size = 100

/** A page that writes the width of each word, as this engine draws it at 100 px, into `<pre id="widths">`. */
export function measuringPage(words: readonly MeasuredWord[], fonts: FontFiles): string {
  // The words go in as data, which no text of a person can end.
  const data = JSON.stringify(words).replaceAll('<', '\\u003c')
  return `<!doctype html>
<meta charset="utf-8">
<style>
${weights.map((weight) => fontFace(weight, fonts)).join('\n')}
</style>
<pre id="widths"></pre>
<script>
const family = ${JSON.stringify(paperFamily)}
const weights = { regular: 400, bold: 700 }
Promise.all(Object.values(weights).map((weight) => document.fonts.load(weight + ' ${size}px ' + family))).then(() => {
  const context = document.createElement('canvas').getContext('2d')
  context.fontKerning = 'none'
  document.getElementById('widths').textContent = ${data}.map(({ word, weight }) => {
    context.font = weights[weight] + ' ${size}px ' + family
    return context.measureText(word).width.toFixed(2)
  }).join(',')
})
</script>
`
}

/** Measures lines by the widths of their words; a part of a word that was cut is as wide as its share of the signs. */
export function measureByWords(words: readonly MeasuredWord[], widths: readonly number[]): TextMeasure {
  const known: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() }
  words.forEach(({ word, weight }, i) => known[weight].set(word, (widths[i] ?? 0) / size))
  const widthIn = { regular: piecesOf(known.regular), bold: piecesOf(known.bold) }
  return (text, weight, wanted) => {
    let width = 0
    for (const word of wordsIn(text)) width += known[weight].get(word) ?? widthIn[weight](word)
    return width * wanted
  }
}

/** As wide as letters mostly are, in ems. */
const usual = 0.6

/**
 * How wide what is no word is: a number by its digits; a piece by its share of a word that holds it; where none does,
 * as letters mostly are. Each is looked for once: a long word is cut by asking for all its beginnings.
 */
function piecesOf(known: ReadonlyMap<string, number>): (piece: string) => number {
  const found = new Map<string, number>()
  const byLength = [...known].toSorted(([a], [b]) => a.length - b.length)
  /** The word in which a piece was last: the pieces of one are asked for one after another. */
  let recent: readonly [word: string, width: number] | undefined
  const widthOf = (piece: string): number => {
    if (piece.length > 1 && piece.endsWith('…'))
      return widthOfWord(piece.slice(0, -1)) + (known.get('…') ?? usual)
    if (/^\d+$/.test(piece))
      return Array.from(piece).reduce((sum, digit) => sum + (known.get(digit) ?? usual), 0)
    if (recent?.[0].includes(piece) !== true) recent = byLength.find(([word]) => word.includes(piece))
    return recent ? (recent[1] * piece.length) / recent[0].length : usual * piece.length
  }
  const widthOfWord = (piece: string): number => {
    const before = known.get(piece) ?? found.get(piece)
    if (before !== undefined) return before
    const width = widthOf(piece)
    found.set(piece, width)
    return width
  }
  return widthOfWord
}
