import { Button, Stack } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import type { RequestDraft } from '@shared/domain/requests/draft'
import type { Result } from '@shared/kernel/result'
import { controlWords } from '@shared/words/screens/controls'
import { requestWords } from '@shared/words/screens/requests'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { SidePanel } from '@renderer/ui/SidePanel'
import type { RequestProblem } from '@renderer/services/requests'
import type { RequestForm } from './use-request-form'

/** A side panel whose form adds or changes a request. */
export function RequestFormPanel(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly saveLabel: string
  readonly form: RequestForm
  /** What to know before the form is filled in. */
  readonly note: ReactNode
  readonly save: (draft: RequestDraft) => Promise<Result<unknown, RequestProblem>>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { form } = props
  const formId = useId()
  const [isRefused, setRefused] = useState(false)
  const save = async (draft: RequestDraft): Promise<void> => {
    const outcome = await props.save(draft)
    if (outcome.ok) return
    // What it is checked against has changed meanwhile.
    if (outcome.error.kind === 'draft') form.validate()
    else setRefused(true)
  }
  return (
    <SidePanel
      title={props.title}
      subtitle={props.subtitle}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {props.saveLabel}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.onSubmit(save)}>
        <Stack gap="sm">
          {props.note}
          {isRefused && <ErrorNotice what={requestWords.notSaved} todo={requestWords.notSavedTodo} />}
          {props.children}
        </Stack>
      </form>
    </SidePanel>
  )
}
