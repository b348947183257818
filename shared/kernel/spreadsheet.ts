/**
 * A cell that a spreadsheet would run: whatever blanks and invisible characters lead it, it begins with one of = + - @, in the
 * East Asian widths too; or it begins with a character that some programs drop before they look at the rest.
 */
const run = /^(?:[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠]|[\t\r\n\0])/u

/** Digits with what stands between them in a telephone number: no function or cell is named, so there is nothing to run. */
const telephone = /^[+-][\d ().\-/]*\d[\d ().\-/]*$/

/** A cell for a spreadsheet, with an apostrophe before it where it would be run; all others as they are, telephone numbers too. */
export const escapeFormula = (cell: string): string =>
  run.test(cell) && !telephone.test(cell) ? `'${cell}` : cell
