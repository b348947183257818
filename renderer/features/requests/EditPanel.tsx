import { Button, Stack } from '@mantine/core'
import { useId, useState, type SyntheticEvent } from 'react'
import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import { draftOf } from '@shared/domain/requests/draft'
import { controlWords } from '@shared/words/screens/controls'
import { requestWords } from '@shared/words/screens/requests'
import { useApp } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../board/event-plan'
import { AskedFields } from './AskedFields'
import { EditOutcome } from './EditOutcome'
import type { RequestRow } from './request-rows'
import { useDraftProblems } from './use-draft-problems'

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
  const { requests } = useApp().workflows
  const [draft, setDraft] = useState(() => draftOf(request))
  const { problems, say, trySaving } = useDraftProblems(conference, draft, request.id)
  const [refused, setRefused] = useState(false)
  const formId = useId()
  const together = requestsOfMeeting(event.index, request).length > 1
  const save = async (): Promise<void> => {
    if (!trySaving()) return
    const outcome = await requests.change(conference.event.id, request.id, draft)
    if (outcome.ok) props.onClose()
    else setRefused(outcome.error.kind !== 'draft')
  }
  return (
    <SidePanel
      title={words.title(event.names.student(request.studentId))}
      subtitle={[
        event.names.household(request.householdId),
        format.list(row.staff.map(({ id }) => event.names.staff(id))),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {words.save}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(submit: SyntheticEvent) => {
          submit.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          {refused && <ErrorNotice what={requestWords.notSaved} todo={requestWords.notSavedTodo} />}
          {together && <Note>{words.together}</Note>}
          <AskedFields
            conference={conference}
            draft={draft}
            problemOf={say}
            onChange={(to) => setDraft({ ...draft, ...to })}
          />
          {problems.length === 0 && <EditOutcome event={event} request={request} draft={draft} />}
        </Stack>
      </form>
    </SidePanel>
  )
}
