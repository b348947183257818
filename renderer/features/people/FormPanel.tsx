import { Button, Stack } from '@mantine/core'
import { useId, type ReactNode, type SyntheticEvent } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { SidePanel } from '@renderer/ui/SidePanel'
import type { PeopleProblem } from '@renderer/services/people-edits'
import { PeopleRefusal } from './people-refusal'

/** A side panel whose form changes people; one button saves, and what was refused is said above the fields. */
export function FormPanel(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly save: string
  readonly isReady?: boolean
  readonly refusal: PeopleProblem | null
  readonly onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void
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
          <Button type="submit" form={formId} disabled={props.isReady === false}>
            {props.save}
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
        onSubmit={(event) => {
          event.preventDefault()
          props.onSubmit(event)
        }}
      >
        <Stack gap="sm">
          <PeopleRefusal problem={props.refusal} />
          {props.children}
        </Stack>
      </form>
    </SidePanel>
  )
}
