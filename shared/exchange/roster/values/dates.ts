import { parseDate, type LocalDate } from '@shared/kernel/time'
import { foldText } from '../tables/labels'

/** Which of two numbers of a date is its day. */
export type DayOrder = 'day-first' | 'month-first'

/** Reads a date as schools' systems write them; null where it is none, or its day and month could change places. */
export function readRosterDate(text: string, order: DayOrder | null, thisYear: number): LocalDate | null {
  const word = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z)?$/i, '')
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(word) ?? []
  if (year !== undefined) return isoDate(year, month, day)
  const named = namedMonth(word, thisYear)
  if (named !== null) return named
  const parts = numbersOf(word)
  if (parts === null) return null
  const [first, second, full] = [parts.first, parts.second, fullYear(parts.year, thisYear)]
  const known = parts.isDotted ? 'day-first' : Number(first) === Number(second) ? 'day-first' : order
  if (known === null) return null
  return known === 'day-first' ? isoDate(full, second, first) : isoDate(full, first, second)
}

/** What the dates of a column say about their order. */
export interface DateOrderEvidence {
  /** How many can only be read with the day first, or with the month first. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** Those that can be read both ways. */
  readonly unclear: readonly string[]
}

export function dateOrderEvidence(cells: readonly string[], thisYear: number): DateOrderEvidence {
  let [dayFirst, monthFirst] = [0, 0]
  const unclear = new Set<string>()
  for (const cell of cells) {
    if (cell.trim() === '' || readRosterDate(cell, null, thisYear) !== null) continue
    const asDay = readRosterDate(cell, 'day-first', thisYear) !== null
    const asMonth = readRosterDate(cell, 'month-first', thisYear) !== null
    if (asDay && asMonth) unclear.add(cell.trim())
    else if (asDay) dayFirst += 1
    else if (asMonth) monthFirst += 1
  }
  return { dayFirst, monthFirst, unclear: [...unclear] }
}

function numbersOf(text: string) {
  const [, first, separator, second, year] =
    /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (first === undefined || second === undefined || year === undefined) return null
  return { first, second, year, isDotted: separator === '.' }
}

/** `12` is 2012 as long as that is not in the future. */
function fullYear(year: string, thisYear: number): string {
  if (year.length === 4) return year
  const recent = Math.floor(thisYear / 100) * 100 + Number(year)
  return String(recent > thisYear ? recent - 100 : recent)
}

function isoDate(year: string, month = '', day = ''): LocalDate | null {
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.ok && date.value >= '1900-01-01' && date.value <= '2099-12-31' ? date.value : null
}

/** The months' names in the languages of the labels, as Excel shortens them or whole. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'januari', 'janv', 'janvier'],
  ['feb', 'february', 'februar', 'februari', 'fevr', 'fevrier'],
  ['mar', 'march', 'mrz', 'marz', 'maerz', 'mrt', 'maart', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai', 'mei'],
  ['jun', 'june', 'juni', 'juin'],
  ['jul', 'july', 'juli', 'juil', 'juillet'],
  ['aug', 'august', 'augustus', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'okt', 'oktober', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'dez', 'dezember', 'decembre'],
]

function monthNamed(word: string): number | null {
  const folded = foldText(word).replace(/\.$/, '')
  const at = monthNames.findIndex((names) => names.includes(folded))
  return at < 0 ? null : at + 1
}

/** `7-Mar-2014`, `7 March 2014`, `7. März 2014`, `March 7, 2014`. */
function namedMonth(text: string, thisYear: number): LocalDate | null {
  if (!/\p{L}/u.test(text)) return null
  const [, day, name, year] = /^(\d{1,2})\.?[- ](\p{L}{3,10}\.?)[- ,]+(\d{4}|\d{2})$/u.exec(text) ?? []
  const [, name2, day2, year2] = /^(\p{L}{3,10}\.?) (\d{1,2}),? (\d{4})$/u.exec(text) ?? []
  const month = monthNamed(name ?? name2 ?? '')
  const written = year ?? year2
  if (month === null || written === undefined) return null
  return isoDate(fullYear(written, thisYear), String(month), day ?? day2 ?? '')
}

/**
 * Whether Excel has made a date of a form's name: `7-Mar` of 7/3, `03. Mrz`, a whole date. Capitals, as in `7-MAR`, are a
 * teacher's initials.
 */
export function isDateForForm(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}( .*)?$|^\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d{2})$/.test(text)) return true
  const [, before, name = '', after] =
    /^(?:(\d{1,2})(?:\.? ?[-/. ] ?))?(\p{L}{3,5}\.?)(?:[-/. ] ?(\d{1,2}))?$/u.exec(text) ?? []
  const hasNumber = (before === undefined) !== (after === undefined)
  const isPlainCase = name !== name.toUpperCase()
  return hasNumber && isPlainCase && monthNamed(name) !== null && !/^\d{1,2} \p{L}+$/u.test(text)
}
