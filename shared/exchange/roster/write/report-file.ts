import type {
  RosterFault,
  RosterProposal,
  RosterQuestion,
  RosterReport,
} from '@shared/domain/folder/roster-report'
import type { NamedBytes } from '../../folder/files'

/** The sentences of a report. */
export interface RosterSentences {
  readonly fault: (fault: RosterFault, value: string) => string
  readonly question: (question: RosterQuestion) => string
  readonly proposal: (proposal: RosterProposal) => string
}

/** The report as JSON, for programs and people. */
export function writeReport(report: RosterReport, sentences: RosterSentences): NamedBytes {
  const { problems, questions, proposals, ...rest } = report
  const json = {
    format: 'parley-roster/1',
    preset: rest.preset,
    encoding: rest.encoding,
    rows: rest.rows,
    counts: rest.counts,
    problems: problems.map(({ fault, ...place }) => ({
      ...place,
      kind: fault.kind,
      message: sentences.fault(fault, place.value),
    })),
    questions: questions.map((question) => ({
      kind: question.ask.kind,
      file: question.file,
      column: question.column,
      message: sentences.question(question),
    })),
    proposals: proposals.map((proposal) => ({
      kind: proposal.kind,
      ids: proposal.ids,
      message: sentences.proposal(proposal),
    })),
    leavers: rest.leavers,
    update: rest.update,
  }
  return { name: 'report.json', bytes: new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`) }
}
