import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

/** The head of a screen: what it is, the figures that matter, one primary action at the right, lesser ones before it. */
export function PageHeader(props: {
  readonly title: string
  /** A small action on the title itself. */
  readonly titleAction?: ReactNode
  /** A line of words or a `Figures`. */
  readonly subtitle?: ReactNode
  readonly primary?: ReactNode
  readonly secondary?: ReactNode
  /** Tabs or filters that belong to the whole screen. */
  readonly below?: ReactNode
}) {
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <div className={classes.words}>
          <div className={classes.titleLine}>
            {/* The frame moves the focus here when a person comes to the screen. */}
            <Title order={1} tabIndex={-1} data-page-heading className={classes.title}>
              {props.title}
            </Title>
            {props.titleAction}
          </div>
          {props.subtitle !== undefined && <div className={classes.subtitle}>{props.subtitle}</div>}
        </div>
        <Group gap="xs" className={classes.actions}>
          {props.secondary}
          {props.primary}
        </Group>
      </div>
      {props.below}
    </header>
  )
}
