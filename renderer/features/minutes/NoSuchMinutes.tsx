import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import type { EventId } from '@shared/kernel/ids'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, routes } from '@renderer/ui/routes'

/** An address of minutes that are not in this store. */
export function NoSuchMinutes(props: { readonly eventId: EventId }) {
  return (
    <EmptyState
      of={['meeting']}
      icon={<IconFileOff size={24} />}
      title={words.goneTitle}
      text={words.goneText}
      actions={
        <Button component="a" href={hrefOf(routes.minutes(props.eventId))}>
          {words.back}
        </Button>
      }
    />
  )
}
