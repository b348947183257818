import type { Block, KeyValue } from '@shared/documents/model'
import type { Mark } from './page'
import { printable } from './script'
import { heightOf, linesIn, markOf, marksOf, slab, spaced, type Frame, type Line, type Slab } from './slab'
import { composeTable } from './table'
import { shades, styles, type TextStyle } from './typography'

/** The blocks of a part as slabs, from top to bottom. */
export function compose(blocks: readonly Block[], frame: Frame): readonly Slab[] {
  let [before, startsPage] = [0, false]
  return blocks.flatMap((block) => {
    if (block.kind === 'spacer') before += block.size === 'small' ? 8 : 24
    if (block.kind === 'pageBreak') startsPage = true
    const slabs = composeBlock(block, frame)
    const [first, ...rest] = spaced(slabs, before * frame.spacing)
    if (!first) return []
    const opening = startsPage ? { ...first, startsPage } : first
    ;[before, startsPage] = [0, false]
    return [opening, ...rest]
  })
}

function composeBlock(block: Block, frame: Frame): readonly Slab[] {
  switch (block.kind) {
    case 'letterhead':
      return [composeLetterhead(block, frame)]
    case 'address':
      return [composeAddress(block, frame)]
    case 'sign':
      return spaced(composeSign(block.text, block.size, frame), 12 * frame.spacing)
    case 'heading': {
      const [style, before] = block.level === 1 ? [styles.title, 24] : [styles.section, 20]
      return spaced(
        composeText(block.text, style, frame).map((line) => ({ ...line, keepWithNext: true })),
        before * frame.spacing,
      )
    }
    case 'paragraph': {
      const style = { plain: styles.body, strong: styles.strong, quiet: styles.quiet }[block.tone ?? 'plain']
      return spaced(composeText(block.text, style, frame), 7 * frame.spacing)
    }
    case 'keyValues':
      return spaced(
        block.rows.flatMap((row) => composeKeyValue(row, labelWidth(block.rows, frame), frame)),
        12 * frame.spacing,
      )
    case 'table':
      return spaced(composeTable(block, frame), 8 * frame.spacing)
    case 'note':
      return spaced(composeNote(block.title, block.text, frame), 16 * frame.spacing)
    case 'signature':
      return composeSignature(block, frame)
    case 'cut':
      return [composeCut(frame)]
    case 'keepTogether': {
      const slabs = compose(block.blocks, frame)
      return slabs.map((one, i) => (i === 0 ? { ...one, together: slabs.length } : one))
    }
    case 'spacer':
    case 'pageBreak':
      return []
  }
}

/** Lines of running text; neither the first nor the last of a paragraph stands alone on a page. */
function composeText(text: string, style: TextStyle, frame: Frame): readonly Slab[] {
  const lines = linesIn(text, frame.width, style, frame.measure)
  return lines.map((line, i) =>
    slab(style.leading, markOf(line, frame.left, 0), {
      keepWithNext: i + 1 < lines.length && (i === 0 || i === lines.length - 2),
    }),
  )
}

/** Lines in the middle of the sheet, as large as the longest word of them lets be. */
function composeSign(text: string, size: 'large' | 'middle', frame: Frame): readonly Slab[] {
  const wanted = size === 'large' ? styles.sign : styles.signLine
  const widest = Math.max(
    1,
    ...text.split(/\s+/).map((word) => frame.measure(word, wanted.weight, wanted.size)),
  )
  const scale = Math.min(1, frame.width / widest)
  const style = { ...wanted, size: wanted.size * scale, leading: wanted.leading * scale }
  return linesIn(text, frame.width, style, frame.measure).map((line) => {
    const width = frame.measure(line.text, style.weight, style.size)
    return slab(style.leading, markOf(line, frame.left + (frame.width - width) / 2, 0), {
      keepWithNext: true,
    })
  })
}

type Letterhead = Extract<Block, { readonly kind: 'letterhead' }>

/** The side of a crest, which stands at the end of the line. */
const crestSide = 48

function composeLetterhead({ name, lines: more, crest }: Letterhead, frame: Frame): Slab {
  const width = frame.width - (crest === undefined ? 0 : crestSide + 12)
  const lines = [
    ...linesIn(name, width, styles.letterhead, frame.measure),
    ...more.flatMap((line) => linesIn(line, width, styles.letterheadLine, frame.measure)),
  ]
  const height = Math.max(heightOf(lines), crest === undefined ? 0 : crestSide) + 9
  const picture: readonly Mark[] =
    crest === undefined
      ? []
      : [
          {
            kind: 'image',
            x: frame.left + frame.width - crestSide,
            y: 0,
            width: crestSide,
            height: crestSide,
            source: crest,
          },
        ]
  const rule: Mark = {
    kind: 'box',
    x: frame.left,
    y: height - 1.2,
    width: frame.width,
    height: 1.2,
    grey: shades.black,
  }
  return slab(height, [...marksOf(lines, frame.left, 0), ...picture, rule], { keepWithNext: true })
}

