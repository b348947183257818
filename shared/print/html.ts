import type { DocumentModel } from '@shared/documents/model'
import { escapedMarkup } from '@shared/kernel/markup'
import { weights, type FontFiles, type TextMeasure, type Weight } from './fonts'
import { layOutPart } from './layout'
import type { Mark, Page } from './page'
import { paperFamily, sheets, type Paper } from './typography'

export interface HtmlOptions {
  readonly paper: Paper
  /** How the engine that will draw the page measures text set in `paperFamily`. */
  readonly measure: TextMeasure
  readonly fonts: FontFiles
}

/**
 * Writes a document as one self-contained page for the host's own layout, which shapes every script: the same sheets, at
 * the same places, as the PDF writer draws.
 */
export function toHtml(model: DocumentModel, options: HtmlOptions): string {
  const { width, height } = sheets[options.paper]
  const pages = model.parts.flatMap((part) => layOutPart(part, model, options.paper, options.measure))
  return `<!doctype html>
<html lang="${escapedMarkup(model.language)}">
<head>
<meta charset="utf-8">
<title>${escapedMarkup(model.title)}</title>
<style>
${weights.map((weight) => fontFace(weight, options.fonts)).join('\n')}
@page { size: ${width}pt ${height}pt; margin: 0 }
body { margin: 0 }
svg { display: block; width: ${width}pt; height: ${height}pt; break-after: page }
svg:last-child { break-after: auto }
text { font-family: ${paperFamily}; font-kerning: none; text-rendering: geometricPrecision; white-space: pre }
</style>
</head>
<body>
${pages.map((page) => svgOf(page, width, height)).join('\n')}
</body>
</html>
`
}

function svgOf(page: Page, width: number, height: number): string {
  const content = inRuns(page.marks).map(runToSvg).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="${escapedMarkup(page.language)}" viewBox="0 0 ${width} ${height}">${content}</svg>`
}

type Box = Extract<Mark, { readonly kind: 'box' }>

/** Marks in their order, boxes of one grey that follow each other as one: a dashed line would be a hundred elements. */
function inRuns(marks: readonly Mark[]): readonly (Exclude<Mark, Box> | readonly [Box, ...Box[]])[] {
  const runs: (Exclude<Mark, Box> | [Box, ...Box[]])[] = []
  for (const mark of marks) {
    const last = runs.at(-1)
    if (mark.kind !== 'box') runs.push(mark)
    else if (Array.isArray(last) && last[0].grey === mark.grey) last.push(mark)
    else runs.push([mark])
  }
  return runs
}

/** From so many boxes on they are a dashed line. Viewers draw a thin rule darker where it is a rectangle of its own, as the PDF writer's are. */
const dashes = 10

/** Boxes mean nothing to a screen reader. */
function runToSvg(run: Exclude<Mark, Box> | readonly [Box, ...Box[]]): string {
  if ('kind' in run) return markToSvg(run)
  const [{ grey }] = run
  const fill = `fill="rgb(${grey},${grey},${grey})"`
  if (run.length < dashes)
    return run
      .map(
        ({ x, y, width, height }) =>
          `<rect aria-hidden="true" ${fill} x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"/>`,
      )
      .join('')
  const outline = run.map(
    ({ x, y, width, height }) =>
      `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}z`,
  )
  return `<path aria-hidden="true" ${fill} d="${outline.join('')}"/>`
}

function markToSvg(mark: Exclude<Mark, Box>): string {
  if (mark.kind === 'image')
    return `<image x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}" href="${escapedMarkup(mark.source)}"/>`
  const { grey } = mark
  const fill = `rgb(${grey},${grey},${grey})`
  const at = `x="${number(mark.x)}" y="${number(mark.y)}" fill="${fill}"`
  return `<text ${at}${sideOf(mark)} font-size="${number(mark.size)}" font-weight="${fontWeights[mark.weight]}">${escapedMarkup(mark.text)}</text>`
}

/** `text-anchor` goes by the direction: a line from right to left starts at its right end. */
function sideOf({ from, direction }: Extract<Mark, { readonly kind: 'text' }>): string {
  if (direction === 'rtl') return ' direction="rtl"'
  return from === 'right' ? ' text-anchor="end"' : ''
}

const fontWeights = { regular: 400, bold: 700 } as const

/** The style rule that brings a font of ours along in a page. */
export function fontFace(weight: Weight, fonts: FontFiles): string {
  return `@font-face { font-family: 'Parley Paper'; font-weight: ${fontWeights[weight]}; src: url(data:font/ttf;base64,${base64(fonts[weight])}) }`
}

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** Bytes as base64 (RFC 4648). */
function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A whole number of triplets, so that only the last part is padded.
  for (let at = 0; at < bytes.length; at += 0x6000) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))))
  }
  return parts.join('')
}
