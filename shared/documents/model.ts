import type { Picture } from '@shared/domain/school/school'

/**
 * A document as meaning, not as looks: what a page says and which parts belong together. Painters (PDF, HTML) decide how
 * it is drawn, so that each document is written once.
 */
export interface DocumentModel {
  /** For the file's own title, which systems list and log: never a child's or a family's name. */
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Which way it is read and laid out; left out: from left to right. */
  readonly direction?: 'ltr' | 'rtl'
  /** The foot of each page, as `{page}` and `{pages}` stand for its number and how many its recipient has. */
  readonly pageLabel: string
  /** One part for each recipient, in the order in which they are printed. Each starts on a new page, numbered from 1. */
  readonly parts: readonly DocumentPart[]
}

/** The paper of one recipient, from the top of a page. */
export interface DocumentPart {
  /** The recipient of the part: a household's, a member of staff's or a meeting's id. Batches are split by it. */
  readonly recipient: string
  /** Stands at the foot of each page of the part, so that a loose page finds its way. */
  readonly footer: string
  /** BCP 47; left out: the document's. */
  readonly language?: string
  /** Which way it is read and laid out; left out: as the document is. */
  readonly direction?: 'ltr' | 'rtl'
  /** In the part's own language; left out: the document's. */
  readonly pageLabel?: string
  /** `narrow`: a list for one evening, which is not filed and has little white around it; left out: wide ones. */
  readonly margins?: 'narrow'
  readonly blocks: readonly Block[]
}

/** A piece of a part, laid out below the one before. */
export type Block =
  /** Who writes: once, at the head of a part. */
  | {
      readonly kind: 'letterhead'
      readonly name: string
      readonly lines: readonly string[]
      /** The school's crest, a square picture as a data URL. */
      readonly crest?: string
    }
  /** Who signs: in the school's hand where there is a picture of it, and in print. */
  | { readonly kind: 'signature'; readonly picture: Picture | null; readonly lines: readonly string[] }
  /** The recipient on the left, date and version on the right. */
  | {
      readonly kind: 'address'
      readonly lines: readonly string[]
      readonly aside: readonly string[]
      /** It stands where the window of a DL envelope shows it, and the sheet has marks for folding in three. */
      readonly window?: boolean
    }
  /** Read from a distance: `large` fills the sheet's width where it can, `middle` stands below it. */
  | { readonly kind: 'sign'; readonly size: 'large' | 'middle'; readonly text: string }
  /** 1 names the document, 2 its sections. Stays with what follows. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Line breaks in the text are kept. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'plain' | 'strong' | 'quiet' }
  | { readonly kind: 'keyValues'; readonly rows: readonly KeyValue[] }
  | TableBlock
  /** Something not to be missed, set apart from the text. */
  | { readonly kind: 'note'; readonly title: string; readonly text: string }
  /** Where the reader cuts off what is below: a dashed line across the sheet. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'spacer'; readonly size: 'small' | 'large' }
  /** Its blocks stay on one page, where one can hold them and less than half a page is left white for it. */
  | { readonly kind: 'keepTogether'; readonly blocks: readonly Block[] }
  | { readonly kind: 'pageBreak' }

/** A fact with what it is called; in the language of its part. */
export interface KeyValue {
  readonly label: string
  readonly value: string
}

/** A row is never divided between two pages, and the head is repeated on each. */
export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What its rows have in common, above them in large wherever they begin or go on. */
  readonly heading?: string
  /** Many short rows, such as the slots of an evening, that are best seen on one page. */
  readonly dense?: boolean
  /** A long list of short rows, set in so many columns side by side and read down each of them. */
  readonly sideBySide?: 2 | 3
  /** A grid of many narrow columns with very short texts, ruled from top to bottom as well. */
  readonly grid?: boolean
}

/** A column of a table. Widths are shares, so that a table fills any paper. */
export interface Column {
  /** Where no column has one, the table has no head. */
  readonly title: string
  /** Its share of the width, among the shares of all columns. */
  readonly share: number
  /** Set larger than the others: what is looked for first. */
  readonly large?: boolean
}

/** A row of a table. */
export interface Row {
  /** As many as there are columns. */
  readonly cells: readonly Cell[]
  /** `quiet` rows are there to be filled in or passed over; `band` rows divide the table. */
  readonly emphasis: 'plain' | 'quiet' | 'band'
  /** High enough to be written in by hand. */
  readonly toWriteIn?: boolean
}

/** One field of a row; line breaks in its text are kept. */
export interface Cell {
  readonly text: string
  readonly strong?: boolean
  /** Said below, in small. */
  readonly details?: readonly string[]
  /** A box to tick by pen, before the text. */
  readonly tick?: boolean
  /** A bar over so much of the cell's width, from 0 to 1, within the outline of all of it. The number stands in another cell. */
  readonly bar?: number
}
