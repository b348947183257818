import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import { draftOf } from '@shared/domain/requests/draft'
import { requestWords } from '@shared/words/screens/requests'
import { useApp } from '@renderer/features/app-context'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import { RequestFields } from './RequestFields'
import { EditOutcome } from './EditOutcome'
import { RequestFormPanel } from './RequestFormPanel'
import type { RequestRow } from '../event-view/request-list/request-rows'
import { useRequestForm } from './use-request-form'

const words = requestWords.edit

/** Changes what a request asks; what that does to the plan is said before it is saved. */
export function EditPanel(props: {
  readonly event: EventPlan
  readonly row: RequestRow
  readonly onClose: () => void
}) {
  const { event, row } = props
  const { request } = row
  const { conference } = event.index
  const format = useFormat()
  const { requests } = useApp().services
  const form = useRequestForm(conference, draftOf(request), request.id)
  const together = requestsOfMeeting(event.index, request).length > 1
  return (
    <RequestFormPanel
      title={words.title(event.names.student(request.studentId))}
      subtitle={[
        event.names.household(request.householdId),
        format.list(row.staff.map(({ id }) => event.names.staff(id))),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      saveLabel={words.save}
      form={form}
      note={together && <Note>{words.together}</Note>}
      save={async (draft) => {
        const outcome = await requests.change(conference.event.id, request.id, draft)
        if (outcome.ok) props.onClose()
        return outcome
      }}
      onClose={props.onClose}
    >
      <RequestFields conference={conference} form={form} />
      {form.isValid() && <EditOutcome event={event} request={request} draft={form.values} />}
    </RequestFormPanel>
  )
}
