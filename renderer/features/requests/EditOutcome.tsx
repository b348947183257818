import { useEffect, useMemo, useState } from 'react'
import type { RequestDraft } from '@shared/domain/requests/draft'
import type { Request } from '@shared/domain/requests/request'
import { changeRequest, type ChangedRequest } from '@shared/domain/rules/changed-request'
import { requestWords } from '@shared/words/screens/requests'
import { whyNot } from '@shared/words/why-not'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import { describeIn } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'

const words = requestWords.edit

/**
 * What saving an edited request would change in the plan and in what was announced. Renders nothing for one that is not
 * placed.
 */
export function EditOutcome(props: {
  readonly event: EventPlan
  readonly request: Request
  readonly draft: RequestDraft
}) {
  const { event, request, draft } = props
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const outcome = useOutcome(event, request, draft)
  const appointment = event.appointmentOf.get(request.id)
  if (!appointment || !outcome || outcome.kind === 'not-placed') return null
  const at = describe.time(appointment.sessionId, appointment.start)
  const isAnnounced = event.index.conference.commitments.some(
    ({ requestId, status }) => requestId === request.id && status === 'announced',
  )
  return (
    <div role="status">
      <Note>
        {outcome.kind === 'kept'
          ? words.kept(at)
          : words.released(at, whyNot(event.index, format, request, outcome.violations[0]))}{' '}
        {isAnnounced && words.announced}
      </Note>
    </div>
  )
}

/** Worked out after each change once the page stands, so that typing is never held up. */
function useOutcome(
  event: EventPlan,
  request: Request,
  draft: RequestDraft,
): ChangedRequest['outcome'] | null {
  const [outcome, setOutcome] = useState<ChangedRequest['outcome'] | null>(null)
  useEffect(() => {
    const [first, ...others] = draft.staffIds
    if (first === undefined) return
    const { priority, minutes, studentAttends, subject, mode, roomId } = draft
    const changed: Request = {
      ...request,
      staffIds: [first, ...others],
      ...{ priority, minutes, studentAttends, subject, mode, roomId },
    }
    const timer = window.setTimeout(
      () => setOutcome(changeRequest(event.index, event.appointments, changed).outcome),
      waitMs,
    )
    return () => window.clearTimeout(timer)
  }, [event, request, draft])
  return outcome
}

/** Long enough for a box to be left alone. */
const waitMs = 150
