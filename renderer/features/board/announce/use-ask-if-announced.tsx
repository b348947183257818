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
const namedAtMost = 8

/** What is about to be done: the dialog's title, and the button that goes on. */
interface Step {
  readonly title: string
  readonly confirm: string
  readonly go: () => void
}

/** Asks before something is done to meetings that families have been told about; does it at once to all others. */
export function useAskIfAnnounced(event: EventPlan, describe: Describe) {
  const [asked, setAsked] = useState<{
    readonly step: Step
    readonly announced: readonly Commitment[]
  } | null>(null)
  const ask = (requestIds: readonly RequestId[], step: Step): void => {
    const ids = new Set(requestIds)
    const announced = event.index.conference.commitments.filter(
      ({ requestId, status }) => status === 'announced' && ids.has(requestId),
    )
    if (announced.length === 0) step.go()
    else setAsked({ step, announced })
  }
  const dialog: ReactNode = asked && (
    <ConfirmDialog
      title={asked.step.title}
      confirm={asked.step.confirm}
      onConfirm={asked.step.go}
      onClose={() => setAsked(null)}
    >
      <Text size="sm">{words.text(describe.format.counted(asked.announced.length, words.meetings))}</Text>
      <List size="sm" my="xs">
        {asked.announced.slice(0, namedAtMost).map((one) => (
          <List.Item key={one.requestId}>{meetingOf(event, describe, one)}</List.Item>
        ))}
        {asked.announced.length > namedAtMost && (
          <List.Item>{words.more(describe.format.number(asked.announced.length - namedAtMost))}</List.Item>
        )}
      </List>
      <Text size="sm">{words.after}</Text>
    </ConfirmDialog>
  )
  return { ask, dialog }
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
