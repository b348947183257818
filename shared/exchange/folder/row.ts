import type { FolderFault, FolderPlace, FolderSubject } from '@shared/domain/folder/folder-problem'
import { idOf } from '@shared/kernel/ids'
import { parseLanguage } from '@shared/kernel/language'
import {
  minuteOfDay,
  minutes,
  parseDate,
  parseTime,
  type LocalDate,
  type MinuteOfDay,
  type Minutes,
} from '@shared/kernel/time'
import type { Brand } from '@shared/kernel/brand'
import type { CsvRow } from '../csv'
import { listItems } from './cell-values'
import type { Findings } from './findings'
import type { FolderIds } from './ids'

const firstDay = '0001-01-01' as LocalDate

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
  ) {
    this.line = source.line
  }

  /** Nothing has been found wrong with the row so far. */
  get isSound(): boolean {
    return this.reading.found.isSound(this.file, this.line)
  }

  place(column: Column): FolderPlace {
    return { file: this.file, line: this.line, column, value: this.text(column) }
  }

  tell(column: Column, fault: FolderFault): void {
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

  /** A word that must be there. */
  filled(column: Column): string {
    const word = this.word(column)
    if (word === '' && this.columns.has(column)) this.tell(column, { kind: 'blank' })
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
    if (again !== undefined) this.tell(column, { kind: 'repeated-in-list', id: again })
    return items.map((id) => idOf<Id>(id))
  }

  oneOf<Word extends string>(column: Column, allowed: readonly [Word, ...Word[]]): Word {
    const word = this.filled(column)
    const found = allowed.find((one) => one === word)
    if (found === undefined && word !== '') this.tell(column, { kind: 'not-one-of', allowed })
    return found ?? allowed[0]
  }

  yesNo(column: Column): boolean {
    return this.oneOf(column, ['yes', 'no']) === 'yes'
  }

  wholeNumber(column: Column, least: number): Minutes {
    const word = this.filled(column)
    if (/^\d{1,9}$/.test(word) && Number(word) >= least) return minutes(Number(word))
    if (word !== '') this.tell(column, { kind: 'not-a-whole-number', least })
    return minutes(Number.NaN)
  }

  time(column: Column): MinuteOfDay {
    const word = this.filled(column)
    const time = parseTime(word)
    if (time.ok) return time.value
    if (word !== '') this.tell(column, { kind: 'not-a-time' })
    return minuteOfDay(Number.NaN)
  }

  dateOrNull(column: Column): LocalDate | null {
    return this.word(column) === '' ? null : this.date(column)
  }

  date(column: Column): LocalDate {
    const word = this.filled(column)
    const date = parseDate(word)
    if (!date.ok && word !== '') this.tell(column, { kind: 'not-a-date' })
    return date.ok ? date.value : firstDay
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
      if (!read.ok) this.tell(column, { kind: 'not-a-language', code, ...read.error })
    }
    return codes
  }

  private mustBeKnown(column: Column, id: string, subject: FolderSubject): void {
    const { ids } = this.reading
    if (id === '' || ids.has(subject, id) || !ids.isComplete(subject)) return
    this.tell(column, { kind: 'unknown-id', id, subject })
  }
}
