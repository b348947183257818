import type { UnknownLanguage } from '@shared/domain/folder/roster-files'
import type {
  RosterAsk,
  RosterFault,
  RosterLeaver,
  RosterPlace,
  RosterProblem,
  RosterProposal,
  RosterQuestion,
} from '@shared/domain/folder/roster-report'
import type { CsvRow } from '../csv'

/** A row that was left out, as it stands in its file, so that it can be mended and dropped again. */
export interface LeftOutRow {
  readonly file: string
  readonly header: readonly string[]
  readonly line: number
  readonly cells: readonly string[]
  readonly fault: RosterFault
}

/** What the reading of a school's files has found so far. Each thing is listed once, however often its cell is read. */
export class RosterFindings {
  readonly problems: RosterProblem[] = []
  readonly questions: RosterQuestion[] = []
  readonly proposals: RosterProposal[] = []
  readonly leavers: RosterLeaver[] = []
  readonly leftOut: LeftOutRow[] = []
  readonly unknownLanguages: UnknownLanguage[] = []
  private readonly known = new Set<string>()

  problem(place: RosterPlace, fault: RosterFault): void {
    const value = shortened(place.value)
    if (this.isNew('problem', place.file, String(place.line), place.column, fault.kind, value))
      this.problems.push({ ...place, value, fault })
  }

  /** A problem of a whole file. */
  fileProblem(file: string, fault: RosterFault): void {
    this.problem({ file, line: 0, column: '', value: '' }, fault)
  }

  /** Reports a row that is left out, and keeps it to be mended. */
  leaveOut(
    { file, labels }: { readonly file: string; readonly labels: readonly string[] },
    { line, cells }: CsvRow,
    value: string,
    fault: RosterFault,
  ): void {
    this.problem({ file, line, column: '', value }, fault)
    if (this.isNew('left out', file, String(line)))
      this.leftOut.push({ file, header: labels, line, cells, fault })
  }

  ask(file: string, column: string, ask: RosterAsk): void {
    const what = ask.kind === 'same-id' ? ask.id : ask.kind === 'same-name' ? ask.name : ''
    if (this.isNew('question', file, column, ask.kind, what)) this.questions.push({ file, column, ask })
  }

  propose(proposal: RosterProposal): void {
    const { kind, ids, names } = proposal
    if (this.isNew('proposal', kind, ...ids, ...(ids.length === 0 ? names : [])))
      this.proposals.push(proposal)
  }

  /** Notes a word that is no language; as long as nobody has chosen one for it that is proposed. */
  unknownLanguage(found: UnknownLanguage): void {
    if (this.isNew('language', found.file, found.column, found.word)) this.unknownLanguages.push(found)
    if (found.code === null) this.propose({ kind: 'not-a-language', ids: [], names: [found.word] })
  }

  leaver(leaver: RosterLeaver): void {
    if (this.isNew('leaver', leaver.id, leaver.name)) this.leavers.push(leaver)
  }

  private isNew(...parts: readonly string[]): boolean {
    const key = parts.join('\u0000')
    if (this.known.has(key)) return false
    this.known.add(key)
    return true
  }
}

/** Characters of a cell that are shown with a problem. */
const shownValue = 200

const shortened = (value: string): string =>
  value.length > shownValue ? `${value.slice(0, shownValue)}…` : value
