import { readTrueType, type FontMetrics } from './ttf'

export type Weight = 'regular' | 'bold'
export const weights: readonly Weight[] = ['regular', 'bold']

/** The TrueType files that paper is set in. The edges load them: from the bundle in a window, from disk in Node. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>

export interface PrintFonts {
  readonly files: FontFiles
  readonly metrics: Readonly<Record<Weight, FontMetrics>>
}

/** @throws RangeError where a file is no TrueType font. */
export const readFonts = (files: FontFiles): PrintFonts => ({
  files,
  metrics: { regular: readTrueType(files.regular), bold: readTrueType(files.bold) },
})

/** The width in points of one line of text. Whoever lays out text that needs shaping hands in the host's own measure. */
export type TextMeasure = (text: string, weight: Weight, size: number) => number

/** Measures what the PDF writer draws: advances side by side, without kerning. */
export function measureWith(fonts: PrintFonts): TextMeasure {
  return (text, weight, size) => {
    const metrics = fonts.metrics[weight]
    let width = 0
    // The writer, too, draws one shape for each UTF-16 unit.
    for (let i = 0; i < text.length; i++) width += metrics.advance(text.charCodeAt(i))
    return width * size
  }
}
