import { settingsWords } from '@shared/words/screens/settings'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import type { RestoreOutcome } from '@renderer/services/backup'
import { detailsOf } from '../record-details'
import type { OpenStage } from './use-open-backup'

const words = settingsWords.open

/** Why a file was not opened, beside where its passphrase was asked. */
export function OpenProblemNotice(props: {
  readonly problem: NonNullable<Extract<OpenStage, { kind: 'chosen' }>['problem']>
}) {
  const { problem } = props
  switch (problem.kind) {
    case 'cancelled':
      return <p role="status">{words.stopped}</p>
    case 'broken':
      return <ErrorNotice what={words.failed.other} todo={words.failedTodo} />
    case 'unknown-table':
    case 'missing-table':
    case 'same-id':
    case 'bad-record': {
      const id = 'id' in problem ? problem.id : ''
      const details = words.problemDetails(problem.table, id, 'field' in problem ? problem.field : '')
      return <ErrorNotice {...words.problems[problem.kind]} details={details} />
    }
    case 'not-a-backup':
    case 'wrong-passphrase':
    case 'damaged':
    case 'newer':
      return <ErrorNotice {...words.problems[problem.kind]} />
  }
}

/** What became of opening a backup; when it succeeded the pages start anew and nothing is said. */
export function RestoreNotice({
  outcome,
}: {
  readonly outcome: RestoreOutcome | { readonly kind: 'broken' }
}) {
  switch (outcome.kind) {
    case 'restored':
      return null
    case 'broken':
      return <ErrorNotice what={words.failed.other} todo={words.failedTodo} />
    case 'failed':
      if (outcome.problem.kind === 'cancelled') return <p role="status">{words.stopped}</p>
      return (
        <ErrorNotice
          what={words.failed[outcome.problem.kind === 'write-failed' ? outcome.problem.reason : 'other']}
          todo={words.failedTodo}
        />
      )
    case 'kept':
      return keptNotice(outcome.why)
    case 'not-all-saved':
      return (
        <ErrorNotice
          what={words.notAllSaved}
          todo={words.notAllSavedTodo}
          details={detailsOf(outcome.leftOut)}
        />
      )
  }
}

function keptNotice(why: Extract<RestoreOutcome, { kind: 'kept' }>['why']) {
  switch (why.kind) {
    case 'cancelled':
      return <ErrorNotice tone="warn" what={words.kept} todo={words.keptTodo} />
    case 'not-written':
      return (
        <ErrorNotice
          what={settingsWords.save.notWritten[why.reason]}
          affected={words.kept}
          todo={settingsWords.save.notWrittenTodo[why.reason]}
        />
      )
    case 'store-at-rest':
      return <AtRestNotice problem={why.problem} affected={words.kept} />
  }
}
