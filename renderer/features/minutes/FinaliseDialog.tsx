import { Button, Group, List, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { FinalCheck, Missing } from '@shared/domain/meetings/finish-minutes'
import type { MeetingFacts } from '@shared/domain/meetings/meeting'
import { minutesWords as words, missingWords } from '@shared/words/screens/minutes'
import { useWriter } from '../writer'
import { useFormat } from '@renderer/ui/use-format'

/** A last look before the minutes are fixed: what must be mended, what may stay open, and who signs. */
export function FinaliseDialog(props: {
  readonly check: FinalCheck
  /** Who held the meeting: one of them signs. */
  readonly staff: MeetingFacts['staff']
  readonly onFinal: (by: string) => void
  readonly onClose: () => void
}) {
  const { staff } = props
  const names = staff.map(({ name }) => name)
  const writer = useWriter(staff)
  const [by, setBy] = useState(staff.find(({ id }) => id === writer)?.name ?? '')
  const { needed, advised } = props.check
  return (
    <Modal opened onClose={props.onClose} title={words.finalTitle} withCloseButton={false} size="md">
      <MissingList title={words.finalNeeded} missing={needed} />
      <MissingList title={words.finalAdvised} missing={advised} />
      <Text size="sm">{words.finalText}</Text>
      {names.length > 1 && (
        <Select
          mt="md"
          label={words.finalBy}
          data={[...new Set(names)]}
          value={by}
          onChange={(name) => setBy(name ?? by)}
          allowDeselect={false}
        />
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={props.onClose} data-autofocus={needed.length > 0 || undefined}>
          {words.cancel}
        </Button>
        <Button
          onClick={() => props.onFinal(by)}
          disabled={needed.length > 0}
          data-autofocus={needed.length === 0 || undefined}
        >
          {words.finalise}
        </Button>
      </Group>
    </Modal>
  )
}

function MissingList(props: { readonly title: string; readonly missing: readonly Missing[] }) {
  const format = useFormat()
  if (props.missing.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {props.title}
      </Text>
      <List size="sm" mb="md">
        {props.missing.map((missing) => (
          <List.Item key={`${missing.kind} ${'of' in missing ? missing.of : ''}`}>
            {missingWords(missing, format)}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
