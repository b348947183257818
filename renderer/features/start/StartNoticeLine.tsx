import { startWords } from '@shared/words/screens/start'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { NoImportInSample } from '../SampleActions'
import type { Import } from './use-import'

/** What came of the last thing asked of the screen, said in its place. */
export function StartNoticeLine(props: { readonly work: Import }) {
  const { notice } = props.work
  if (notice === null) return null
  switch (notice.kind) {
    case 'stopped':
      return <ErrorNotice what={startWords.workerStopped} todo={startWords.workerStoppedTodo} />
    case 'in-sample':
      return <NoImportInSample />
    case 'not-opened': {
      const { reason, detail } = notice.failure
      return (
        <ErrorNotice
          what={startWords.folderNotOpenedTitle}
          todo={startWords.folderNotOpened[reason]}
          details={detail}
        />
      )
    }
    case 'not-imported': {
      const { problem } = notice
      const reason = problem.kind === 'write-failed' ? problem.reason : 'other'
      return (
        <ErrorNotice
          what={startWords.importNotSaved}
          todo={startWords.importNotSavedTodo[reason]}
          details={problem.kind === 'write-failed' ? problem.detail : problem.kind}
        />
      )
    }
    case 'folder': {
      const { outcome } = notice
      if (outcome.kind === 'cancelled') return null
      if (outcome.kind === 'failed')
        return (
          <ErrorNotice
            what={startWords.folderNotSavedTitle}
            todo={startWords.folderNotSaved[outcome.reason]}
            details={outcome.detail}
          />
        )
      return <DoneLine text={startWords.folderSaved(outcome.name)} />
    }
  }
}
