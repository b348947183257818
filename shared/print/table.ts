import type { Cell, Row, TableBlock } from '@shared/documents/model'
import type { Mark } from './page'
import { heightOf, linesIn, marksOf, slab, type Frame, type Line, type Slab } from './slab'
import { shades, styles, type TextStyle } from './typography'

interface Place {
  readonly x: number
  readonly width: number
}

interface Density {
  readonly cell: TextStyle
  readonly detail: TextStyle
  readonly padding: number
}

const gutter = 12
const roomy: Density = { cell: styles.cell, detail: styles.detail, padding: 5 }
const dense: Density = {
  cell: { ...styles.cell, size: 9.5, leading: 12 },
  detail: { ...styles.detail, size: 8.5, leading: 10.5 },
  padding: 1.7,
}

/** A table as slabs: its head, then its rows, each of which brings the head along where it begins a page. */
export function composeTable(table: TableBlock, frame: Frame): readonly Slab[] {
  const places = placeColumns(table, frame)
  const usual = table.dense ? dense : roomy
  const density = { ...usual, padding: usual.padding * frame.air }
  const head = composeHead(table, places, frame)
  const rows = table.rows.flatMap((row) =>
    composeRow(row, places, density, frame, frame.pageHeight - head.height),
  )
  return [head, ...rows.map((row) => ({ ...row, head }))]
}

function placeColumns(table: TableBlock, frame: Frame): readonly Place[] {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const room = frame.width - gutter * (table.columns.length - 1)
  let x = frame.left
  return table.columns.map((column) => {
    const place = { x, width: (room * column.share) / shares }
    x += place.width + gutter
    return place
  })
}

function composeHead(table: TableBlock, places: readonly Place[], frame: Frame): Slab {
  const titles = places.map((place, i) =>
    linesIn(table.columns[i]?.title ?? '', place.width, styles.columnTitle, frame.measure),
  )
  const height = Math.max(...titles.map(heightOf)) + 5
  const marks = places.flatMap((place, i) => marksOf(titles[i] ?? [], place.x, 0))
  return slab(height, [...marks, line(frame, height - 0.8, 0.8, shades.black)], { keepWithNext: true })
}

/** One slab, or several where a row is higher than a page. */
function composeRow(
  row: Row,
  places: readonly Place[],
  density: Density,
  frame: Frame,
  pageHeight: number,
): readonly Slab[] {
  const columns = places.map((place, i) =>
    cellLines(row, row.cells[i] ?? { text: '' }, place.width, density, frame),
  )
  return cutToHeight(columns, pageHeight - 2 * density.padding).map((part) => {
    const height = Math.max(density.cell.leading, ...part.map(heightOf)) + 2 * density.padding
    const band: readonly Mark[] =
      row.emphasis === 'band'
        ? [{ kind: 'box', x: frame.left, y: 0, width: frame.width, height, grey: shades.tint }]
        : []
    const text = places.flatMap((place, i) => marksOf(part[i] ?? [], place.x, density.padding))
    return slab(height, [...band, ...text, line(frame, height - 0.4, 0.4, shades.hairline)])
  })
}

function cellLines(row: Row, cell: Cell, width: number, density: Density, frame: Frame): readonly Line[] {
  const grey = row.emphasis === 'quiet' ? shades.grey : shades.black
  const style: TextStyle = { ...density.cell, weight: cell.strong ? 'bold' : 'regular', grey }
  return [
    ...(cell.text === '' ? [] : linesIn(cell.text, width, style, frame.measure)),
    ...(cell.details ?? []).flatMap((detail) => linesIn(detail, width, density.detail, frame.measure)),
  ]
}

/** The columns' lines in parts none of which is higher than `height`; one part for nearly every row there is. */
function cutToHeight(
  columns: readonly (readonly Line[])[],
  height: number,
): readonly (readonly (readonly Line[])[])[] {
  const parts: (readonly (readonly Line[])[])[] = []
  let rest = columns
  do {
    const counts = rest.map((lines) => linesThatFit(lines, height))
    parts.push(rest.map((lines, i) => lines.slice(0, counts[i])))
    rest = rest.map((lines, i) => lines.slice(counts[i]))
  } while (rest.some((lines) => lines.length > 0))
  return parts
}

function linesThatFit(lines: readonly Line[], height: number): number {
  let [count, used] = [0, 0]
  for (const { style } of lines) {
    used += style.leading
    if (used > height) break
    count += 1
  }
  return count
}

function line(frame: Frame, y: number, thickness: number, grey: number): Mark {
  return { kind: 'box', x: frame.left, y, width: frame.width, height: thickness, grey }
}
