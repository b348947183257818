import { strToU8, zipSync } from 'fflate'
import { escapedMarkup } from '@shared/kernel/markup'
import type { Table } from './table'

/** A table as a workbook of one sheet. */
export const writeWorkbook = (sheetName: string, rows: Table): Uint8Array =>
  writeWorkbookSheets([{ name: sheetName, rows }])

/** A table under the name of its sheet. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: Table
}

/**
 * Tables as the sheets of a workbook (ECMA-376, SpreadsheetML), the first row of each bold and kept in sight. Every cell is
 * text: nothing is reckoned, `007` stays as it is, and a spreadsheet asks nobody what the columns are. (Of the libraries, those
 * that are kept well compress in workers made of text, which the pages' policy refuses.)
 */
export function writeWorkbookSheets(sheets: readonly SheetToWrite[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name))
  const files = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const parts = {
    '[Content_Types].xml': contentTypes(files),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...files.map((file) => ['worksheet', file] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map(({ rows }, i) => [`xl/${files[i]}`, sheetOf(rows)])),
  }
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(packed), { mtime: earliest })
}

/** The earliest day that a ZIP archive can tell, in the local time in which it tells it: the same table makes the same bytes. */
const earliest = '1980-01-01T00:00:00'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const typesOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (files: readonly string[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typesOf}.sheet.main+xml"/>${files
    .map((file) => `<Override PartName="/xl/${file}" ContentType="${typesOf}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${typesOf}.styles+xml"/></Types>`

const relations = (parts: readonly (readonly [kind: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${parts
    .map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Two styles of cells, both text (format 49): plain and bold. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetOf(rows: Table): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${columnName(column)}${at + 1}" s="${at === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`,
    )
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  const widths = columnWidths(rows).map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** What a cell can hold. */
const longestText = 32_767

/** In characters, as wide as the longest text of each column up to a limit. */
function columnWidths(rows: Table): readonly number[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((text, i) => {
      widths[i] = Math.max(widths[i] ?? 8, Math.min(text.length + 2, 40))
    })
  return widths
}

/** A, B ... Z, AA, AB ... of 0, 1 ... */
function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1
  return `${before < 0 ? '' : columnName(before)}${String.fromCharCode(65 + (column % 26))}`
}

/** A sheet's name is 31 characters at most, and some have a meaning of their own. */
const sheetNameOf = (text: string): string =>
  text
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet'

/** Names that no two sheets share, whatever the case of their letters. */
function sheetNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    const plain = sheetNameOf(text)
    let name = plain
    for (let at = 2; taken.has(name.toLowerCase()); at++) {
      const end = ` ${at}`
      name = plain.slice(0, 31 - end.length) + end
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** XML 1.0 has no way to hold most control characters. */
const escaped = (text: string): string =>
  escapedMarkup(text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, ''))