type Address = Extract<Block, { readonly kind: 'address' }>

/** Where the window of a DL envelope (BS 4264: 35 by 90 mm) shows a sheet folded in three: 52 to 87 mm from its top. */
const dlWindow = { top: 150, height: 96 }

function composeAddress({ lines, aside, window = false }: Address, frame: Frame): Slab {
  const asideWidth = frame.width * 0.4
  const named = lines.flatMap((line) =>
    linesIn(line, frame.width - asideWidth - 12, styles.address, frame.measure),
  )
  const beside = aside.flatMap((line) => linesIn(line, asideWidth, styles.aside, frame.measure))
  const right = frame.left + frame.width
  const asideMarks = beside.flatMap((line, i) => {
    const width = frame.measure(line.text, line.style.weight, line.style.size)
    return markOf(line, right - width, i * line.style.leading)
  })
  return slab(
    Math.max(heightOf(named), heightOf(beside), window ? dlWindow.height : 0),
    [...marksOf(named, frame.left, 0), ...asideMarks],
    {
      before: 22 * frame.spacing,
      keepWithNext: true,
      at: window ? dlWindow.top : 0,
    },
  )
}

/** A fifth of the line, or as much as the widest label takes, as long as most is left to the values. */
function labelWidth(rows: readonly KeyValue[], { width, measure }: Frame): number {
  const { weight, size } = styles.label
  const widest = Math.max(...rows.map(({ label }) => measure(printable(label), weight, size)))
  return Math.max(width * 0.2, Math.min(widest + 12, width * 0.4))
}

function composeKeyValue({ label, value }: KeyValue, beside: number, frame: Frame): readonly Slab[] {
  const labels = linesIn(label, beside - 12, styles.label, frame.measure)
  const values = linesIn(value, frame.width - beside, styles.body, frame.measure)
  const count = Math.max(labels.length, values.length)
  return Array.from({ length: count }, (_, i) => {
    const marks = [[labels[i], frame.left] as const, [values[i], frame.left + beside] as const].flatMap(
      ([line, x]) => (line ? markOf(line, x, 0) : []),
    )
    return slab(styles.body.leading, marks, { keepWithNext: i + 1 < count })
  })
}

/** Text beside a bar, which stays on one page where it can. */
function composeNote(title: string, text: string, frame: Frame): readonly Slab[] {
  const indent = 14
  const width = frame.width - indent
  const lines: readonly Line[] = [
    ...linesIn(title, width, styles.strong, frame.measure),
    ...linesIn(text, width, styles.body, frame.measure),
  ]
  return lines.map((line, i) => {
    const bar: Mark = {
      kind: 'box',
      x: frame.left,
      y: 0,
      width: 2,
      height: line.style.leading,
      grey: shades.black,
    }
    return slab(line.style.leading, [bar, ...markOf(line, frame.left + indent, 0)], {
      keepWithNext: i + 1 < lines.length,
    })
  })
}

type Signature = Extract<Block, { readonly kind: 'signature' }>

/** The largest that a signature is drawn. */
const signatureBox = { width: 150, height: 44 }

function composeSignature({ picture, lines }: Signature, frame: Frame): readonly Slab[] {
  const texts = lines.flatMap((line) => composeText(line, styles.strong, frame))
  if (picture === null) return spaced(texts, 7 * frame.spacing)
  const scale = Math.min(signatureBox.width / picture.width, signatureBox.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const hand: Mark = { kind: 'image', x: frame.left, y: 0, width, height, source: picture.source }
  return spaced([slab(height + 4, [hand], { keepWithNext: true }), ...texts], 9 * frame.spacing)
}

/** Dashes across the sheet's width, with white on either side for the scissors. */
function composeCut(frame: Frame): Slab {
  const [dash, gap, height] = [5, 3.5, 9]
  const count = Math.floor((frame.width + gap) / (dash + gap))
  const dashes = Array.from({ length: count }, (_, i): Mark => ({
    kind: 'box',
    x: frame.left + i * (dash + gap),
    y: height / 2,
    width: dash,
    height: 0.7,
    grey: shades.black,
  }))
  return slab(height, dashes, { before: 14 * frame.spacing, keepWithNext: true })
}
