import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'

/**
 * Asks for confirmation before a change that affects others: Cancel has the focus, so that Enter alone does no harm.
 */
export function ConfirmDialog(props: {
  readonly title: string
  readonly children: ReactNode
  /** What the button that goes on says. */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  return (
    <Modal opened onClose={props.onClose} title={props.title} withCloseButton={false}>
      {props.children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {controlWords.cancel}
        </Button>
        <Button
          onClick={() => {
            props.onClose()
            props.onConfirm()
          }}
        >
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  )
}
