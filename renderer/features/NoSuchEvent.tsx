import { IconCalendarOff } from '@tabler/icons-react'
import { boardWords } from '@shared/words/screens/board'
import { EmptyState } from '@renderer/ui/EmptyState'

/** Where the event of an address is not there, or no longer. */
export const NoSuchEvent = () => (
  <EmptyState
    of={['event']}
    icon={<IconCalendarOff />}
    title={boardWords.noSuchEvent}
    text={boardWords.noSuchEventText}
  />
)
