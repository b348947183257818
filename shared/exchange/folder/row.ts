import type { FolderFault, FolderPlace, FolderSubject } from '@shared/domain/folder/folder-problem'
import { idOf } from '@shared/kernel/ids'
import { parseLanguage } from '@shared/kernel/language'
import {
  minuteOfDay,
  minutes,
  formatTime,
  type LocalDate,
  type MinuteOfDay,
  type Minutes,
} from '@shared/kernel/time'
import { readTime } from '@shared/kernel/typed-time'
import type { Brand } from '@shared/kernel/brand'
import type { CsvRow } from '../csv'
import { listItems } from './cell-values'
import { foldedWord, isDateInSomeOrder, readDate, readYesNo, type DateOrder } from './lenient-values'
import { limits } from './limits'
import type { Findings } from './findings'
import type { FolderIds } from './ids'

const firstDay = '0001-01-01' as LocalDate

interface Years {
  readonly first: number
  readonly last: number
}

/**
 * One row of a table. Each reader of a cell tells what is wrong with it and then gives a stand-in (NaN for numbers and
 * times, so that no comparison with it finds fault again): a folder with any problem is never used.
 */
export class Row<Column extends string> {
  readonly line: number

  constructor(
    private readonly reading: { readonly found: Findings; readonly ids: FolderIds },
    private readonly file: string,
    private readonly source: CsvRow,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly dateOrder: (column: string) => DateOrder,
  ) {
    this.line = source.line
  }

  /** Nothing has been found wrong with the row so far. */
  get isValid(): boolean {
    return this.reading.found.isValid(this.file, this.line)
  }

  place(column: Column): FolderPlace {
    return { file: this.file, line: this.line, column, value: this.text(column) }
  }

  report(column: Column, fault: FolderFault): void {
    this.reading.found.problem(this.place(column), fault)
  }

  /** The cell's text exactly; blank where the column or the cell is missing. */
  text(column: Column): string {
    const at = this.columns.get(column)
    return at === undefined ? '' : (this.source.cells[at] ?? '')
  }

  /** The cell as a word of the format: without blanks around it. */
  word(column: Column): string {
    return this.text(column).trim()
  }

  /** Whether the cell says a word of the format, in whatever case. */
  says(column: Column, word: string): boolean {
    return foldedWord(this.text(column)) === foldedWord(word)
  }

  /** A word that must be there. */
  filled(column: Column): string {
    const word = this.word(column)
    if (word === '' && this.columns.has(column)) this.report(column, { kind: 'blank' })
    return word
  }

  /** The row's own id, declared before. */
  ownId<Id extends Brand<string, string>>(column: Column): Id {
    return idOf<Id>(this.filled(column))
  }

  /** A reference that must be there. */
  reference<Id extends Brand<string, string>>(column: Column, subject: FolderSubject): Id {
    const id = this.filled(column)
    this.mustBeKnown(column, id, subject)
    return idOf<Id>(id)
  }

  /** A reference or a blank. */
  referenceOrNull<Id extends Brand<string, string>>(column: Column, subject: FolderSubject): Id | null {
    const id = this.word(column)
    this.mustBeKnown(column, id, subject)
    return id === '' ? null : idOf<Id>(id)
  }

  /** References to different things, maybe none. */
  references<Id extends Brand<string, string>>(column: Column, subject: FolderSubject): readonly Id[] {
    const items = listItems(this.word(column))
    for (const id of items) this.mustBeKnown(column, id, subject)
    const again = items.find((id, i) => items.indexOf(id) < i)
    if (again !== undefined) this.report(column, { kind: 'repeated-in-list', id: again })
    return items.map((id) => idOf<Id>(id))
  }

  oneOf<Word extends string>(column: Column, allowed: readonly [Word, ...Word[]]): Word {
    const word = this.filled(column)
    const found = allowed.find((one) => foldedWord(one) === foldedWord(word))
    if (found === undefined) {
      if (word !== '') this.report(column, { kind: 'not-one-of', allowed })
      return allowed[0]
    }
    this.noteReading(column, found)
    return found
  }

  yesNo(column: Column): boolean {
    const word = this.filled(column)
    const read = readYesNo(word)
    if (read === null && word !== '') this.report(column, { kind: 'not-one-of', allowed: ['yes', 'no'] })
    if (read !== null) this.noteReading(column, read ? 'yes' : 'no')
    return read ?? false
  }

  wholeNumber(column: Column, least: number, most: number = limits.minutes): Minutes {
    const word = this.filled(column)
    const number = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN
    if (word !== '' && !(number >= least)) this.report(column, { kind: 'not-a-whole-number', least })
    else if (number > most) this.report(column, { kind: 'too-much', most })
    return minutes(number >= least && number <= most ? number : Number.NaN)
  }

  time(column: Column): MinuteOfDay {
    const word = this.filled(column)
    const time = readTime(word)
    if (time === null) {
      if (word !== '') this.report(column, { kind: 'not-a-time' })
      return minuteOfDay(Number.NaN)
    }
    this.noteReading(column, formatTime(time))
    return time
  }

  /** A date within some years that must be there. */
  date(column: Column, years: Years): LocalDate {
    this.filled(column)
    return this.dateOrNull(column, years) ?? firstDay
  }

  /** A date within some years, or a blank. */
  dateOrNull(column: Column, years: Years): LocalDate | null {
    const word = this.word(column)
    if (word === '') return null
    const order = this.dateOrder(column)
    const date = readDate(word, order)
    if (date === null) {
      const isUnclear = order === 'unclear' && isDateInSomeOrder(word)
      this.report(column, { kind: isUnclear ? 'unclear-date' : 'not-a-date' })
      return null
    }
    const year = Number(date.slice(0, 4))
    if (year < years.first || year > years.last) this.report(column, { kind: 'year-out-of-range', ...years })
    this.noteReading(column, date)
    return date
  }

  language(column: Column): string {
    return this.languagesIn(column, [this.filled(column)])[0] ?? ''
  }

  languageOrNull(column: Column): string | null {
    return this.languagesIn(column, [this.word(column)])[0] ?? null
  }

  languages(column: Column): readonly string[] {
    return this.languagesIn(column, listItems(this.word(column)))
  }

  private languagesIn(column: Column, words: readonly string[]): readonly string[] {
    const codes = words.filter((word) => word !== '')
    for (const code of codes) {
      const read = parseLanguage(code)
      if (!read.ok) this.report(column, { kind: 'not-a-language', code, ...read.error })
    }
    return codes
  }

  /** Says how a cell was read that is not written as the format has it. */
  private noteReading(column: Column, read: string): void {
    const word = this.word(column)
    // The format lets the hour have one digit.
    if (word !== read && `0${word}` !== read)
      this.reading.found.warn(this.place(column), { kind: 'read-as', read })
  }

  private mustBeKnown(column: Column, id: string, subject: FolderSubject): void {
    const { ids } = this.reading
    if (id === '' || ids.has(subject, id) || !ids.isComplete(subject)) return
    this.report(column, { kind: 'unknown-id', id, subject })
  }
}
