import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { NoImportInSample } from '@renderer/features/SampleActions'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import type { RosterImport } from './use-roster-import'

/** What came of the last thing asked of the screen, said in its place. */
export function RosterNoticeLine({ work }: { readonly work: RosterImport }) {
  const { notice } = work
  if (notice === null) return null
  switch (notice.kind) {
    case 'in-sample':
      return <NoImportInSample />
    case 'not-opened': {
      const { reason, detail } = notice.failure
      return <ErrorNotice what={words.notOpened} todo={words.notOpenedTodo[reason]} details={detail} />
    }
    case 'stopped':
      return <ErrorNotice what={words.stopped} todo={words.stoppedTodo} />
    case 'not-imported': {
      const { problem } = notice
      const isFull = problem.kind === 'write-failed' && problem.reason === 'disk-full'
      const reason = isFull
        ? 'disk-full'
        : problem.kind === 'changed-meanwhile'
          ? 'changed-meanwhile'
          : 'other'
      return (
        <ErrorNotice
          what={words.notImported}
          todo={words.notImportedTodo[reason]}
          details={problem.kind === 'write-failed' ? problem.detail : problem.kind}
        />
      )
    }
    case 'saved': {
      const { outcome } = notice
      if (outcome.kind === 'cancelled') return null
      if (outcome.kind === 'failed')
        return <ErrorNotice what={words.check.notSaved} todo="" details={outcome.detail} />
      return <DoneLine text={words.check.saved(outcome.name)} />
    }
  }
}
