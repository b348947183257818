import type { DocumentModel, DocumentPart } from '@shared/documents/model'
import { compose } from './compose'
import type { TextMeasure } from './fonts'
import { shortenToFit } from './lines'
import { mirrored } from './mirror'
import type { Mark, Page } from './page'
import { printable } from './script'
import { markOf, type Frame, type Slab } from './slab'
import { marginsOf, shades, sheets, styles, type Paper, type Sheet } from './typography'

/** Lays one part of a document out on as many pages as it needs, at least one: closer together only where that saves a page. */
export function layOutPart(
  part: DocumentPart,
  model: DocumentModel,
  paper: Paper,
  measure: TextMeasure,
): readonly Page[] {
  const sheet = sheets[paper]
  const margins = marginsOf(paper, part.margins)
  const frame: Frame = {
    left: margins.side,
    width: sheet.width - 2 * margins.side,
    pageHeight: sheet.height - margins.top - margins.bottom,
    measure,
    spacing: 1,
  }
  const airy = pour(compose(part.blocks, frame), frame.pageHeight, margins.top)
  const close =
    airy.length === 1
      ? airy
      : pour(compose(part.blocks, { ...frame, spacing: 0.6 }), frame.pageHeight, margins.top)
  const bodies = close.length < airy.length ? close : airy
  return bodies.map((marks, i) => {
    const label = (part.pageLabel ?? model.pageLabel)
      .replace('{page}', String(i + 1))
      .replace('{pages}', String(bodies.length))
    const all = [
      ...marks,
      ...footerMarks(part.footer, label, sheet.height - margins.footerBaseline, frame),
      ...(i === 0 && isForWindow(part) ? foldMarks(sheet) : []),
    ]
    return {
      recipient: part.recipient,
      language: part.language ?? model.language,
      number: i + 1,
      of: bodies.length,
      width: sheet.width,
      height: sheet.height,
      marks: (part.direction ?? model.direction) === 'rtl' ? mirrored(all, sheet.width) : all,
    }
  })
}

const isForWindow = ({ blocks }: DocumentPart): boolean =>
  blocks.some((block) => block.kind === 'address' && block.window === true)

/** Two short lines at the edge where a sheet folds in three, inside the rim that printers leave white. */
const foldMarks = ({ height }: Sheet): readonly Mark[] =>
  [height / 3, (height * 2) / 3].map((y) => ({
    kind: 'box',
    x: 17,
    y,
    width: 12,
    height: 0.5,
    grey: shades.grey,
  }))

/** Pours slabs from page to page; the marks of each page, at least one page. */
function pour(slabs: readonly Slab[], pageHeight: number, top: number): readonly (readonly Mark[])[] {
  const pages: Mark[][] = []
  let page: Mark[] = []
  let used = 0
  /** Where columns side by side begin, which one is being filled, and how far down the fullest goes. */
  let [lanesTop, lane, lowest] = [0, 0, 0]
  const turn = (): void => {
    pages.push(page)
    page = []
    used = 0
    ;[lanesTop, lane, lowest] = [0, 0, 0]
  }
  const place = (one: Slab): void => {
    const x = lane * (one.lanes?.step ?? 0)
    page.push(...one.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + top + used })))
    used += one.height
    lowest = Math.max(lowest, used)
  }
  slabs.forEach((one, i) => {
    const former = slabs[i - 1]?.lanes ?? null
    const goesOn = one.lanes !== null && one.lanes.step === former?.step
    if (former && !goesOn) [used, lane] = [lowest, 0]
    // A group does not leave more than half of a page white.
    const wanted = heightOfKept(slabs, i, pageHeight, used > pageHeight / 2)
    const isFull = used + one.before + wanted > pageHeight
    if (used > 0 && isFull && one.lanes && goesOn && lane + 1 < one.lanes.count) {
      lane += 1
      used = lanesTop
      if (one.head) place(one.head)
      place(one)
      return
    }
    if (used > 0 && (one.startsPage || isFull)) turn()
    const isAtTop = used === 0
    if (!isAtTop) used = Math.max(used + one.before, one.at - top)
    if (one.lanes && !goesOn) lanesTop = used
    if (isAtTop && one.head) place(one.head)
    place(one)
  })
  turn()
  return pages
}

/** The height from a slab on that has to go onto one page with it; what no page can hold is divided after all. */
function heightOfKept(slabs: readonly Slab[], from: number, pageHeight: number, groups: boolean): number {
  const candidates = [endOfKept(slabs, from, groups), endOfKept(slabs, from, false), from + 1]
  const heights = candidates.map((end) => heightThrough(slabs, from, end))
  return heights.find((height) => height <= pageHeight) ?? 0
}

/** Where what must not be parted from a slab ends: what each keeps next to it, and whole groups if `groups`. */
function endOfKept(slabs: readonly Slab[], from: number, groups: boolean): number {
  let end = from + 1
  for (let i = from; i < end; i++) {
    const one = slabs[i]
    if (!one) return i
    end = Math.max(end, one.keepWithNext ? i + 2 : i + 1, groups ? i + one.together : i + 1)
  }
  return Math.min(end, slabs.length)
}

/** Slabs one below the other, without the white above the first. */
function heightThrough(slabs: readonly Slab[], from: number, end: number): number {
  return slabs.slice(from, end).reduce((sum, one, i) => sum + one.height + (i === 0 ? 0 : one.before), 0)
}

function footerMarks(footer: string, label: string, baseline: number, frame: Frame): readonly Mark[] {
  const style = styles.footer
  const labelWidth = frame.measure(label, style.weight, style.size)
  const text = shortenToFit(printable(footer), frame.width - labelWidth - 24, style, frame.measure)
  const top = baseline - style.leading
  return [
    ...markOf({ text, style }, frame.left, top),
    ...markOf({ text: label, style }, frame.left + frame.width - labelWidth, top),
  ]
}
