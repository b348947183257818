import { useState, type ReactNode } from 'react'
import type { GroupSessionChange } from '@shared/domain/events/group-session-changes'
import type { GroupSessionProblem } from '@renderer/services/group-sessions'
import { groupSessionProblem, groupSessionWords as words } from '@shared/words/screens/group-sessions'
import type { Format } from '@shared/words/format'
import { violationSentence } from '@shared/words/violations'
import { useApp } from '@renderer/features/app-context'
import { useChangeDialog } from '@renderer/features/event-view/change-effect/use-change-dialog'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'

/** Changes group sessions; what that does to the plan and to announced families is shown first. */
export function useGroupSessionChange(event: EventPlan) {
  const { groupSessions } = useApp().services
  const format = useFormat()
  const { propose, dialog } = useChangeDialog()
  const [problem, setProblem] = useState<GroupSessionProblem | null>(null)
  const eventId = event.index.conference.event.id
  const change = async (to: GroupSessionChange, onSaved: () => void = () => undefined): Promise<void> => {
    const look = await groupSessions.lookAtChange(eventId, to)
    setProblem(look.ok ? null : look.error)
    if (!look.ok) return
    await propose(look.value, async () => {
      const outcome = await groupSessions.change(eventId, to)
      setProblem(outcome.ok ? null : outcome.error)
      if (outcome.ok) onSaved()
    })
  }
  const notice: ReactNode = problem && <Notice problem={problem} event={event} format={format} />
  return { change, dialog, notice }
}

function Notice(props: {
  readonly problem: GroupSessionProblem
  readonly event: EventPlan
  readonly format: Format
}) {
  const { problem, event, format } = props
  switch (problem.kind) {
    case 'rules':
      return (
        <ErrorNotice
          what={words.notSaved}
          affected={problem.violations.map((one) => violationSentence(problem.index, format, one)).join(' ')}
          todo={words.rulesTodo}
        />
      )
    case 'fault':
      return (
        <ErrorNotice
          what={words.notSaved}
          affected={groupSessionProblem(problem.fault, event.names, format)}
          todo={words.rulesTodo}
        />
      )
    case 'full':
      return <ErrorNotice what={words.full} todo={words.fullTodo} />
    case 'draft':
    case 'gone':
    case 'not-saved':
      return <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />
  }
}
