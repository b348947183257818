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
  return (text, weight, wanted) => {
    let width = 0
    for (const word of wordsIn(text)) width += known[weight].get(word) ?? aboutAsWide(word, known[weight])
    return width * wanted
  }
}

/** A number by its digits; a piece of a word by its share of a word that holds it, else as wide as letters mostly are. */
function aboutAsWide(piece: string, known: ReadonlyMap<string, number>): number {
  const usual = 0.6
  if (/^\d+$/.test(piece))
    return Array.from(piece).reduce((sum, digit) => sum + (known.get(digit) ?? usual), 0)
  const whole = [...known].find(([word]) => word.includes(piece))
  return whole ? (whole[1] * piece.length) / whole[0].length : usual * piece.length
}
