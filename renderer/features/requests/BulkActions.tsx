import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { priorities, type Priority } from '@shared/domain/requests/request'
import { requestWords } from '@shared/words/screens/requests'
import { PriorityMark } from '@renderer/ui/PriorityMark'
import { useFormat } from '@renderer/ui/use-format'
import type { RequestRow } from '../event-view/request-list/request-rows'

/** What can be done to several requests at once; each is one step to undo. */
export function BulkActions(props: {
  readonly rows: readonly RequestRow[]
  readonly onSetPriority: (rows: readonly RequestRow[], priority: Priority) => void
  readonly onWithdraw: (rows: readonly RequestRow[]) => void
}) {
  const { rows } = props
  const format = useFormat()
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} />}>
            {requestWords.setPriority}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {priorities.map((priority) => (
            <Menu.Item key={priority} onClick={() => props.onSetPriority(rows, priority)}>
              <PriorityMark priority={priority} words={requestWords.priorities[priority]} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="default" onClick={() => props.onWithdraw(rows)}>
        {requestWords.withdrawCount(format.counted(rows.length, requestWords.requests))}
      </Button>
    </>
  )
}
