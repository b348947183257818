import { Text } from '@mantine/core'
import { shareWords as words } from '@shared/words/screens/share'
import type { ShareOutcome } from '@renderer/services/share'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { ShareNotice } from './use-share'

/** What came of the last thing asked of the screen, said in its place. */
export function ShareNoticeLine(props: { readonly notice: ShareNotice | null }) {
  const { notice } = props
  const format = useFormat()
  if (notice === null) return null
  switch (notice.kind) {
    case 'saving':
      return (
        <Text size="sm" c="dimmed" role="status">
          {words.saving}
        </Text>
      )
    case 'marked':
      return notice.outcome.ok ? (
        <DoneLine text={words.marked(notice.families, format.counted(notice.families, words.familyCount))} />
      ) : (
        <ErrorNotice what={words.notMarked} todo={words.notMarkedTodo} />
      )
    case 'file':
      return <FileLine outcome={notice.outcome} />
  }
}

function FileLine({ outcome }: { readonly outcome: ShareOutcome }) {
  switch (outcome.kind) {
    case 'cancelled':
      return null
    case 'saved':
      return <DoneLine text={words.saved(outcome.name)} />
    case 'nothing':
      return <ErrorNotice tone="warn" what={words.nothing} todo={words.nothingTodo} />
    case 'store-at-rest':
      return <AtRestNotice problem={outcome.problem} />
    case 'failed':
      return (
        <ErrorNotice what={words.failed} todo={words.failedTodo[outcome.reason]} details={outcome.detail} />
      )
  }
}
