/** What Excel shows where a formula failed, in English, German, Dutch and French, or where a column is too narrow. */
const excelError =
  /^#(N\/A|NV|N\/B|N\/D|REF!|BEZUG!|VERW!|VALUE!|WERT!|WAARDE!|VALEUR!|NAME\?|NAAM\?|NOM ?\?|DIV\/0!|NUM!|ZAHL!|GETAL!|NOMBRE!|NULL!|LEEG!|NUL!|SPILL!|CALC!|#+)$/i

export const isExcelError = (text: string): boolean => excelError.test(text)

/** `1,23E+11`: the digits of a long number are lost. */
export const isScientific = (text: string): boolean => /^\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i.test(text)

/** An apostrophe by which Excel marks a number or a formula as text; that of `'t Hooft` is the name's own. */
export const hasTextMark = (text: string): boolean => /^'[\d+=@-]/.test(text)

/** How many digits a column's numbers have that begin with a zero; null where none does. */
export function digitsWithZeros(cells: readonly string[]): number | null {
  const lengths = cells.flatMap((cell) => (/^0\d+$/.test(cell) ? [cell.length] : []))
  return lengths.length === 0 ? null : Math.max(...new Set(lengths))
}

/** A number that has fewer digits than those of its column that kept their zeros. */
export const lostZeros = (text: string, digits: number | null): boolean =>
  digits !== null && /^[1-9]\d*$/.test(text) && text.length < digits

const nationalZero = /^0[\d ()./-]{5,}$/

/** Whether telephone numbers of a column are written as they are dialled at home, with a zero first. */
export const hasNationalPhones = (cells: readonly string[]): boolean =>
  cells.some((cell) => nationalZero.test(cell))

/** A telephone number whose first zero was taken for that of a number; numbers of America have none. */
export function lostPhoneZero(text: string, isNational: boolean, isAmerican: boolean): boolean {
  const isUkMobile = !isAmerican && /^7\d{9}$/.test(text)
  return isUkMobile || (isNational && /^[1-9]\d{6,11}$/.test(text))
}
