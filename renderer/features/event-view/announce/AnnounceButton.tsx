import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { announceWords as words } from '@shared/words/screens/announce'
import { useFormat } from '@renderer/ui/use-format'
import { useIsAllocating } from '../allocate/use-allocation'
import type { EventPlan } from '../event-plan'
import { AnnounceDialog } from './AnnounceDialog'

/**
 * Opens a summary of what announcing the next revision would change. There is nothing to announce before there is a
 * plan.
 */
export function AnnounceButton(props: { readonly event: EventPlan }) {
  const { event } = props
  const [opened, setOpened] = useState(false)
  const format = useFormat()
  const isAllocating = useIsAllocating()
  if (event.plan === null) return null
  const next = (event.announced?.announcement.revision ?? 0) + 1
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={16} aria-hidden />}
        disabled={isAllocating}
        onClick={() => setOpened(true)}
      >
        {words.button(format.number(next))}
      </Button>
      {opened && <AnnounceDialog event={event} onClose={() => setOpened(false)} />}
    </>
  )
}
