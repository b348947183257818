import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'

/** Asks before what cannot be undone, and for nothing else. Cancel has the focus. */
export function ConfirmDialog(props: {
  readonly opened: boolean
  readonly title: string
  readonly text: ReactNode
  /** A verb and what it acts on: "Erase 12 minutes". */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      withCloseButton={false}
      size="sm"
    >
      <Text component="div" size="sm">
        {props.text}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={props.onCancel} data-autofocus>
          {controlWords.cancel}
        </Button>
        <Button color="red.8" onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  )
}
