import type { Weight } from './fonts'

/**
 * One thing drawn on a page, in points from its top left corner; greys go from 0 (black) to 255. Every painter draws these
 * and nothing else.
 */
export type Mark =
  /** `y` is the baseline. */
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly weight: Weight
      readonly grey: number
      /** `x` is the right end of the line instead of its left one. */
      readonly from?: 'right'
      /** Its signs are put in the order of a sentence that is read from right to left. */
      readonly direction?: 'rtl'
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly grey: number
    }
  | {
      readonly kind: 'image'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      /** A PNG or JPEG as a data URL. */
      readonly source: string
    }

/** One printed page of one recipient. */
export interface Page {
  readonly recipient: string
  /** BCP 47: engines choose the shapes of a script by it. */
  readonly language: string
  /** From 1, within the recipient's own pages. */
  readonly number: number
  readonly of: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}
