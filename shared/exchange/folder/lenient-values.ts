import { parseDate, type LocalDate } from '@shared/kernel/time'

/** A word of the format without regard to case, blanks and hyphens. */
export const foldedWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

const yes = new Set(['yes', 'y', 'true', '1'])
const no = new Set(['no', 'n', 'false', '0'])

/** A yes or a no, however spreadsheets write it; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const word = foldedWord(text)
  return yes.has(word) ? true : no.has(word) ? false : null
}

/** In which order the dates of one column stand; `unclear` where they fit both orders, or as many fit one as the other. */
export type DateOrder = 'day-first' | 'month-first' | 'unclear'

/**
 * The order in which most dates of a column can be read, so that others can be reported; dots between the parts mean
 * that the day is first.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  const parts = cells.flatMap((cell) => numericDate(cell) ?? [])
  const readable = (order: DateOrder): number => parts.filter((one) => inOrder(one, order) !== null).length
  const [dayFirst, monthFirst] = [readable('day-first'), readable('month-first')]
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first'
  return parts.some(({ separator }) => separator === '.') ? 'day-first' : 'unclear'
}

/** A date with the year first, or in the order of its column; null where there is no such date, or it could be two. */
export function readDate(text: string, order: DateOrder): LocalDate | null {
  const withoutTime = text.replace(/[ T]00:00(:00(\.0+)?)?$/, '')
  const [, year, month = '', day = ''] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(withoutTime) ?? []
  if (year !== undefined) return isoDate(year, month, day)
  const parts = numericDate(withoutTime)
  return parts === null ? null : inOrder(parts, order)
}

/** Whether a text is a date once it is known whether the day or the month comes first. */
export const isDateInSomeOrder = (text: string): boolean =>
  readDate(text, 'day-first') !== null || readDate(text, 'month-first') !== null

interface NumericDate {
  readonly first: string
  readonly second: string
  readonly year: string
  readonly separator: string
}

function numericDate(text: string): NumericDate | null {
  const [, first = '', separator = '', second = '', year] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text.trim()) ?? []
  return year === undefined ? null : { first, second, year, separator }
}

/** Where the order is not clear, only a date whose day and month are the same can be read. */
function inOrder({ first, second, year }: NumericDate, order: DateOrder): LocalDate | null {
  if (order === 'unclear' && Number(first) !== Number(second)) return null
  return order === 'month-first' ? isoDate(year, first, second) : isoDate(year, second, first)
}

function isoDate(year: string, month: string, day: string): LocalDate | null {
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.ok ? date.value : null
}
