import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'parley-print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** Another program's reading of a PDF. The Debian package poppler-utils holds the tools. */
export function readPdf(bytes: Uint8Array) {
  const path = join(folder, `${++files}.pdf`)
  writeFileSync(path, bytes)
  const run = (tool: string, ...options: string[]): string =>
    execFileSync(tool, options, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return {
    /** The text of each page, lines in reading order. */
    pages: (): readonly string[] => run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1),
    info: (): string => run('pdfinfo', path),
    fonts: (): string => run('pdffonts', path),
    raster: (page: number, dotsPerInch: number): Raster =>
      parsePpm(
        execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page), path], {
          maxBuffer: 1 << 28,
        }),
      ),
  }
}

export interface Raster {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, row by row. */
  readonly pixels: Uint8Array
}

/** Reads a binary portable pixmap (P6). */
function parsePpm(bytes: Buffer): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('Not a P6 picture')
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, pixels: new Uint8Array(bytes.subarray(head[0].length)) }
}
