import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** An empty place: what belongs here, and the one next step. */
export function EmptyState(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  /** The next step first. */
  readonly actions?: ReactNode
  /** Where it is the whole screen, so that the title is its heading. */
  readonly alone?: boolean
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        {props.icon}
      </span>
      {props.alone ? (
        <Title order={1} tabIndex={-1} data-page-heading>
          {props.title}
        </Title>
      ) : (
        <Title order={2}>{props.title}</Title>
      )}
      <Text c="dimmed" size="sm" maw={440} ta="center">
        {props.text}
      </Text>
      {props.actions !== undefined && (
        <Group gap="xs" mt="xs" justify="center">
          {props.actions}
        </Group>
      )}
    </div>
  )
}
