/** The part of Papa Parse that we call. Its published types bring Node's globals with them, which pure code must not see. */
interface Step<Row> {
  readonly data: Row
  readonly errors: readonly { readonly type: string; readonly code: string }[]
  /** `cursor` is the offset of the character after the row. */
  readonly meta: { readonly cursor: number }
}

declare const papa: {
  parse<Row>(
    text: string,
    options: {
      delimiter: string
      newline: '\n'
      step: (result: Step<Row>, parser: { abort(): void }) => void
    },
  ): void
  unparse(rows: string[][], options: { newline: '\r\n' | '\n' }): string
}
export default papa
