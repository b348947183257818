import type { Cell, Column, Row, TableBlock } from '@shared/documents/model'
import {
  indentOf,
  appearanceOf,
  placeColumns,
  styleOf,
  tickSide,
  type Density,
  type Appearance,
  type Place,
} from './columns'
import type { Mark } from './page'
import { heightOf, linesIn, marksOf, slab, type Frame, type Line, type Slab } from './slab'
import { shades, type TextStyle } from './typography'

/** A table as slabs: its head, then its rows, each of which brings the head along where it begins a page. */
export function composeTable(table: TableBlock, frame: Frame): readonly Slab[] {
  const { sideBySide: count } = table
  if (count === undefined) return composeColumn(table, frame)
  const width = (frame.width - laneGap * (count - 1)) / count
  const lanes = { count, step: width + laneGap }
  return composeColumn(table, { ...frame, width }).map((row) => ({
    ...row,
    lanes,
    head: row.head && { ...row.head, lanes },
  }))
}

/** The white between tables side by side. */
const laneGap = 14

function composeColumn(table: TableBlock, frame: Frame): readonly Slab[] {
  const looks = appearanceOf(table)
  const { density: usual, gutter } = looks
  const places = placeColumns(table, frame, looks)
  const density = { ...usual, padding: usual.padding * frame.spacing }
  const head = composeHead(table, places, frame, looks)
  const rows = table.rows
    .flatMap((row) => composeRow(row, table.columns, places, density, frame, frame.pageHeight - head.height))
    .map((row) => (table.grid ? ruled(row, places, gutter) : row))
  return [head, ...rows.map((row) => ({ ...row, head }))]
}

/** A row with a line between its columns. */
function ruled(row: Slab, places: readonly Place[], gutter: number): Slab {
  const between = places.slice(1).map(({ x }): Mark => ({
    kind: 'box',
    x: x - gutter / 2,
    y: 0,
    width: 0.3,
    height: row.height,
    grey: shades.hairline,
  }))
  return { ...row, marks: [...row.marks, ...between] }
}

function composeHead(table: TableBlock, places: readonly Place[], frame: Frame, looks: Appearance): Slab {
  const heading = composeHeading(table.heading ?? '', frame, looks.density)
  const titles = places.map((place, i) =>
    linesIn(table.columns[i]?.title ?? '', place.width, looks.title, frame.measure),
  )
  const isUntitled = table.columns.every((column) => column.title === '')
  const height = heading.height + (isUntitled ? 0 : Math.max(...titles.map(heightOf)) + 5)
  const rule = isUntitled ? [] : [line(frame, height - 0.8, 0.8, shades.black)]
  const marks = places.flatMap((place, i) => marksOf(titles[i] ?? [], place.x, heading.height))
  return slab(height, [...heading.marks, ...marks, ...rule], { keepWithNext: true })
}

/** A heading on a band, as wide as the table; nothing where there is none. */
function composeHeading(text: string, frame: Frame, { large }: Density): Slab {
  if (text === '') return slab(0, [])
  const lines = linesIn(text, frame.width, { ...large, weight: 'bold' }, frame.measure)
  const height = heightOf(lines) + 2
  const band: Mark = { kind: 'box', x: frame.left, y: 0, width: frame.width, height, grey: shades.tint }
  return slab(height, [band, ...marksOf(lines, frame.left + 3, 1)])
}

/** 7 mm, as lines of a notebook are apart. */
const heightToWriteIn = 20

/** One slab, or several where a row is higher than a page. */
function composeRow(
  row: Row,
  titled: readonly Column[],
  places: readonly Place[],
  density: Density,
  frame: Frame,
  pageHeight: number,
): readonly Slab[] {
  const columns = places.map((place, i) => {
    const cell = row.cells[i] ?? { text: '' }
    const style = styleOf(row, cell, titled[i], density)
    return cellLines(cell, place.width - indentOf(cell, density), style, density, frame)
  })
  return cutToHeight(columns, pageHeight - 2 * density.padding).map((part, at) => {
    const least = row.toWriteIn === true ? heightToWriteIn * frame.spacing : 0
    const height = Math.max(
      least,
      Math.max(density.cell.leading, ...part.map(heightOf)) + 2 * density.padding,
    )
    const band: readonly Mark[] =
      row.emphasis === 'band'
        ? [{ kind: 'box', x: frame.left, y: 0, width: frame.width, height, grey: shades.tint }]
        : []
    const text = places.flatMap((place, i) => {
      const cell = row.cells[i] ?? { text: '' }
      const box = cell.tick && at === 0 ? tickBox(place.x, density) : []
      const bar = cell.bar !== undefined && at === 0 ? barMarks(cell.bar, place, density) : []
      return [...box, ...bar, ...marksOf(part[i] ?? [], place.x + indentOf(cell, density), density.padding)]
    })
    return slab(height, [...band, ...text, line(frame, height - 0.4, 0.4, shades.hairline)])
  })
}

/** An empty box, as high as a line. */
function tickBox(x: number, density: Density): readonly Mark[] {
  const side = tickSide(density)
  return outline({ x, width: side }, side, density)
}

/** A bar as high as a line, in the outline of the longest that there can be. */
function barMarks(share: number, { x, width }: Place, density: Density): readonly Mark[] {
  const height = tickSide(density)
  const y = density.padding + (density.cell.leading - height) / 2
  const filled = width * Math.min(1, Math.max(0, share))
  return [
    ...outline({ x, width }, height, density),
    ...(filled === 0 ? [] : [{ kind: 'box', x, y, width: filled, height, grey: shades.black } as const]),
  ]
}

/** The four sides of a box in the middle of a row's first line. */
function outline({ x, width }: Place, height: number, density: Density): readonly Mark[] {
  const y = density.padding + (density.cell.leading - height) / 2
  const edge = (dx: number, dy: number, across: number, down: number): Mark => ({
    kind: 'box',
    x: x + dx,
    y: y + dy,
    width: across,
    height: down,
    grey: shades.black,
  })
  const thin = 0.7
  return [
    edge(0, 0, width, thin),
    edge(0, height - thin, width, thin),
    edge(0, 0, thin, height),
    edge(width - thin, 0, thin, height),
  ]
}

function cellLines(
  cell: Cell,
  width: number,
  style: TextStyle,
  density: Density,
  frame: Frame,
): readonly Line[] {
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
