import { Button, Stack } from '@mantine/core'
import { useId, type ReactNode, type SyntheticEvent } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { requestWords } from '@shared/words/screens/requests'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { SidePanel } from '@renderer/ui/SidePanel'

/** A side panel whose form adds or changes a request. */
export function RequestFormPanel(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly saveLabel: string
  /** The request could not be stored. */
  readonly refused: boolean
  /** What to know before the form is filled in. */
  readonly note: ReactNode
  readonly onSave: () => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const formId = useId()
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
      <form
        id={formId}
        noValidate
        onSubmit={(submit: SyntheticEvent) => {
          submit.preventDefault()
          void props.onSave()
        }}
      >
        <Stack gap="sm">
          {props.note}
          {props.refused && <ErrorNotice what={requestWords.notSaved} todo={requestWords.notSavedTodo} />}
          {props.children}
        </Stack>
      </form>
    </SidePanel>
  )
}
