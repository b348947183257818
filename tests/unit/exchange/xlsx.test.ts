import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '@shared/exchange/xlsx'

/** The cells of the only sheet, as a reader of workbooks finds them. */
async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const [sheet, ...others] = await readXlsxFile(Buffer.from(bytes))
  expect(others).toEqual([])
  return sheet?.data ?? []
}

describe('a workbook', () => {
  it('holds every cell as text: nothing is reckoned and no zero is lost', async () => {
    const rows = [
      ['household_id', 'family', 'contact'],
      ['007', '=1+1', '+44 20'],
      ['H2', 'O’Neill & <Sons>, "Łódź"', 'Zeile 1\nZeile 2'],
    ]
    expect(await cellsOf(writeWorkbook('An hour', rows))).toEqual(rows)
  })

  it('gives back whatever XML can hold', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((one) => one === one.trim() && !/\p{Cc}/u.test(one))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 30 }),
        async (rows) => {
          expect(await cellsOf(writeWorkbook('x', rows))).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('goes beyond column Z and bears any name of its sheet, and what XML cannot hold is left out', async () => {
    const wide = Array.from({ length: 60 }, (_, i) => `column ${i}`)
    expect(await cellsOf(writeWorkbook('[a]: b/c? "d" & a name that is far too long', [wide]))).toEqual([
      wide,
    ])
    expect(await cellsOf(writeWorkbook('', [['bell\u0007', 'x']]))).toEqual([['bell', 'x']])
  })

  it('is the same bytes for the same table', () => {
    expect(writeWorkbook('x', [['a']])).toEqual(writeWorkbook('x', [['a']]))
  })
})
