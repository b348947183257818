import { List, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Commitment } from '@shared/domain/plan/plan'
import type { RequestId } from '@shared/kernel/ids'
import { announceWords } from '@shared/words/screens/announce'
import { boardWords } from '@shared/words/screens/board'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'

const words = announceWords.alreadyAnnounced
/** So many meetings are named; the rest are counted. */
const maxNamed = 8

/** What is about to be done: the dialog's title, and the button that goes on. */
interface Step {
  readonly title: string
  readonly confirm: string
  readonly go: () => void
}

/** Asks for confirmation before changing announced meetings; changes all others at once. */
export function useConfirmIfAnnounced(event: EventPlan, describe: Describe) {
  const [pending, setPending] = useState<{
    readonly step: Step
    readonly announced: readonly Commitment[]
  } | null>(null)
  const confirm = (requestIds: readonly RequestId[], step: Step): void => {
    const ids = new Set(requestIds)
    const announced = event.index.conference.commitments.filter(
      ({ requestId, status }) => status === 'announced' && ids.has(requestId),
    )
    if (announced.length === 0) step.go()
    else setPending({ step, announced })
  }
  const dialog: ReactNode = pending && (
    <ConfirmDialog
      title={pending.step.title}
      confirm={pending.step.confirm}
      onConfirm={pending.step.go}
      onClose={() => setPending(null)}
    >
      <Text size="sm">{words.text(describe.format.counted(pending.announced.length, words.meetings))}</Text>
      <List size="sm" my="xs">
        {pending.announced.slice(0, maxNamed).map((one) => (
          <List.Item key={one.requestId}>{meetingOf(event, describe, one)}</List.Item>
        ))}
        {pending.announced.length > maxNamed && (
          <List.Item>{words.more(describe.format.number(pending.announced.length - maxNamed))}</List.Item>
        )}
      </List>
      <Text size="sm">{words.after}</Text>
    </ConfirmDialog>
  )
  return { confirm, dialog }
}

function meetingOf(event: EventPlan, describe: Describe, announced: Commitment): string {
  const request = event.index.requests.get(announced.requestId)
  if (!request) return ''
  return words.meeting(
    describe.household(request),
    boardWords.meetingOf(describe.child(request), describe.staffOf(request)),
    describe.time(announced.sessionId, announced.start),
  )
}
