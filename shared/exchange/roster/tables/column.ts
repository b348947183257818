import type { RosterFault } from '@shared/domain/folder/roster-report'
import type { LocalDate } from '@shared/kernel/time'
import type { CsvRow } from '../../csv'
import { mojibakeOf } from '../../text'
import type { RosterFindings } from '../findings'
import type { ColumnAnswers } from '../mapper/mapping-file'
import { dateOrderEvidence, isDateForForm, readRosterDate, type DayOrder } from '../values/dates'
import {
  digitsWithZeros,
  hasNationalPhones,
  hasTextMark,
  isExcelError,
  isScientific,
  lostPhoneZero,
  lostZeros,
} from '../values/excel-damage'
import { readLanguages } from '../values/languages'
import { readFlag } from '../values/yes-no'
import { isAscii } from './labels'
import type { RosterTable } from './roster-table'

/** What is the same for all columns of a reading. */
export interface ReadingContext {
  readonly findings: RosterFindings
  readonly answers: ColumnAnswers
  /** What is before it is past. */
  readonly today: LocalDate
  /** The school's ids of students who are known from earlier: figures may refer to them. */
  readonly knownStudents: ReadonlySet<string>
  /** Whether students whose names no file tells are left out. */
  readonly needsNames: boolean
}

/** Characters of one cell: no school writes more, and a conference folder takes no more. */
const maxText = 2_000

/**
 * One column of a table, or one that the table does not have, which is blank. Each reader reports what is wrong with a cell
 * and gives a blank for it; what only the whole column can show is found out when it is first needed.
 */
export class RosterColumn {
  private order: { readonly value: DayOrder | null } | null = null
  private digits: { readonly value: number | null } | null = null
  private national: boolean | null = null
  /** The cell that was read last: readers of one row often ask for it several times. */
  private last: { readonly row: CsvRow; readonly text: string } | null = null

  constructor(
    private readonly table: RosterTable,
    private readonly index: number | null,
    private readonly context: ReadingContext,
    /** The order of dates that the format prescribes: with the month first it is American. */
    private readonly prescribed: DayOrder | null = null,
  ) {}

  get exists(): boolean {
    return this.index !== null
  }

  /** The label by which the file knows the column, or its position. */
  get label(): string {
    if (this.index === null) return ''
    const label = this.table.labels[this.index] ?? ''
    return label === '' ? String(this.index + 1) : label
  }

  /** The cell without blanks around it; what Excel or another program has damaged is reported. */
  text(row: CsvRow): string {
    if (this.last?.row !== row) this.last = { row, text: this.readText(row) }
    return this.last.text
  }

  private readText(row: CsvRow): string {
    const text = this.raw(row)
    if (text === '') return ''
    if (isExcelError(text)) return this.fault(row, { kind: 'excel-error' })
    if (text.length > maxText) return this.fault(row, { kind: 'too-long' })
    const garbled = isAscii(text) ? null : mojibakeOf(text)
    if (garbled) this.fault(row, garbled)
    if (!hasTextMark(text)) return text
    this.fault(row, { kind: 'apostrophe' })
    return text.slice(1)
  }

  /** An id of the school's; blank where Excel has damaged it. */
  id(row: CsvRow): string {
    const text = this.text(row)
    if (text === '') return ''
    if (isScientific(text)) return this.fault(row, { kind: 'scientific-number' })
    if (text.includes(';')) return this.fault(row, { kind: 'semicolon-in-id' })
    this.digits ??= { value: digitsWithZeros(this.cells()) }
    return lostZeros(text, this.digits.value)
      ? this.fault(row, { kind: 'lost-leading-zeros', digits: this.digits.value ?? 0 })
      : text
  }

  /** Whether the cell holds an id that could not be read. */
  isDamagedId(row: CsvRow): boolean {
    return this.raw(row) !== '' && this.id(row) === ''
  }

  /** Ids with commas, semicolons or blanks between them. */
  ids(row: CsvRow): readonly string[] {
    return this.items(row, /[,;|]/)
  }

  items(row: CsvRow, between: RegExp): readonly string[] {
    return this.text(row)
      .split(between)
      .map((item) => item.trim())
      .filter((item) => item !== '')
  }

  /** The cell with one blank between words: "Year  8" is no other year than "Year 8". */
  words(row: CsvRow): string {
    return this.text(row).replace(/ {2,}/g, ' ')
  }

