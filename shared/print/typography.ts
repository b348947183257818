import type { Weight } from './fonts'

/** All measures of print are points: 72 to the inch. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** The font of paper as a window names it: ours, then the system's for scripts that ours lacks. */
export const paperFamily = "'Parley Paper', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif"

/** A sheet that lies on its long side is `wide`. */
export type Paper = 'a4' | 'letter' | 'a5' | 'a6' | 'a3-wide'

export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
  a5: { width: 419.53, height: 595.28 },
  a6: { width: 297.64, height: 419.53 },
  'a3-wide': { width: 1190.55, height: 841.89 },
}

export interface Margins {
  readonly side: number
  readonly top: number
  readonly bottom: number
  readonly footerBaseline: number
}

/** Office printers leave a rim of about 5 mm white; text keeps 20 mm so that pages can be filed. */
const margins: Margins = { side: 56.7, top: 48, bottom: 60, footerBaseline: 34 }
/** Cards, posters and the lists of an evening are not filed: they keep the printer's rim and a little more. */
const narrow: Margins = { side: 26, top: 26, bottom: 42, footerBaseline: 20 }

export const marginsOf = (paper: Paper, wanted: 'narrow' | 'usual' = 'usual'): Margins =>
  wanted === 'usual' && (paper === 'a4' || paper === 'letter') ? margins : narrow

/** Black on white, as levels from 0 (black) to 255; the lighter ones are those that a laser printer still holds. */
export const shades = { black: 0, grey: 82, hairline: 178, tint: 240 } as const

export interface TextStyle {
  readonly size: number
  readonly leading: number
  readonly weight: Weight
  readonly grey: number
}

const style = (
  size: number,
  leading: number,
  weight: Weight = 'regular',
  grey: number = shades.black,
): TextStyle => ({ size, leading, weight, grey })

export const styles = {
  letterhead: style(13, 17, 'bold'),
  letterheadLine: style(9, 12, 'regular', shades.grey),
  address: style(10.5, 14.5),
  aside: style(10.5, 14.5),
  /** What is read from across a corridor; set smaller where a line is too long for the sheet. */
  sign: style(72, 84, 'bold'),
  signLine: style(30, 38),
  title: style(19, 24, 'bold'),
  section: style(12, 16, 'bold'),
  body: style(10.5, 15),
  strong: style(10.5, 15, 'bold'),
  quiet: style(10, 14, 'regular', shades.grey),
  label: style(10, 15, 'regular', shades.grey),
  columnTitle: style(8.5, 11, 'regular', shades.grey),
  cell: style(10.5, 14),
  detail: style(9, 12, 'regular', shades.grey),
  footer: style(8.5, 11, 'regular', shades.grey),
} as const satisfies Readonly<Record<string, TextStyle>>
