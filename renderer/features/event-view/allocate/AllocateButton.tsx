import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { EventId } from '@shared/kernel/ids'
import { allocateWords } from '@shared/words/screens/allocate'
import { useApp } from '../../app-context'
import classes from './allocate.module.css'
import { useIsAllocating } from './use-allocation'

/** Starts an allocation; the arrow beside it says how long to search. */
export function AllocateButton(props: { readonly eventId: EventId; readonly hasPlan: boolean }) {
  const { allocate } = useApp().services
  const disabled = useIsAllocating()
  const { quick, usual, thorough } = allocateWords.searches
  const start = (seconds: number): void => void allocate.start(props.eventId, seconds)
  return (
    <Group gap={1} wrap="nowrap">
      <Button className={classes.start} disabled={disabled} onClick={() => start(usual.seconds)}>
        {props.hasPlan ? allocateWords.again : allocateWords.allocate}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="filled"
            color="ink"
            className={classes.startMore}
            disabled={disabled}
            aria-label={allocateWords.howLong}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{allocateWords.howLong}</Menu.Label>
          {[quick, usual, thorough].map(({ label, about, seconds }) => (
            <Menu.Item
              key={label}
              rightSection={<span className={classes.about}>{about}</span>}
              onClick={() => start(seconds)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label className={classes.keeps}>{allocateWords.keeps}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