  /** The name of a form; blank where Excel has made a date of it. */
  form(row: CsvRow): string {
    const text = this.words(row)
    return text !== '' && isDateForForm(text) ? this.fault(row, { kind: 'date-for-form' }) : text
  }

  date(row: CsvRow): LocalDate | null {
    const text = this.text(row)
    if (text === '') return null
    const order = this.dayOrder()
    const date = readRosterDate(text, order, this.thisYear())
    const isAsked = order === null && readRosterDate(text, 'day-first', this.thisYear()) !== null
    if (date === null && !isAsked) this.fault(row, { kind: 'not-a-date' })
    return date
  }

  flag(row: CsvRow): boolean | null {
    const text = this.text(row)
    const flag = readFlag(text)
    if (flag === null && text !== '') this.fault(row, { kind: 'not-yes-or-no' })
    return flag
  }

  /** A whole number, or null. */
  number(row: CsvRow): number | null {
    const text = this.text(row)
    return /^\d{1,6}$/.test(text) ? Number(text) : null
  }

  /** How many of something there are; null for a blank. */
  count(row: CsvRow): number | null {
    const text = this.text(row)
    const [, whole] = /^(\d{1,6})(?:[.,]0+)?$/.exec(text) ?? []
    if (whole === undefined && text !== '') this.fault(row, { kind: 'not-a-count' })
    return whole === undefined ? null : Number(whole)
  }

  /** The first telephone number of the cell. */
  phone(row: CsvRow): string {
    const all = this.text(row)
    if (all === '') return ''
    if (isScientific(all)) return this.fault(row, { kind: 'scientific-number' })
    const text = (all.split(/[,;|\n]/).find((one) => /\d/.test(one)) ?? all).trim()
    this.national ??= hasNationalPhones(this.cells())
    if (lostPhoneZero(text, this.national, this.prescribed === 'month-first'))
      this.fault(row, { kind: 'phone-lost-zero' })
    return text
  }

  /** The first e-mail address of the cell. */
  email(row: CsvRow): string {
    const text = this.text(row)
    if (text === '') return ''
    const address = text.split(/[\s,;|<>]+/).find((one) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one))
    return address ?? this.fault(row, { kind: 'not-an-email' })
  }

  /** Codes of the languages that the cell names, and of words for which a person has chosen a language. */
  languages(row: CsvRow): readonly string[] {
    const { codes, others } = readLanguages(this.text(row))
    if (others.length === 0) return codes
    return [...new Set([...codes, ...others.flatMap((word) => this.chosenLanguage(row, word) ?? [])])]
  }

  private chosenLanguage(row: CsvRow, word: string): string | null {
    const { answers, findings } = this.context
    const { file } = this.table
    const answer = answers.answer(file, `${this.label}/${word}`)
    const code = answer === null ? null : (readLanguages(answer).codes[0] ?? null)
    findings.unknownLanguage({ file, column: this.label, word, code })
    if (code === null) findings.problem({ ...this.place(row), value: word }, { kind: 'not-a-language' })
    return code
  }

  /** Reports something about the cell and gives a blank in its place. */
  fault(row: CsvRow, fault: RosterFault): '' {
    this.context.findings.problem(this.place(row), fault)
    return ''
  }

  private place(row: CsvRow) {
    return { file: this.table.file, line: row.line, column: this.label, value: this.raw(row) }
  }

  private raw({ cells }: CsvRow): string {
    return this.index === null ? '' : (cells[this.index] ?? '').trim()
  }

  private thisYear(): number {
    return Number(this.context.today.slice(0, 4))
  }

  private cells(): readonly string[] {
    return this.table.rows.map((row) => this.raw(row))
  }

  /** Asks once a column where neither the format, nor an answer, nor most of the dates say which number is the day. */
  private dayOrder(): DayOrder | null {
    this.order ??= { value: this.findDayOrder() }
    return this.order.value
  }

  private findDayOrder(): DayOrder | null {
    const { findings, answers } = this.context
    const { file } = this.table
    const answer = answers.answer(file, this.label)
    if (answer === 'day-first' || answer === 'month-first') return answer
    const { dayFirst, monthFirst, unclear } = dateOrderEvidence(this.cells(), this.thisYear())
    if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first'
    if (unclear.length === 0) return 'day-first'
    if (this.prescribed !== null && dayFirst === 0) return this.prescribed
    const offered = dayFirst === 0 ? 'day-first' : null
    findings.ask(file, this.label, { kind: 'date-order', examples: unclear.slice(0, 3), offered })
    return null
  }
}
