import { jsPDF } from 'jspdf'
import type { DocumentModel } from '@shared/documents/model'
import type { Instant } from '@shared/kernel/time'
import { measureWith, weights, type FontFiles, type PrintFonts } from './fonts'
import { layOutPart } from './layout'
import type { Mark } from './page'
import { sheets, type Paper } from './typography'

export interface PdfOptions {
  readonly paper: Paper
  /** When the file was made, and 32 hexadecimal digits that name it: handed in, so that the same input gives the same bytes. */
  readonly createdAt: Instant
  readonly fileId: string
  /** Called after each recipient's pages. */
  readonly onRecipient?: (done: number, total: number) => void
}

export interface PdfFile {
  readonly bytes: Uint8Array
  readonly pages: number
}

const family = 'NotoSans'

/**
 * Writes a document as PDF, its fonts embedded with only the characters that it uses. Hand in the `drawable` side of
 * `splitByScript`: a character that the fonts lack is drawn as a box.
 */
export function toPdf(model: DocumentModel, fonts: PrintFonts, options: PdfOptions): PdfFile {
  const sheet = sheets[options.paper]
  const orientation = sheet.width > sheet.height ? 'landscape' : 'portrait'
  const pdf = new jsPDF({
    unit: 'pt',
    format: [sheet.width, sheet.height],
    orientation,
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  })
  describe(pdf, model, options)
  embed(pdf, fonts.files)
  const measure = measureWith(fonts)
  const pictures: Pictures = new Map()
  const drawText = textWriter(pdf, fonts)
  let pages = 0
  model.parts.forEach((part, i) => {
    for (const page of layOutPart(part, model, options.paper, measure)) {
      if (pages > 0) pdf.addPage([sheet.width, sheet.height], orientation)
      for (const mark of page.marks) drawMark(pdf, mark, pictures, drawText)
      pages += 1
    }
    options.onRecipient?.(i + 1, model.parts.length)
  })
  return { bytes: new Uint8Array(pdf.output('arraybuffer')), pages }
}

function describe(pdf: jsPDF, model: DocumentModel, { createdAt, fileId }: PdfOptions): void {
  pdf.setProperties({ title: model.title, creator: 'Parley' })
  pdf.setCreationDate(pdfDate(createdAt))
  pdf.setFileId(fileId)
  pdf.viewerPreferences({ DisplayDocTitle: true })
  // jsPDF knows the commonest languages only; those it does not know are left out of the file.
  const languages: { setLanguage(code: string): unknown } = pdf
  languages.setLanguage(model.language)
}

/** An ISO instant as PDF dates go, D:20261201160000+00'00'; jsPDF takes such a text up to 2037 only. */
function pdfDate(at: Instant): string | Date {
  return at < '2038' ? `D:${at.slice(0, 19).replace(/\D/g, '')}+00'00'` : new Date(at)
}

function embed(pdf: jsPDF, files: FontFiles): void {
  for (const weight of weights) {
    const name = `${family}-${weight}.ttf`
    pdf.addFileToVFS(name, binaryText(files[weight]))
    pdf.addFont(name, family, weight, undefined, 'Identity-H')
  }
}

/** Bytes as the text of characters 0 to 255 that jsPDF keeps files as. */
function binaryText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return parts.join('')
}

type Pictures = Map<string, Uint8Array>

type TextMark = Extract<Mark, { readonly kind: 'text' }>

function drawMark(pdf: jsPDF, mark: Mark, pictures: Pictures, drawText: (mark: TextMark) => void): void {
  if (mark.kind === 'image') {
    // jsPDF would read the text of a picture anew for every page.
    const imageData = pictures.get(mark.source) ?? bytesOf(mark.source)
    pictures.set(mark.source, imageData)
    // Under a name of its own a picture is in the file once, however many pages show it.
    pdf.addImage({ imageData, alias: mark.source, ...placeOf(mark) })
    return
  }
  const { grey } = mark
  switch (mark.kind) {
    case 'box':
      pdf.setFillColor(grey, grey, grey)
      pdf.rect(mark.x, mark.y, mark.width, mark.height, 'F')
      return
    case 'text':
      drawText(mark)
  }
}

/** Draws lines of text; jsPDF ends a line at a character that its font has not, so boxes are drawn between the pieces. */
function textWriter(pdf: jsPDF, fonts: PrintFonts): (mark: TextMark) => void {
  const measure = measureWith(fonts)
  return (mark) => {
    const { text, x, y, size, weight, grey } = mark
    const isKnown = (character: string): boolean => fonts.metrics[weight].has(character.codePointAt(0) ?? 0)
    pdf.setTextColor(grey, grey, grey)
    pdf.setFont(family, weight)
    pdf.setFontSize(size)
    const characters = Array.from(text)
    if (characters.every(isKnown)) {
      pdf.text(text, x, y, { align: mark.from ?? 'left' })
      return
    }
    pdf.setDrawColor(grey, grey, grey)
    pdf.setLineWidth(size * 0.05)
    let at = mark.from === 'right' ? x - measure(text, weight, size) : x
    for (const { piece, known } of piecesOf(characters, isKnown)) {
      const width = measure(piece, weight, size)
      if (known) pdf.text(piece, at, y)
      else pdf.rect(at + width * 0.1, y - size * capitals, width * 0.8, size * capitals)
      at += width
    }
  }
}

/** The height of a capital as a share of the font's size. */
const capitals = 0.714

/** Characters of the font put together, each other one by itself. */
function piecesOf(characters: readonly string[], isKnown: (character: string) => boolean) {
  const pieces: { piece: string; readonly known: boolean }[] = []
  for (const character of characters) {
    const known = isKnown(character)
    const last = pieces.at(-1)
    if (known && last?.known === true) last.piece += character
    else pieces.push({ piece: character, known })
  }
  return pieces
}

/** The bytes of a base64 data URL. */
const bytesOf = (url: string): Uint8Array =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))

const placeOf = ({ x, y, width, height }: Extract<Mark, { readonly kind: 'image' }>) => ({
  x,
  y,
  width,
  height,
})
